package io.github.cognitotoken.signin.userpool;

import io.github.cognitotoken.cache.Grant;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.signin.GrantContext;
import io.github.cognitotoken.signin.GrantType;
import io.github.cognitotoken.token.TokenParameters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The list of flows of the user-pool API. */
public final class UserPoolFlows {

    private UserPoolFlows() {}

    /** All of them; the first is the default of the program. */
    public static List<GrantType> all() {
        return Stream.of(
                        new FirstAllowedFlow(),
                        new PasswordFlow(),
                        new SrpFlow(),
                        new ChoiceFlow(),
                        new CustomFlow(),
                        new AdminFlow())
                .<GrantType>map(OfUserPool::new)
                .toList();
    }

    /**
     * A sign-in right after a confirmed sign-up.
     *
     * @param session of ConfirmSignUp
     */
    public static GrantType afterConfirmation(Secret session) {
        return new OfUserPool(new AfterConfirmationFlow(session));
    }

    private record OfUserPool(UserPoolFlow of) implements GrantType {

        @Override
        public String flow() {
            return of.name();
        }

        @Override
        public String summary() {
            return of.summary();
        }

        @Override
        public String grant() {
            return UserPoolGrant.NAME;
        }

        @Override
        public Optional<String> allowedBy() {
            return of.allowedBy();
        }

        @Override
        public boolean isTriedByAuto() {
            return of.isTriedByAuto();
        }

        @Override
        public boolean needsUserPool(Settings settings) {
            return of.needsUserPool(settings);
        }

        @Override
        public TokenParameters parameters(Settings settings) {
            return TokenParameters.of(
                    settings.answers().clientMetadata(),
                    settings.stepUp().with(settings.answers().authParameters()));
        }

        @Override
        public Grant open(GrantContext context) {
            return new UserPoolGrant(of, context);
        }
    }
}
