package io.github.cognitotoken.signin;

import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.config.SpellingSuggestion;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import java.util.List;
import java.util.Optional;

/** The list of grants: {@code --flow}, its help and what profiles may name come from it. */
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

    /** The value is not repeated: a password that was meant for another option may stand there. */
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
     * The grant by which an entry's tokens came.
     *
     * @throws Failure if this version has no such grant
     */
    GrantType recordedAs(String grant) {
        return types.stream()
                .filter(type -> type.grant().equals(grant))
                .findFirst()
                .orElseThrow(() -> Failure.configuration(
                        "the cached tokens came by a grant that this version does not know: " + ExternalText.of(grant),
                        "update cognito-token, or forget the tokens: cognito-token logout --local"));
    }
}
