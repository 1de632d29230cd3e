package io.github.cognitotoken.jwt;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.token.TokenUse;
import io.github.cognitotoken.token.Tokens;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What {@code --expect NAME=VALUE} wants tokens to say. Where several tokens are checked, a claim must have its value in
 * each of them that has the claim, and one of them must have it: only ID tokens have an email address, and only access
 * tokens have scopes.
 */
public final class Expectations {

    private final List<Expectation> all;

    private Expectations(List<Expectation> all) {
        this.all = all;
    }

    /**
     * Reads the values of the option.
     *
     * @param pairs {@code NAME=VALUE} each
     * @throws Failure of kind {@code USAGE} if one is malformed
     */
    public static Expectations of(List<String> pairs) {
        return new Expectations(pairs.stream().map(Expectation::parse).toList());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /**
     * Checks one token.
     *
     * @throws Failure of kind {@code TOKEN} if it does not say all that is expected, or cannot be read
     */
    public void check(TokenUse use, String token) {
        if (!isEmpty()) {
            check(Map.of(use, Jwt.parse(token)));
        }
    }

    /**
     * Checks those tokens of a sign-in that are handed out together.
     *
     * @param handedOut which ones; a refresh token has no claims that can be read, so it is passed over
     * @throws Failure of kind {@code TOKEN} if they do not say all that is expected, or one cannot be read
     */
    public void check(Tokens tokens, Set<TokenUse> handedOut) {
        Map<TokenUse, Jwt> read = new EnumMap<>(TokenUse.class);
        for (TokenUse use : handedOut) {
            if (!isEmpty() && use != TokenUse.REFRESH) {
                tokens.get(use).ifPresent(token -> read.put(use, Jwt.parse(token)));
            }
        }
        check(read);
    }

    /** Reports everything that does not hold at once, with the hint for the first. */
    private void check(Map<TokenUse, Jwt> tokens) {
        List<Failure> failures = all.stream()
                .map(each -> failure(each, tokens))
                .filter(Objects::nonNull)
                .toList();
        if (!failures.isEmpty()) {
            String message =
                    String.join("; ", failures.stream().map(Failure::getMessage).toList());
            throw Failure.of(ErrorKind.TOKEN, message, failures.get(0).hint());
        }
    }

    private static Failure failure(Expectation expected, Map<TokenUse, Jwt> tokens) {
        List<String> without = new ArrayList<>();
        for (Map.Entry<TokenUse, Jwt> token : tokens.entrySet()) {
            String name = token.getKey().description();
            if (!expected.isIn(token.getValue())) {
                without.add(name);
            } else if (!expected.holds(token.getValue())) {
                return expected.wrong(name, token.getValue());
            }
        }
        return without.size() < tokens.size() ? null : expected.absent(String.join(" or the ", without));
    }
}
