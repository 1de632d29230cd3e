package io.github.cognitotoken.nativeimage;

import java.lang.StackWalker.StackFrame;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whose call it is. The tests use some libraries of the program themselves, in the same JVM: what these do for a test does
 * not count, unless it initialises a class, which happens once for both. Hence tests use of Gson what the program uses: its
 * parser and its tree.
 */
final class CallerRule {

    private static final String PROGRAM = "io/github/cognitotoken/";

    /** Callers that do well without what they look for, by the beginnings of their names. */
    private static final List<String> DO_WITHOUT = List.of(
            // converters for options with values of the JDK's types: here all are texts
            "picocli.CommandLine$Interpreter",
            // adapters for records, dates and times: Nimbus makes maps, lists and texts only
            "com.nimbusds.jose.shaded.gson.internal.");

    private final Set<String> product;

    CallerRule(Set<String> product) {
        this.product = product;
    }

    /** The class of the product that made the present call, if it counts. */
    Optional<String> caller() {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(this::caller);
    }

    private Optional<String> caller(Stream<StackFrame> frames) {
        String nearest = null;
        for (StackFrame frame : (Iterable<StackFrame>) frames.filter(CallerRule::isOfAnApplication)::iterator) {
            String type = frame.getClassName().replace('.', '/');
            if (!product.contains(type)) {
                return Optional.empty();
            }
            nearest = nearest == null ? frame.getClassName() : nearest;
            if (type.startsWith(PROGRAM) || frame.getMethodName().equals("<clinit>")) {
                break;
            }
        }
        return Optional.ofNullable(nearest).filter(type -> DO_WITHOUT.stream().noneMatch(type::startsWith));
    }

    private static boolean isOfAnApplication(StackFrame frame) {
        Class<?> type = frame.getDeclaringClass();
        ClassLoader loader = type.getClassLoader();
        return loader != null
                && loader != ClassLoader.getPlatformClassLoader()
                && type.getPackage() != Recorder.class.getPackage();
    }
}
