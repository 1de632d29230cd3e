package io.github.cognitotoken.host.browser;

import io.github.cognitotoken.host.Environment;
import io.github.cognitotoken.host.SearchPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The commands that open a page, by operating system; those of {@code BROWSER} come first. None is run by a shell. */
final class BrowserCommands {

    /** Where a command of {@code BROWSER} has the address. */
    private static final String PLACE = "%s";

    private final Environment environment;
    private final SearchPath path;

    BrowserCommands(Environment environment) {
        this.environment = environment;
        this.path = new SearchPath(environment);
    }

    /** For Linux, and whatever else follows freedesktop.org. */
    List<List<String>> ofLinux(String page) {
        return with(page, found(page, List.of("xdg-open"), List.of("gio", "open"), List.of("x-www-browser")));
    }

    List<List<String>> ofMac(String page) {
        return with(page, List.of(List.of("/usr/bin/open", page)));
    }

    /** {@code cmd /c start} would give a meaning to the {@code &} of an address; this one gives it to nothing. */
    List<List<String>> ofWindows(String page) {
        return with(page, List.of(List.of("rundll32", "url.dll,FileProtocolHandler", page)));
    }

    /** The browser is that of the Windows around this Linux. An address has no quotes: they are encoded. */
    List<List<String>> ofWindowsSubsystem(String page) {
        List<List<String>> commands = new ArrayList<>(found(page, List.of("wslview")));
        path.find("powershell.exe")
                .ifPresent(shell -> commands.add(List.of(
                        shell.toString(),
                        "-NoProfile",
                        "-NonInteractive",
                        "-Command",
                        "Start-Process '" + page.replace("'", "%27") + "'")));
        commands.addAll(found(page, List.of("rundll32.exe", "url.dll,FileProtocolHandler")));
        return with(page, commands);
    }

    /** A list of commands as other programs read it: parted by colons, with the address at its place or at the end. */
    private List<List<String>> with(String page, List<List<String>> ofSystem) {
        List<List<String>> commands = new ArrayList<>();
        for (String command : environment.get("BROWSER").orElse("").split(":", -1)) {
            List<String> words = new ArrayList<>();
            Stream.of(command.strip().split("\\s+", -1))
                    .filter(word -> !word.isEmpty())
                    .forEach(word -> words.add(word.replace(PLACE, page)));
            if (!words.isEmpty()) {
                if (!command.contains(PLACE)) {
                    words.add(page);
                }
                commands.add(words);
            }
        }
        commands.addAll(ofSystem);
        return commands;
    }

    @SafeVarargs
    private List<List<String>> found(String page, List<String>... candidates) {
        List<List<String>> commands = new ArrayList<>();
        for (List<String> candidate : candidates) {
            Optional<List<String>> command = path.find(candidate.get(0)).map(program -> {
                List<String> words = new ArrayList<>(List.of(program.toString()));
                words.addAll(candidate.subList(1, candidate.size()));
                words.add(page);
                return words;
            });
            command.ifPresent(commands::add);
        }
        return commands;
    }
}
