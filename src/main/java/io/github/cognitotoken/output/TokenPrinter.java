package io.github.cognitotoken.output;

/** One output format of the {@code token} command. */
@FunctionalInterface
public interface TokenPrinter {

    /** The whole payload, with line breaks. */
    String print(PrintableTokens issued);
}
