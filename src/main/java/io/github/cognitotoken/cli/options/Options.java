package io.github.cognitotoken.cli.options;

import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.Model.OptionSpec;

/** Collects options and builds only the needed ones, since each costs time at every start. */
public final class Options {

    private final Predicate<String> wanted;
    private final List<OptionSpec> built = new ArrayList<>();

    /**
     * @param wanted whether an option of that name is needed
     */
    Options(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    List<OptionSpec> built() {
        return built;
    }

    Options flag(String description, String... names) {
        if (isWanted(names)) {
            built.add(OptionSpec.builder(names)
                    .type(boolean.class)
                    .arity("0")
                    .description(description)
                    .build());
        }
        return this;
    }

    Options help(String description, String... names) {
        if (isWanted(names)) {
            built.add(OptionSpec.builder(names)
                    .type(boolean.class)
                    .arity("0")
                    .usageHelp(true)
                    .description(description)
                    .build());
        }
        return this;
    }

    Options repeatable(String description, String name) {
        return repeatable("NAME=VALUE", description, name);
    }

    Options repeatable(String label, String description, String... names) {
        if (isWanted(names)) {
            built.add(OptionSpec.builder(names)
                    .type(List.class)
                    .auxiliaryTypes(String.class)
                    .arity("1")
                    .paramLabel(label)
                    .description(description)
                    .build());
        }
        return this;
    }

    Options valued(Setting setting) {
        return valued(setting, setting.help(), setting.allowedValues());
    }

    /**
     * An option of a setting.
     *
     * @param values its possible values, for completion; empty if it can have any
     */
    Options valued(Setting setting, String description, List<String> values) {
        String[] names = setting.options().toArray(String[]::new);
        return setting.isList()
                ? repeatable(setting.paramLabel(), description, names)
                : valued(setting.paramLabel(), description, values, names);
    }

    private Options valued(String label, String description, List<String> values, String... names) {
        if (isWanted(names)) {
            OptionSpec.Builder option = OptionSpec.builder(names)
                    .type(String.class)
                    .arity("1")
                    .paramLabel(label)
                    .description(description);
            built.add(
                    values.isEmpty()
                            ? option.build()
                            : option.completionCandidates(values).build());
        }
        return this;
    }

    /** The options for all sources of a secret. */
    Options secret(SecretSetting secret) {
        String what = secret.description();
        secret.stdinOption().ifPresent(name -> flag("Read the " + what + " from standard input.", name));
        secret.fileOption()
                .ifPresent(name -> text("FILE", "Read the " + what + " from this file; - is standard input.", name));
        secret.commandOption()
                .ifPresent(name -> text("CMD", "Run this by the shell and take the " + what + " it prints.", name));
        secret.awsOption()
                .ifPresent(name ->
                        flag("Ask Cognito for the " + what + ", with AWS credentials; store it nowhere.", name));
        secret.valueOption()
                .ifPresent(name -> text("TEXT", "The " + what + " itself; other processes can see it.", name));
        return this;
    }

    /** The options for the sources of a secret that a profile can store. */
    Options stored(SecretSetting secret) {
        String what = secret.description();
        secret.fileKey()
                .flatMap(key -> secret.fileOption())
                .ifPresent(name -> text("FILE", "File that holds the " + what + ".", name));
        secret.commandKey()
                .flatMap(key -> secret.commandOption())
                .ifPresent(name -> text("CMD", "Command that prints the " + what + ".", name));
        secret.valueKey()
                .flatMap(key -> secret.valueOption())
                .ifPresent(name -> text("TEXT", "The " + what + " itself; other processes can see it.", name));
        return this;
    }

    Options text(String label, String description, String name) {
        return valued(label, description, List.of(), name);
    }

    private boolean isWanted(String... names) {
        for (String name : names) {
            if (wanted.test(name)) {
                return true;
            }
        }
        return false;
    }
}
