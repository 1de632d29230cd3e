package io.github.cognitotoken.signin;

import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.config.SpellingSuggestion;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import java.util.List;
import java.util.Optional;

/** The list of grants. The values of {@code --flow}, its help and the flows in profiles come from it. */
public final class GrantTypes {

    private final List<GrantType> types;

    /** @param types the first is the default */
    public GrantTypes(List<GrantType> types) {
        this.types = types;
    }

    public List<GrantType> list() {
        return types;
    }

    /** The values of {@code --flow}. */
    public List<String> flows() {
        return types.stream().map(GrantType::flow).toList();
    }

    /**
     * The grant that a setting names, else the default.
     *
     * @throws Failure if there is no such grant
     */
    public GrantType named(Optional<Sourced<String>> flow) {
        return flow.isEmpty() ? types.get(0) : named(flow.get());
    }

    private GrantType named(Sourced<String> flow) {
        return types.stream()
                .filter(type -> type.flow().equals(flow.value()))
                .findFirst()
                .orElseThrow(() -> unknown(flow));
    }

    /** The error does not show the value, since it may be a password that was meant for another option. */
    private Failure unknown(Sourced<String> flow) {
        String meant = SpellingSuggestion.to(flow.value(), flows())
                .map(nearest -> "did you mean " + nearest + "? ")
                .orElse("");
        return flow.origin()
                .reject(
                        "the flow from " + flow.origin() + " is unknown",
                        meant + "give one of " + String.join(", ", flows()));
    }

    /**
     * The grant that obtained an entry's tokens.
     *
     * @throws Failure if this version has no such grant
     */
    GrantType recordedAs(String grant) {
        return types.stream()
                .filter(type -> type.grant().equals(grant))
                .findFirst()
                .orElseThrow(() -> Failure.configuration(
                        "this version does not know the grant of the cached tokens: " + ExternalText.of(grant),
                        "update cognito-token, or delete the tokens: cognito-token logout --local"));
    }
}
