package io.github.cognitotoken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.cli.command.ChildArguments;
import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.Invocation;
import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.cli.options.UsedOptionNames;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What follows the name of a command such as {@code exec} belongs to the program that it starts. */
class PassingOnTest {

    private static final List<Command> COMMANDS = List.of(new Fake("token", false), new Fake("exec", true));

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "exec env,                          exec,                 env",
                "exec -o json --help,               exec,                 -o json --help",
                "exec -password=x --passwrod -c,    exec,                 -password=x --passwrod -c",
                "exec -- x,                         exec,                 x",
                "exec -- -- x,                      exec,                 -- x",
                "-p exec exec env,                  -p exec exec,         env",
                "-p exec token,                     -p exec token,        none",
                "--no-input exec exec exec,         --no-input exec,      exec exec",
                "token exec,                        token exec,           none",
                "-- exec env,                       -- exec env,          none",
                "exec,                              exec,                 none"
            })
    void arguments_areCutBehindTheCommandsName(String all, String ours, String childs) {
        CommandLine model = Commands.commandLine("1", COMMANDS, List.of(), UsedOptionNames.all());

        ChildArguments parts = ChildArguments.cut(
                List.of(all.split(" ")), COMMANDS, model.getCommandSpec().optionsMap());

        assertThat(String.join(" ", parts.ours())).isEqualTo(ours);
        assertThat(String.join(" ", parts.childs())).isEqualTo(childs == null ? "" : childs);
    }

    @Test
    void otherCommands_passNothingOn() {
        assertThat(ChildArguments.none(List.of("token", "x")).childs()).isEmpty();
    }

    private record Fake(String name, boolean passesArgumentsOn) implements Command {

        @Override
        public String summary() {
            return "For a test.";
        }

        @Override
        public List<OptionGroup> options() {
            return List.of(OptionGroup.POOL);
        }

        @Override
        public int run(Invocation invocation) {
            return 42;
        }
    }
}
