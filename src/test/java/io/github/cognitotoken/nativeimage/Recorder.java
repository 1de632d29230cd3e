package io.github.cognitotoken.nativeimage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/** Writes down what the program comes to use in this JVM, a line each: {@code type NAME <- BY WHOM}. */
public final class Recorder {

    private static final String CLASS_FILE = ".class";
    private static final Map<String, String> FOUND = new ConcurrentHashMap<>();

    private static volatile Set<String> product = Set.of();

    private Recorder() {}

    /**
     * Records what the classes of the jar do from now on, and writes it into the file when the JVM ends. The JVM was
     * started with ByteBuddy's agent.
     */
    static void install(Path jar, Path file) throws IOException {
        product = classes(jar);
        instrumentation().addTransformer(new RecordedCallSites(product));
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> write(file)));
    }

    /** Javac wants a class for an annotation of the agent's that is not on the class path. */
    static Class<?> agent() {
        try {
            return Class.forName("net.bytebuddy.agent.Installer");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instrumentation instrumentation() {
        try {
            return (Instrumentation) agent().getMethod("getInstrumentation").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JVM was not started with ByteBuddy's agent", e);
        }
    }

    private static Set<String> classes(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(CLASS_FILE))
                    .map(name -> name.substring(0, name.length() - CLASS_FILE.length()))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private static void write(Path file) {
        try {
            Set<String> lines = new TreeSet<>();
            FOUND.forEach((need, by) -> lines.add(need + " <- " + by));
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a line down if the program or one of its libraries made the call. */
    static void record(String need) {
        if (!FOUND.containsKey(need)) {
            new CallerRule(product).caller().ifPresent(by -> FOUND.put(need, by));
        }
    }

    /** Takes down what a class refers to, however it is called. */
    static void refers(String need, String by) {
        FOUND.putIfAbsent(need, by);
    }

    /** A class that is on the class path of the tests alone does not count. */
    static Class<?> type(Class<?> type) {
        if (type.getModule() != Recorder.class.getModule()
                || product.contains(type.getName().replace('.', '/'))) {
            record("type " + type.getTypeName());
        }
        return type;
    }

    static <E extends Executable> E executable(E found) {
        String name = found instanceof java.lang.reflect.Constructor ? "<init>" : found.getName();
        record("method " + found.getDeclaringClass().getName() + " " + signature(name, found.getParameterTypes()));
        return found;
    }

    static MethodHandle handle(Class<?> type, String name, MethodType kind, MethodHandle found) {
        record("method " + type.getName() + " " + signature(name, kind.parameterArray()));
        return found;
    }

    private static String signature(String name, Class<?>... parameters) {
        return Arrays.stream(parameters).map(Class::getTypeName).collect(Collectors.joining(",", name + "(", ")"));
    }

    static Field field(Field found) {
        record("field " + found.getDeclaringClass().getName() + " " + found.getName());
        return found;
    }

    static <T> T[] all(String what, Class<?> type, T[] found) {
        record(what + " " + type.getName());
        return found;
    }

    static <T> T resource(Class<?> type, String name, T found) {
        String folder = type.getPackageName().replace('.', '/');
        return resource(name.startsWith("/") ? name.substring(1) : folder + "/" + name, found);
    }

    static <T> T resource(String path, T found) {
        if (found != null) {
            record("resource " + path);
        }
        return found;
    }

    /** The JDK's own providers are the builder's business. */
    static <S> ServiceLoader<S> service(Class<S> service, ServiceLoader<S> found) {
        found.stream()
                .map(ServiceLoader.Provider::type)
                .filter(provider -> provider.getModule() == Recorder.class.getModule())
                .forEach(provider -> {
                    record("resource META-INF/services/" + service.getName());
                    record("method " + provider.getName() + " <init>()");
                });
        return found;
    }

    static void proxy(Class<?>... interfaces) {
        record(Arrays.stream(interfaces).map(Class::getName).collect(Collectors.joining(",", "proxy ", "")));
    }
}
