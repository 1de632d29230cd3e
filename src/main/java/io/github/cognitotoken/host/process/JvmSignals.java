package io.github.cognitotoken.host.process;

import io.github.cognitotoken.host.Platform;
import io.github.cognitotoken.host.terminal.Terminal;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Signals by {@code sun.misc.Signal} of the module jdk.unsupported, the only way that the JDK has. It is called by
 * reflection, since javac's warning about it cannot be switched off. SIGQUIT belongs to the JVM.
 *
 * <p>A ^C at the terminal is sent to the whole foreground group. The child is in that group, so it is not passed on.
 */
public final class JvmSignals implements Signals {

    private static final String INTERRUPT = "INT";

    private final Terminal terminal;

    public JvmSignals(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Registration receive(List<String> names, Consumer<String> receiver) {
        Map<String, Object> before = new LinkedHashMap<>();
        Consumer<String> filtered = name -> {
            if (!name.equals(INTERRUPT) || !isFromTerminal()) {
                receiver.accept(name);
            }
        };
        for (String name : names) {
            handle(name, handler(name, filtered)).ifPresent(old -> before.put(name, old));
        }
        return () -> before.forEach(JvmSignals::handle);
    }

    /** Whether a ^C reaches this process's group. */
    private boolean isFromTerminal() {
        try {
            Optional<Terminal.Dialogue> open = terminal.open();
            if (open.isPresent()) {
                open.get().close();
            }
            return open.isPresent() || Platform.isWindows();
        } catch (IOException e) {
            return true;
        }
    }

    private static Object handler(String name, Consumer<String> receiver) {
        InvocationHandler handler = (proxy, method, arguments) -> switch (method.getName()) {
            case "handle" -> {
                receiver.accept(name);
                yield null;
            }
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> name.hashCode();
            default -> "handler of " + name;
        };
        return Proxy.newProxyInstance(
                JvmSignals.class.getClassLoader(), new Class<?>[] {type("sun.misc.SignalHandler")}, handler);
    }

    /** Sets the handler of a signal; returns the one before, or nothing if the JVM does not allow it. */
    private static Optional<Object> handle(String name, Object handler) {
        Class<?> signal = type("sun.misc.Signal");
        try {
            Object number = signal.getConstructor(String.class).newInstance(name);
            return Optional.ofNullable(signal.getMethod("handle", signal, type("sun.misc.SignalHandler"))
                    .invoke(null, number, handler));
        } catch (InvocationTargetException e) {
            return Optional.empty(); // not known here, or the JVM's own
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("this Java has no module jdk.unsupported", e);
        }
    }
}
