package io.github.cognitotoken.signin;

import java.util.List;
import java.util.Optional;

/** Chooses the flow for an app client by its {@code ExplicitAuthFlows}. */
public final class AllowedFlows {

    private static final String REFRESHING = "ALLOW_REFRESH_TOKEN_AUTH";

    private final List<GrantType> types;

    public AllowedFlows(GrantTypes types) {
        this.types = types.list();
    }

    /**
     * The flow to write into a profile: the only one that can succeed, among the flows of {@code auto} if it has any.
     * Empty if {@code auto} finds it at once, if several flows can succeed, or if the client allows a flow that this
     * program does not know.
     */
    public Optional<String> worthNaming(List<String> explicitAuthFlows) {
        for (String name : explicitAuthFlows) {
            if (!name.equals(REFRESHING) && allowedBy(List.of(name)).isEmpty()) {
                return Optional.empty();
            }
        }
        List<GrantType> allowed = allowedBy(explicitAuthFlows);
        List<GrantType> automatic =
                allowed.stream().filter(GrantType::isTriedByAuto).toList();
        List<GrantType> left = automatic.isEmpty() ? allowed : automatic;
        return Optional.of(left)
                .filter(flows -> flows.size() == 1)
                .map(flows -> flows.get(0))
                .filter(type -> !type.equals(triedFirst()))
                .map(GrantType::flow);
    }

    private List<GrantType> allowedBy(List<String> names) {
        return types.stream()
                .filter(type -> type.allowedBy().filter(names::contains).isPresent())
                .toList();
    }

    private GrantType triedFirst() {
        return types.stream().filter(GrantType::isTriedByAuto).findFirst().orElseThrow();
    }
}
