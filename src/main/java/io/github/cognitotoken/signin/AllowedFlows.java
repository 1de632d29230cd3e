package io.github.cognitotoken.signin;

import io.github.cognitotoken.config.Flow;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which flow an app client is best signed in to by, going by its ExplicitAuthFlows. */
public final class AllowedFlows {

    private static final String REFRESHING = "ALLOW_REFRESH_TOKEN_AUTH";

    private static final Map<String, Flow> FLOWS = Map.of(
            "ALLOW_USER_PASSWORD_AUTH", Flow.PASSWORD,
            "ALLOW_USER_SRP_AUTH", Flow.SRP,
            "ALLOW_USER_AUTH", Flow.CHOICE,
            "ALLOW_CUSTOM_AUTH", Flow.CUSTOM,
            "ALLOW_ADMIN_USER_PASSWORD_AUTH", Flow.ADMIN);

    /** Those that {@link Flow#AUTO} goes through, in its order. */
    private static final List<Flow> AUTOMATIC = List.of(Flow.PASSWORD, Flow.SRP, Flow.CHOICE);

    private AllowedFlows() {}

    /**
     * The flow to name in a profile: the only one, of those of {@code auto} if there are any, that can succeed; empty
     * where {@code auto} finds it at once, several are left, or there is a name that this program does not know.
     */
    public static Optional<Flow> worthNaming(List<String> explicitAuthFlows) {
        Set<Flow> allowed = EnumSet.noneOf(Flow.class);
        for (String name : explicitAuthFlows) {
            if (FLOWS.containsKey(name)) {
                allowed.add(FLOWS.get(name));
            } else if (!name.equals(REFRESHING)) {
                return Optional.empty();
            }
        }
        List<Flow> automatic = AUTOMATIC.stream().filter(allowed::contains).toList();
        List<Flow> left = automatic.isEmpty() ? List.copyOf(allowed) : automatic;
        return Optional.of(left)
                .filter(flows -> flows.size() == 1)
                .map(flows -> flows.get(0))
                .filter(flow -> flow != Flow.PASSWORD);
    }
}
