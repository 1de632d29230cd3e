package io.github.cognitotoken.doctor;

import io.github.cognitotoken.auth.SessionLimits;
import io.github.cognitotoken.config.CacheMode;
import io.github.cognitotoken.failure.Failure;
import java.util.List;
import java.util.Optional;

/** Whether the sign-ins of this configuration outlast the limits that the user pool has for sessions. */
final class SessionLimitsCheck implements Check {

    private final CheckContext context;
    private final ClientSecret client;

    SessionLimitsCheck(CheckContext context, ClientSecret client) {
        this.context = context;
        this.client = client;
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public List<String> needs() {
        return List.of(AwsCheck.NAME);
    }

    @Override
    public Optional<Verdict> examine() {
        SessionLimits limits;
        try {
            limits = client.sessionLimits();
        } catch (Failure e) {
            return Verdict.warning(
                    "how the user pool limits sessions is not known: " + e.getMessage(),
                    "allow cognito-idp:GetUserPoolSessionConfiguration and"
                            + " cognito-idp:GetUserPoolClientSessionConfiguration; nothing else needs them");
        }
        if (!limits.tracked()) {
            return Verdict.ok("the user pool does not track sessions, so it does not limit them");
        }
        String perUser = "the user pool ends a user's least recently used sign-in when there are more than "
                + limits.mostPerUser().map(String::valueOf).orElse("20");
        if (context.settings().cache().mode() == CacheMode.NONE) {
            return Verdict.warning(
                    perUser + ", and without a cache each call is a new sign-in",
                    "switch the cache on, or let each job have a user of its own");
        }
        return Verdict.ok(perUser
                + limits.browserMinutes()
                        .map(SessionLimitsCheck::browserSession)
                        .orElse(""));
    }

    private static String browserSession(int minutes) {
        return minutes == 0
                ? "; the login page asks for the password each time"
                : "; the login page remembers a user for " + minutes + " minutes";
    }
}
