package io.github.cognitotoken.output;

import io.github.cognitotoken.failure.ExternalText;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Prints the state of a sign-in for people or for programs; times in JSON are seconds since 1970 by this machine's clock.
 */
public final class StatusPrinter {

    private final StatusReport report;
    private final StatusPlace place;
    private final Instant now;

    public StatusPrinter(StatusReport report, StatusPlace place, Instant now) {
        this.report = report;
        this.place = place;
        this.now = now;
    }

    public String json() {
        return JsonText.indented(json -> {
            json.beginObject();
            json.name("signed_in").value(report.isSignedIn());
            JsonText.member(json, "profile", place.profile());
            json.name("client_id").value(report.clientId());
            JsonText.member(json, "user_pool_id", place.userPoolId());
            JsonText.member(json, "username", report.username());
            JsonText.member(json, "flow", report.flow());
            JsonText.member(
                    json, "access_token_expires_at", report.accessTokenEnds().map(Instant::getEpochSecond));
            JsonText.member(json, "id_token_expires_at", report.idTokenEnds().map(Instant::getEpochSecond));
            if (!report.isUnread()) {
                json.name("refresh_token").value(report.refreshToken());
            }
            json.name("available").value(report.available().isPresent());
            JsonText.member(json, "reason", report.available());
            JsonText.member(json, "cache", place.cache());
            json.endObject();
        });
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(who())
                .append(report.flow().map(flow -> " by flow " + flow).orElse(""))
                .append('\n');
        place.profile().ifPresent(name -> line(text, "profile: ", ExternalText.of(name)));
        line(text, "app client: ", report.clientId());
        place.userPoolId().ifPresent(id -> line(text, "user pool: ", id));
        line(text, "cache: ", cache());
        line(text, "access token", report.accessTokenEnds());
        line(text, "ID token", report.idTokenEnds());
        if (report.refreshToken()) {
            text.append("refresh token: cached\n");
        }
        return text.append(report.available().map(StatusPrinter::how).orElse("a new token needs a person"))
                .append('\n')
                .toString();
    }

    private String who() {
        if (report.machine()) {
            return "signed in as the app client itself";
        }
        return report.username()
                .map(name -> "signed in as " + ExternalText.of(name))
                .orElse(report.isSignedIn() ? "signed in" : "not signed in");
    }

    private String cache() {
        return place.cache()
                .map(folder -> ExternalText.of(folder) + (place.encrypted() ? " (encrypted)" : ""))
                .orElse("none");
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append(label).append(value).append('\n');
    }

    private static String how(String reason) {
        if (reason.equals(StatusReport.KEYRING)) {
            return "there are encrypted tokens; status does not read the keyring, so it cannot say whether they are valid";
        }
        return "a token is available without a person: "
                + switch (reason) {
                    case "cached" -> "from the cache";
                    case "refresh" -> "with the refresh token";
                    default -> "by a sign-in with the configured secret";
                };
    }

    private void line(StringBuilder text, String what, Optional<Instant> ends) {
        ends.ifPresent(end -> text.append(what)
                .append(now.isBefore(end) ? ": until " : ": ended at ")
                .append(end.truncatedTo(ChronoUnit.SECONDS))
                .append(now.isBefore(end) ? " (" + left(Duration.between(now, end)) + " left)" : "")
                .append('\n'));
    }

    private static String left(Duration left) {
        if (left.toHours() > 0) {
            return left.toHours() + " h " + left.toMinutesPart() + " min";
        }
        return left.toMinutes() > 0 ? left.toMinutes() + " min" : left.toSeconds() + " s";
    }
}
