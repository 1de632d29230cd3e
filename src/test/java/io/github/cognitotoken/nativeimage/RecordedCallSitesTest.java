package io.github.cognitotoken.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.nio.charset.Charset;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.Test;

class RecordedCallSitesTest {

    @Test
    void callsAreReplaced_andDoTheSame() throws Exception {
        byte[] rewritten = RecordedCallSites.rewritten(classFile(Sample.class));

        Class<?> sample = new Loader().define(Sample.class.getName(), rewritten);
        Callable<?> calls = (Callable<?>) sample.getDeclaredConstructor().newInstance();

        assertThat(calls.call()).isEqualTo(new Sample().call());
        assertThat(jdkCallsIn(classFile(Sample.class))).isNotEmpty();
        assertThat(jdkCallsIn(rewritten)).isEmpty();
    }

    @Test
    void classWithoutSuchCalls_staysAsItIs() throws IOException {
        assertThat(RecordedCallSites.rewritten(classFile(Replaces.class))).isNull();
    }

    @Test
    void onlyClassesOfTheProduct_areLookedAt() throws IOException {
        String name = Sample.class.getName().replace('.', '/');
        ClassLoader loader = getClass().getClassLoader();
        byte[] file = classFile(Sample.class);

        assertThat(new RecordedCallSites(Set.of(name)).transform(loader, name, null, null, file))
                .isNotNull();
        assertThat(new RecordedCallSites(Set.of("a/Other")).transform(loader, name, null, null, file))
                .isNull();
    }

    /** What a throw-away use of reflection would look like. */
    public static final class Sample implements Callable<String> {

        @Override
        public String call() throws Exception {
            Class<?> type = Class.forName("java.lang.String");
            Method length = type.getMethod("length");
            Object proxy = Proxy.newProxyInstance(
                    Sample.class.getClassLoader(), new Class<?>[] {Runnable.class}, (self, method, arguments) -> null);
            BiFunction<ClassLoader, String, URL> finder = ClassLoader::getResource;
            URL found = finder.apply(Sample.class.getClassLoader(), "simplelogger.properties");
            try (InputStream in = Sample.class.getResourceAsStream("/simplelogger.properties")) {
                return length.invoke("abc") + " " + (proxy instanceof Runnable) + " " + found + " " + in.read() + " "
                        + Charset.forName("UTF-8") + " " + String.class.getDeclaredMethods().length;
            }
        }
    }

    private static final class Loader extends ClassLoader {

        Loader() {
            super(RecordedCallSitesTest.class.getClassLoader());
        }

        Class<?> define(String name, byte[] file) {
            return defineClass(name, file, 0, file.length);
        }
    }

    private static byte[] classFile(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return in.readAllBytes();
        }
    }

    private static Set<String> jdkCallsIn(byte[] file) {
        Set<String> calls = new java.util.TreeSet<>();
        new ClassReader(file)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(int a, String n, String d, String s, String[] e) {
                                return new Calls(calls);
                            }
                        },
                        0);
        return calls;
    }

    private static final class Calls extends MethodVisitor {

        private static final Set<String> OWNERS = Set.of(
                "java/lang/Class", "java/lang/ClassLoader", "java/lang/reflect/Proxy", "java/nio/charset/Charset");
        private static final Set<String> HARMLESS = Set.of("getClassLoader");

        private final Set<String> calls;

        Calls(Set<String> calls) {
            super(Opcodes.ASM9);
            this.calls = calls;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            add(owner, name);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            for (Object argument : arguments) {
                if (argument instanceof Handle handle) {
                    add(handle.getOwner(), handle.getName());
                }
            }
        }

        private void add(String owner, String name) {
            if (OWNERS.contains(owner) && !HARMLESS.contains(name)) {
                calls.add(owner + "." + name);
            }
        }
    }
}
