package io.github.cognitotoken.cli.help;

import io.github.cognitotoken.auth.error.ErrorCatalogue;
import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.Setting;
import io.github.cognitotoken.failure.ErrorTable;
import io.github.cognitotoken.identity.IdentityErrors;
import io.github.cognitotoken.oauth.OAuthErrorTable;
import io.github.cognitotoken.output.OutputFormat;
import io.github.cognitotoken.signin.GrantType;
import io.github.cognitotoken.signin.GrantTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tables of the topics, made from the program's own tables. */
final class HelpTables {

    private final GrantTypes grants;

    HelpTables(GrantTypes grants) {
        this.grants = grants;
    }

    /** The rows of a table by its name. */
    List<Page.Entry> rows(String table) {
        return switch (table) {
            case "settings" -> settings();
            case "variables" -> variables();
            case "other-variables" -> otherVariables();
            case "profile-keys" -> profileKeys();
            case "flows" -> flows();
            case "formats" -> formats();
            case "exit-codes" -> exitCodes();
            case "errors-before-sending" ->
                ErrorRow.beforeSending().stream().map(ErrorRow::entry).toList();
            case "errors-of-cognito" -> errors(ErrorCatalogue.rows());
            case "errors-of-the-domain" -> errorsOfTheDomain();
            case "errors-of-identity-pools" -> errors(IdentityErrors.rows());
            case "errors-of-the-network" ->
                ErrorRow.ofTheNetwork().stream().map(ErrorRow::entry).toList();
            default -> throw new IllegalArgumentException("no table of that name: " + table);
        };
    }

    private List<Page.Entry> settings() {
        List<Page.Entry> rows = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            List<String> ways = new ArrayList<>(setting.options());
            ways.addAll(setting.environment());
            setting.profileKey().ifPresent(key -> ways.add(key + " ="));
            rows.add(new Page.Entry(setting.description(), sentence(help(setting)) + String.join(", ", ways)));
        }
        for (SecretSetting secret : SecretSetting.values()) {
            List<String> ways = new ArrayList<>(secret.options());
            ways.addAll(secret.variables());
            secret.profileKeys().forEach(key -> ways.add(key + " ="));
            rows.add(new Page.Entry(
                    secret.description(), String.join(", ", ways) + ". Otherwise: " + secret.otherwise() + "."));
        }
        return rows;
    }

    private String help(Setting setting) {
        return setting.help().replace("{flows}", String.join(", ", grants.flows()));
    }

    private static String sentence(String help) {
        return help.isEmpty() ? "" : help + " ";
    }

    private List<Page.Entry> variables() {
        Map<String, String> rows = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            setting.environment().forEach(name -> rows.put(name, help(setting)));
        }
        for (SecretSetting secret : SecretSetting.values()) {
            rows.put(secret.variable(), "The " + secret.description() + ".");
            secret.fileVariable()
                    .ifPresent(name -> rows.put(name, "A file that holds the " + secret.description() + "."));
        }
        return entries(rows);
    }

    private static List<Page.Entry> otherVariables() {
        return OtherVariable.all().stream()
                .map(variable -> new Page.Entry(String.join(", ", variable.names()), variable.meaning()))
                .toList();
    }

    private List<Page.Entry> profileKeys() {
        Map<String, String> rows = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            setting.profileKey().ifPresent(key -> rows.put(key, help(setting)));
        }
        for (SecretSetting secret : SecretSetting.values()) {
            secret.valueKey().ifPresent(key -> rows.put(key, "The " + secret.description() + " itself."));
            secret.originKey()
                    .ifPresent(key -> rows.put(key, "aws: Cognito is asked for the " + secret.description() + "."));
            secret.fileKey().ifPresent(key -> rows.put(key, "A file that holds the " + secret.description() + "."));
            secret.commandKey()
                    .ifPresent(key -> rows.put(key, "A command that prints the " + secret.description() + "."));
        }
        return entries(rows);
    }

    private List<Page.Entry> flows() {
        return grants.list().stream().map(HelpTables::flow).toList();
    }

    private static Page.Entry flow(GrantType type) {
        return new Page.Entry(type.flow(), type.summary());
    }

    private static List<Page.Entry> formats() {
        return Arrays.stream(OutputFormat.values())
                .map(format -> new Page.Entry(format.label(), format.description()))
                .toList();
    }

    private static List<Page.Entry> exitCodes() {
        return entries(ExitCode.table());
    }

    private static List<Page.Entry> errors(List<ErrorTable.Row> rows) {
        return rows.stream()
                .map(row -> new Page.Entry(
                        general(row.message()),
                        general(row.hint()) + " (exit code "
                                + ExitCode.of(row.kind()).code() + ")"))
                .distinct()
                .toList();
    }

    private static List<Page.Entry> errorsOfTheDomain() {
        return OAuthErrorTable.rows().stream()
                .map(row -> new Page.Entry(
                        general(row.message()),
                        general(row.hint()) + " (exit code "
                                + ExitCode.of(row.kind()).code() + ")"))
                .distinct()
                .toList();
    }

    /** The text with an ellipsis for variable parts. */
    private static String general(String text) {
        return Stream.of("{server}", "{client}", "{pool}", "{role}", "{endpoint}", "{domain}", "{tries}")
                .reduce(text, (t, part) -> t.replace(part, "…"));
    }

    private static List<Page.Entry> entries(Map<String, String> rows) {
        return rows.entrySet().stream()
                .map(row -> new Page.Entry(row.getKey(), row.getValue()))
                .toList();
    }
}
