package io.github.cognitotoken.output;

/** sh, bash, zsh. */
final class PosixSyntax implements ShellSyntax {

    @Override
    public String set(String name, String value) {
        return "export " + name + "='" + value.replace("'", "'\\''") + "'";
    }

    @Override
    public String unset(String name) {
        return "unset " + name;
    }
}
