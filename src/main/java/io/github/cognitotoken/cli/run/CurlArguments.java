package io.github.cognitotoken.cli.run;

import io.github.cognitotoken.cli.options.OptionNames;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.net.PlainHttp;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The arguments of curl, whose grammar is not parsed here: any of them may be a URL. Where curl may use plain http is
 * decided by those that look like one, and curl itself holds to the decision.
 */
final class CurlArguments {

    private static final String CONFIG = "--config";

    private final List<String> arguments;

    CurlArguments(List<String> arguments) {
        this.arguments = List.copyOf(arguments);
    }

    /**
     * The whole command line with our config file: at the beginning, so that the user's options come later and count; and
     * behind each {@code --next}, where curl forgets all options. {@code -q} works in the first place only.
     */
    List<String> with(String curl, String configFile) {
        List<String> line = new ArrayList<>(List.of(curl));
        boolean withoutCurlrc = !arguments.isEmpty()
                && (arguments.get(0).startsWith("-q") || arguments.get(0).equals("--disable"));
        if (withoutCurlrc) {
            line.add("-q");
        }
        line.addAll(List.of(CONFIG, configFile));
        for (String argument : arguments) {
            line.add(argument);
            if (argument.equals("--next") || argument.equals("-:")) {
                line.addAll(List.of(CONFIG, configFile));
            }
        }
        return line;
    }

    /** The hosts of this machine that plain http is used to. */
    Set<String> loopbackHosts() {
        Set<String> hosts = new LinkedHashSet<>();
        arguments.forEach(argument -> loopbackHost(argument).ifPresent(hosts::add));
        return hosts;
    }

    /** Whether there is something that looks like plain http to another machine. */
    boolean namesReadableHttp() {
        return arguments.stream()
                .anyMatch(argument ->
                        looksLikeHttp(argument) && loopbackHost(argument).isEmpty());
    }

    /**
     * curl can be held from plain http as a whole only.
     *
     * @throws Failure of kind {@code USAGE} if this machine and others are meant
     */
    void requireNoMixture() {
        if (!loopbackHosts().isEmpty() && namesReadableHttp()) {
            throw Failure.usage(
                    "one argument of curl is plain http to this machine, and another one to another machine",
                    "use https, or two calls; to send the token where others can read it: cognito-token "
                            + OptionNames.ALLOW_HTTP + " curl ...");
        }
    }

    /** Also of {@code http{,s}://…}, since curl expands braces. */
    private static boolean looksLikeHttp(String argument) {
        String lower = argument.toLowerCase(Locale.ROOT);
        return lower.startsWith("http") && lower.contains("://") && !lower.startsWith("https://");
    }

    /** Only what every reader of URLs takes for a name or number of this machine. */
    private static Optional<String> loopbackHost(String argument) {
        if (!looksLikeHttp(argument) || argument.contains("\\")) {
            return Optional.empty();
        }
        try {
            int end = argument.indexOf('/', "http://".length());
            String site = end < 0 ? argument : argument.substring(0, end);
            // braces and brackets of curl behind the host are none of its name
            URI uri = new URI(site.split("[?#]", 2)[0]);
            boolean plain = uri.getHost() != null && uri.getRawUserInfo() == null;
            return plain && !PlainHttp.isReadable(uri) ? Optional.of(uri.getHost()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
