package io.github.cognitotoken.output;

/** fish, where inside single quotes a backslash and a single quote are escaped by a backslash. */
final class FishSyntax implements ShellSyntax {

    @Override
    public String set(String name, String value) {
        return "set -gx " + name + " '" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    @Override
    public String unset(String name) {
        return "set -eg " + name;
    }
}
