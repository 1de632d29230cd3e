package io.github.cognitotoken.output;

import com.google.gson.stream.JsonWriter;
import io.github.cognitotoken.failure.ExternalText;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints sessions: a table for people, in which a star marks the session that asks; or JSON, with seconds since 1970. */
public final class SessionsPrinter {

    private static final String GAP = "  ";
    private static final List<String> HEADINGS =
            List.of("  SESSION", "TYPE", "APP CLIENT", "SIGNED IN", "LAST ACTIVE", "DEVICE", "FROM");

    private final List<UserSession> sessions;

    public SessionsPrinter(List<UserSession> sessions) {
        this.sessions = sessions;
    }

    public String print(ReportFormat format) {
        return format == ReportFormat.JSON ? json() : text();
    }

    private String json() {
        return JsonText.indented(json -> {
            json.beginArray();
            for (UserSession session : sessions) {
                write(json, session);
            }
            json.endArray();
        });
    }

    private static void write(JsonWriter json, UserSession session) throws IOException {
        json.beginObject();
        json.name("id").value(session.id());
        JsonText.member(json, "type", session.type());
        json.name("current").value(session.current());
        JsonText.member(json, "client_id", session.clientId());
        JsonText.member(json, "created_at", session.created().map(Instant::getEpochSecond));
        JsonText.member(json, "last_active_at", session.lastActive().map(Instant::getEpochSecond));
        JsonText.member(json, "device", session.device());
        JsonText.member(json, "ip_address", session.address());
        JsonText.member(json, "city", session.city());
        JsonText.member(json, "country", session.country());
        JsonText.member(json, "origin_session_id", session.origin());
        json.endObject();
    }

    private String text() {
        if (sessions.isEmpty()) {
            return "";
        }
        List<List<String>> rows = new ArrayList<>(List.of(HEADINGS));
        sessions.forEach(session -> rows.add(row(session)));
        StringBuilder table = new StringBuilder();
        rows.forEach(row -> table.append(line(row, rows)).append('\n'));
        return table.toString();
    }

    private static List<String> row(UserSession session) {
        String place = Stream.concat(session.city().stream(), session.country().stream())
                .map(ExternalText::of)
                .collect(Collectors.joining(", "));
        return List.of(
                (session.current() ? "* " : "  ") + ExternalText.of(session.id()),
                shown(session.type()),
                shown(session.clientId()),
                moment(session.created()),
                moment(session.lastActive()),
                shown(session.device()),
                shown(session.address()) + (place.isEmpty() ? "" : " (" + place + ")"));
    }

    private static String shown(Optional<String> text) {
        return text.map(ExternalText::of).orElse("-");
    }

    private static String moment(Optional<Instant> time) {
        return time.map(at -> at.truncatedTo(ChronoUnit.SECONDS).toString()).orElse("-");
    }

    private static String line(List<String> row, List<List<String>> rows) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            line.append(cell);
            if (column < row.size() - 1) {
                line.append(" ".repeat(width(rows, column) - cell.length())).append(GAP);
            }
        }
        return line.toString();
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
