package io.github.cognitotoken.nativeimage;

import java.lang.instrument.ClassFileTransformer;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.ProtectionDomain;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Puts {@link RecordedCalls} in the place of the JDK's methods, in the classes of the product as they are loaded. */
final class RecordedCallSites implements ClassFileTransformer {

    private static final String CALLS = Type.getInternalName(RecordedCalls.class);
    /** {@code owner.name(parameters)result} of the JDK's method -> the one that is called in its place. */
    private static final Map<String, Method> PLACES = places();

    private static final Set<String> NAMES = names();

    private final Set<String> product;

    /**
     * @param product the names of the classes to look at, with slashes
     */
    RecordedCallSites(Set<String> product) {
        this.product = product;
    }

    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] classFile) {
        return loader != null && name != null && product.contains(name) ? rewritten(classFile) : null;
    }

    /** Classes of the JDK outside its public part: some have native code that looks for fields by their names. */
    private static void refersTo(String type, String by) {
        if (type.startsWith("com/sun/") || type.startsWith("sun/") || type.startsWith("jdk/")) {
            Recorder.refers("type " + type.replace('/', '.'), by.replace('/', '.'));
        }
    }

    /** The class with its calls replaced, or null if it has none. */
    static byte[] rewritten(byte[] classFile) {
        String text = new String(classFile, StandardCharsets.ISO_8859_1);
        if (NAMES.stream().noneMatch(text::contains) && !text.contains("sun/") && !text.contains("jdk/")) {
            return null;
        }
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new InClass(writer), 0);
        return writer.toByteArray();
    }

    private static Map<String, Method> places() {
        Map<String, Method> places = new HashMap<>();
        for (Method method : RecordedCalls.class.getDeclaredMethods()) {
            Replaces replaced = method.getAnnotation(Replaces.class);
            if (replaced != null) {
                places.put(place(method, replaced), method);
            }
        }
        return places;
    }

    private static String place(Method method, Replaces replaced) {
        boolean isStatic = replaced.statically() != Object.class;
        Class<?> owner = isStatic ? replaced.statically() : method.getParameterTypes()[0];
        Type[] parameters = Stream.of(method.getParameterTypes())
                .skip(isStatic ? 0 : 1)
                .map(Type::getType)
                .toArray(Type[]::new);
        return key(
                Type.getInternalName(owner),
                replaced.name().isEmpty() ? method.getName() : replaced.name(),
                Type.getMethodDescriptor(Type.getType(method.getReturnType()), parameters));
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>();
        PLACES.keySet().forEach(place -> names.add(place.substring(place.indexOf('.') + 1, place.indexOf('('))));
        return names;
    }

    private static String key(String owner, String name, String descriptor) {
        return owner + "." + name + descriptor;
    }

    private static final class InClass extends ClassVisitor {

        private String type;

        InClass(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visit(int version, int access, String name, String generic, String parent, String[] interfaces) {
            type = name;
            super.visit(version, access, name, generic, parent, interfaces);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String generic, String[] thrown) {
            return new InMethod(type, super.visitMethod(access, name, descriptor, generic, thrown));
        }
    }

    private static final class InMethod extends MethodVisitor {

        private final String type;

        InMethod(String type, MethodVisitor next) {
            super(Opcodes.ASM9, next);
            this.type = type;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            refersTo(owner, type);
            Method instead = PLACES.get(key(owner, name, descriptor));
            if (instead == null) {
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            } else {
                super.visitMethodInsn(
                        Opcodes.INVOKESTATIC, CALLS, instead.getName(), Type.getMethodDescriptor(instead), false);
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            Object[] replaced = Arrays.stream(arguments).map(InMethod::replaced).toArray();
            super.visitInvokeDynamicInsn(name, descriptor, bootstrap, replaced);
        }

        /** {@code ClassLoader::getResource} is a handle among the arguments. */
        private static Object replaced(Object argument) {
            if (argument instanceof Handle handle) {
                Method instead = PLACES.get(key(handle.getOwner(), handle.getName(), handle.getDesc()));
                if (instead != null) {
                    return new Handle(
                            Opcodes.H_INVOKESTATIC, CALLS, instead.getName(), Type.getMethodDescriptor(instead), false);
                }
            }
            return argument;
        }
    }
}
