package io.github.cognitotoken.output;

/** One output format of the {@code token} command. */
@FunctionalInterface
interface TokenPrinter {

    /** The whole payload, line breaks included. */
    String print(PrintableTokens issued);
}
