package io.github.cognitotoken.host;

/** Which family of operating system this is. */
public final class Platform {

    private Platform() {}

    public static boolean isWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }

    public static boolean isMac() {
        return System.getProperty("os.name", "").startsWith("Mac");
    }

    /** Whether this is a native executable, without a JVM; by the property that GraalVM documents for this. */
    public static boolean isNativeImage() {
        return "runtime".equals(System.getProperty("org.graalvm.nativeimage.imagecode"));
    }
}
