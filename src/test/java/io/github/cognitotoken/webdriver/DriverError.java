package io.github.cognitotoken.webdriver;

/** What the browser does not do, in its own words. */
final class DriverError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    DriverError(String code, String message) {
        super(code + ": " + message);
        this.code = code;
    }

    /** Whether it may work in a moment: the page is being loaded, or not yet what it will be. */
    boolean mayPass() {
        return code.equals("no such element") || code.equals("stale element reference");
    }
}
