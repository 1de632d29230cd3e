package io.github.cognitotoken.cli.run;

import io.github.cognitotoken.host.Environment;
import io.github.cognitotoken.output.OutputFormat;
import io.github.cognitotoken.output.PrintableTokens;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The config file that curl reads the header from, together with what holds curl from plain http. curl itself takes the
 * header off when a redirect leads to another host.
 *
 * @param loopbackHosts the hosts of this machine that plain http may be used to
 * @param allowHttp whether it may be used anywhere
 */
record CurlConfig(PrintableTokens tokens, Set<String> loopbackHosts, boolean allowHttp, Environment environment) {

    private static final String HTTPS = "=https";
    private static final String BOTH = "=http,https";

    String text() {
        StringBuilder text = new StringBuilder(OutputFormat.CURL.print(tokens));
        // curl would take http for a URL without a scheme
        add(text, "proto-default", "https");
        if (!allowHttp) {
            add(text, "proto", loopbackHosts.isEmpty() ? HTTPS : BOTH);
            add(text, "proto-redir", HTTPS);
            if (!loopbackHosts.isEmpty() && hasProxy()) {
                add(text, "noproxy", withoutProxy());
            }
        }
        return text.toString();
    }

    /** Whether requests to this machine would go to another one. */
    private boolean hasProxy() {
        return Stream.of("http_proxy", "all_proxy", "ALL_PROXY")
                .anyMatch(name -> environment.get(name).isPresent());
    }

    private String withoutProxy() {
        String ours = String.join(",", loopbackHosts).replace("[", "").replace("]", "");
        return environment
                .get("no_proxy")
                .or(() -> environment.get("NO_PROXY"))
                .map(given -> given + "," + ours)
                .orElse(ours);
    }

    private static void add(StringBuilder text, String option, String value) {
        String quoted = value.replace("\\", "\\\\").replace("\"", "\\\"");
        text.append(option).append(" = \"").append(quoted).append("\"\n");
    }
}
