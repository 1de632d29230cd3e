package io.github.cognitotoken.cli;

import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.Model.OptionSpec;

/** Collects options and builds those that are wanted: each that is built costs time at every start. */
final class Options {

    private final Predicate<String> wanted;
    private final List<OptionSpec> built = new ArrayList<>();

    /**
     * @param wanted says of an option's name whether the option is
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
        if (isWanted(name)) {
            built.add(OptionSpec.builder(name)
                    .type(List.class)
                    .auxiliaryTypes(String.class)
                    .arity("1")
                    .paramLabel("NAME=VALUE")
                    .description(description)
                    .build());
        }
        return this;
    }

    Options valued(Setting setting) {
        return valued(setting.paramLabel(), setting.help(), setting.options().toArray(String[]::new));
    }

    Options valued(String label, String description, String... names) {
        if (isWanted(names)) {
            built.add(OptionSpec.builder(names)
                    .type(String.class)
                    .arity("1")
                    .paramLabel(label)
                    .description(description)
                    .build());
        }
        return this;
    }

    /** The options of all ways in which a secret can be given. */
    Options secret(SecretSetting secret) {
        String what = secret.description();
        secret.stdinOption().ifPresent(name -> flag("Read the " + what + " from standard input.", name));
        secret.fileOption()
                .ifPresent(name -> valued("FILE", "Read the " + what + " from this file; - is standard input.", name));
        secret.commandOption()
                .ifPresent(name -> valued("CMD", "Run this by the shell and take the " + what + " it prints.", name));
        secret.valueOption()
                .ifPresent(name -> valued("TEXT", "The " + what + " itself; other processes can see it.", name));
        return this;
    }

    /** The options of the ways in which a profile can keep a secret. */
    Options kept(SecretSetting secret) {
        String what = secret.description();
        secret.fileKey()
                .flatMap(key -> secret.fileOption())
                .ifPresent(name -> valued("FILE", "File that holds the " + what + ".", name));
        secret.commandKey()
                .flatMap(key -> secret.commandOption())
                .ifPresent(name -> valued("CMD", "Command that prints the " + what + ".", name));
        secret.valueKey()
                .flatMap(key -> secret.valueOption())
                .ifPresent(name -> valued("TEXT", "The " + what + " itself; other processes can see it.", name));
        return this;
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
