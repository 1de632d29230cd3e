package io.github.cognitotoken.auth;

import java.util.Set;

/** How servers say that they do not know an operation, or have it switched off. */
final class UnknownOperation {

    /** The last one is cognito-local's, which comes as HTTP 500. */
    private static final Set<String> CODES =
            Set.of("UnknownOperationException", "UnsupportedOperationException", "UnsupportedOperation", "Unsupported");

    private UnknownOperation() {}

    static boolean isMeantBy(String errorCode) {
        return CODES.contains(errorCode);
    }
}
