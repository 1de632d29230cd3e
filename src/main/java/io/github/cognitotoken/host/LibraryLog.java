package io.github.cognitotoken.host;

/**
 * The log of the libraries, by SLF4J. A run without {@code --debug} names a provider that does nothing: to look for one costs
 * a scan of the class path, and to load it a dozen classes.
 *
 * @see <a href="https://www.slf4j.org/faq.html#explicit_config">SLF4J: explicit configuration</a>
 */
public final class LibraryLog {

    private static final String NOTHING = "org.slf4j.helpers.NOP_FallbackServiceProvider";

    private LibraryLog() {}

    /** Chooses the provider. It has an effect until the first class with a log is loaded. */
    public static void provide(boolean debug) {
        if (!debug) {
            // SLF4J would say on stderr that it obeys
            setUnlessSet("slf4j.internal.verbosity", "ERROR");
            setUnlessSet("slf4j.provider", NOTHING);
        }
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
