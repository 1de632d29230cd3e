package io.github.cognitotoken.userpool;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is asked of a user after the password. */
final class Factors {

    private static final Challenge NEW_PASSWORD =
            Challenge.of("NEW_PASSWORD_REQUIRED", Map.of("requiredAttributes", "[]", "userAttributes", "{}"));

    private static final List<String> MFA =
            List.of("SMS_MFA", "EMAIL_OTP", "SOFTWARE_TOKEN_MFA", "SELECT_MFA_TYPE", MfaSetup.NAME);

    private final Pool pool;
    private final Answers answers;
    private final SrpChallenges srp;

    Factors(Pool pool) {
        this.pool = pool;
        this.srp = new SrpChallenges(pool);
        this.answers = new Answers(pool);
    }

    SignIn afterPassword(SignIn signIn) {
        PoolUser user = signIn.user();
        List<Challenge> challenges = new ArrayList<>(user.challenges());
        boolean scripted = challenges.stream().anyMatch(c -> c.name().equals(NEW_PASSWORD.name()));
        if (user.status() == PoolUser.Status.FORCE_CHANGE_PASSWORD && !scripted) {
            challenges.add(0, NEW_PASSWORD);
        }
        if (challenges.stream().noneMatch(Factors::isMfa)) {
            ownMfa(user).ifPresent(challenges::add);
        }
        if (pool.devices().confirmed(signIn).filter(Device::isRemembered).isPresent()) {
            challenges.removeIf(Factors::isMfa);
        }
        return afterFactors(signIn)
                .asking(challenges.stream().map(answers::step).toList());
    }

    /** A device that is known must prove to be the one it says it is, whatever came before. */
    SignIn afterFactors(SignIn signIn) {
        return pool.devices()
                .confirmed(signIn)
                .map(device -> new Step(Challenge.of("DEVICE_SRP_AUTH", Map.of()), new DeviceSrpAnswer(srp, device)))
                .map(signIn::asking)
                .orElse(signIn);
    }

    private static boolean isMfa(Challenge challenge) {
        return MFA.contains(challenge.name());
    }

    /** Without a script: the authenticator the user has, or the set-up of what the user must have. */
    private static Optional<Challenge> ownMfa(PoolUser user) {
        if (user.authenticator().isPresent()) {
            return Optional.of(Challenge.of("SOFTWARE_TOKEN_MFA", Map.of()));
        }
        List<String> methods = user.mfaToSetUp();
        return methods.isEmpty() ? Optional.empty() : Optional.of(MfaSetup.challenge(methods.toArray(String[]::new)));
    }
}
