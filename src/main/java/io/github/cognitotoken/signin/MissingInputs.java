package io.github.cognitotoken.signin;

import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.terminal.Prompter;
import io.github.cognitotoken.oauth.Domain;
import io.github.cognitotoken.token.Subject;
import java.util.Optional;

/** Reports all missing settings of a sign-in in one error, so that the user need not find them run by run. */
public final class MissingInputs {

    private static final String CLIENT_ID_REMEDY =
            "give --client-id ID or set COGNITO_CLIENT_ID (console: User pools > your pool > App clients)";
    private static final String REGION_REMEDY = "give --region REGION or --user-pool-id ID, or set COGNITO_REGION";
    private static final String POOL_REMEDY =
            "give --user-pool-id ID or set COGNITO_USER_POOL_ID, which this flow needs";
    public static final String USERNAME_REMEDY = "give --username NAME or set COGNITO_USERNAME";
    private static final String LOGIN_REMEDY = "or sign in once at a terminal: cognito-token login";
    public static final String PASSWORD_REMEDY =
            "give --password-stdin, --password-file or --password-command, or set COGNITO_PASSWORD";

    private final Settings settings;
    private final Prompter prompter;
    private final boolean needsUserPool;

    /** @param needsUserPool whether the sign-in needs the user pool id */
    public MissingInputs(Settings settings, Prompter prompter, boolean needsUserPool) {
        this.settings = settings;
        this.prompter = prompter;
        this.needsUserPool = needsUserPool;
    }

    /**
     * Checks that the settings say with which app client to sign in, and where.
     *
     * @throws Failure of kind {@code CONFIGURATION} that names everything missing, also what a person cannot be asked
     *     for
     */
    void checkClient(Subject subject) {
        boolean hasWholeDomain = settings.oauth()
                .domain()
                .filter(domain -> !Domain.isPrefix(domain.value()))
                .isPresent();
        MissingItems missing = client(hasWholeDomain);
        if (!missing.isEmpty()) {
            throw together(missing, subject);
        }
    }

    private MissingItems client(boolean hasOtherAddress) {
        MissingItems missing = new MissingItems();
        if (settings.clientId().isEmpty()) {
            missing.add("app client id", CLIENT_ID_REMEDY);
        }
        return missing.addAll(region(hasOtherAddress));
    }

    private MissingItems region(boolean hasOtherAddress) {
        MissingItems missing = new MissingItems();
        if (settings.region().isEmpty() && settings.endpoints().url().isEmpty() && !hasOtherAddress) {
            settings.brokenRegion().ifPresent(broken -> {
                throw broken;
            });
            missing.add("region", REGION_REMEDY);
        }
        return missing;
    }

    /**
     * Checks what a request about an account needs: the app client, where it is, and these answers.
     *
     * @param answers those that the settings do not give
     * @param needsClient whether the request comes from an app client, and not from an administrator
     * @throws Failure of kind {@code CONFIGURATION} that names everything missing, or of kind {@code INTERACTION} if only
     *     answers are missing and nobody can be asked
     */
    public void checkAccount(MissingItems answers, boolean needsClient) {
        MissingItems unset = needsClient ? client(false) : region(false);
        if (lacksUserPool()) {
            unset.add("user pool id", "give --user-pool-id ID or set COGNITO_USER_POOL_ID, which this command needs");
        }
        Optional<String> absence = prompter.absence();
        if (!unset.isEmpty()) {
            throw unset.addAll(absence.isPresent() ? answers : new MissingItems())
                    .unset(profiles());
        }
        if (!answers.isEmpty() && absence.isPresent()) {
            throw answers.needed(absence.get(), "");
        }
    }

    /**
     * Checks the further settings of a sign-in, before a person is asked for anything.
     *
     * @throws Failure of kind {@code CONFIGURATION} if the user pool id is missing; it also names what else is missing
     *     and cannot be asked for
     */
    public void checkUserPool(Subject subject) {
        boolean alone = prompter.canAsk()
                || subject instanceof Subject.Machine
                || credentials().isEmpty();
        // if only the pool id is missing, the flow reports it and says why it needs it
        if (lacksUserPool() && !alone) {
            throw together(new MissingItems(), subject);
        }
    }

    private boolean lacksUserPool() {
        return needsUserPool && settings.userPoolId().isEmpty();
    }

    private Failure together(MissingItems missing, Subject subject) {
        if (lacksUserPool()) {
            missing.add("user pool id", POOL_REMEDY);
        }
        if (!(subject instanceof Subject.Machine) && !prompter.canAsk()) {
            missing.addAll(credentials());
        }
        return missing.unset(profiles());
    }

    /**
     * Checks that a person can be asked for the username.
     *
     * @throws Failure of kind {@code INTERACTION} that names everything missing
     */
    public void checkPerson() {
        Optional<String> absence = prompter.absence();
        if (absence.isPresent()) {
            throw credentials().needed(absence.get(), "; " + LOGIN_REMEDY);
        }
    }

    /** What a sign-in of the flow begins with, and the settings do not give. */
    public MissingItems credentials() {
        MissingItems missing = new MissingItems();
        if (settings.flow().filter(flow -> flow.value().equals("browser")).isPresent()) {
            return missing; // its login page asks for them
        }
        if (settings.username().isEmpty()) {
            missing.add("username", USERNAME_REMEDY);
        }
        if (settings.password().isEmpty() && beginsWithPassword()) {
            missing.add("password", PASSWORD_REMEDY);
        }
        return missing;
    }

    private boolean beginsWithPassword() {
        String flow = settings.flow().map(Sourced::value).orElse("");
        if (flow.equals("custom")) {
            return settings.srpFirst();
        }
        return !flow.equals("choice")
                || settings.preferredChallenge()
                        .map(name -> name.startsWith("PASSWORD"))
                        .orElse(true);
    }

    private String profiles() {
        return settings.profile().isPresent() || settings.profileNames().isEmpty()
                ? ""
                : "; or choose a profile, -p NAME: " + ExternalText.of(String.join(", ", settings.profileNames()));
    }
}
