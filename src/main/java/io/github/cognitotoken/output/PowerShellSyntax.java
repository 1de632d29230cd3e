package io.github.cognitotoken.output;

/** PowerShell, where inside single quotes a single quote is doubled. */
final class PowerShellSyntax implements ShellSyntax {

    @Override
    public String set(String name, String value) {
        return "$Env:" + name + " = '" + value.replace("'", "''") + "'";
    }

    @Override
    public String unset(String name) {
        return "Remove-Item Env:" + name + " -ErrorAction SilentlyContinue";
    }
}
