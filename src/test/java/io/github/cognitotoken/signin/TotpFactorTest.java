package io.github.cognitotoken.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.auth.Challenge;
import io.github.cognitotoken.auth.ChallengeResponder;
import io.github.cognitotoken.config.ChallengeAnswers;
import io.github.cognitotoken.config.Origin;
import io.github.cognitotoken.config.SecretReader;
import io.github.cognitotoken.config.SecretSource;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.FakeHost;
import io.github.cognitotoken.host.Host;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.host.WaitState;
import io.github.cognitotoken.host.terminal.Prompter;
import io.github.cognitotoken.host.terminal.TypingPerson;
import io.github.cognitotoken.totp.Ledger;
import io.github.cognitotoken.totp.TotpSecret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpFactorTest {

    private static final String SECRET = "JBSWY3DPEHPK3PXP";
    private static final Challenge ASKED = challenge("SOFTWARE_TOKEN_MFA", Map.of());
    private static final Challenge CHOICE =
            challenge("SELECT_MFA_TYPE", Map.of("MFAS_CAN_CHOOSE", "[\"SMS_MFA\",\"SOFTWARE_TOKEN_MFA\"]"));
    private static final Map<String, String> OTHERS = Map.of("answered by", "others");

    private final TypingPerson person = new TypingPerson();
    private final FakeHost host = new FakeHost().terminal(person);
    private final Redaction redaction = new Redaction();
    private final Ledger ledger = new Ledger();
    private Optional<SecretSource> source = inline(SECRET);
    private Optional<String> mfa = Optional.empty();
    private Map<String, String> responses = Map.of();

    @Test
    void challenge_isAnsweredByTheCodeOfNow_whichIsRedactedEverywhere() {
        TotpSecret secret = TotpSecret.parse(Secret.of(SECRET), "it");
        String code = secret.code(secret.stepAt(host.host().clock().instant()));

        assertThat(responder().respond(ASKED)).isEqualTo(Map.of("SOFTWARE_TOKEN_MFA_CODE", code));
        assertThat(redaction.scrub(code + " of " + SECRET)).isEqualTo("[redacted] of [redacted]");
    }

    @Test
    void otherChallenges_areLeftToOthers() {
        assertThat(responder().respond(challenge("SMS_MFA", Map.of()))).isEqualTo(OTHERS);
        assertThat(responder().respond(challenge("SELECT_CHALLENGE", Map.of()))).isEqualTo(OTHERS);
        assertThat(responder().respond(challenge("SELECT_MFA_TYPE", Map.of("MFAS_CAN_CHOOSE", "[\"SMS_MFA\"]"))))
                .isEqualTo(OTHERS);
    }

    @Test
    void withoutASecret_orWithTheCodeByItsName_everythingIsLeftToOthers() {
        responses = Map.of("SOFTWARE_TOKEN_MFA_CODE", "123456");
        assertThat(responder().respond(ASKED)).isEqualTo(OTHERS);

        responses = Map.of();
        source = Optional.empty();
        assertThat(responder().respond(ASKED)).isEqualTo(OTHERS);
    }

    @Test
    void factor_isChosen_unlessAnotherWas() {
        assertThat(responder().respond(CHOICE)).isEqualTo(Map.of("ANSWER", "SOFTWARE_TOKEN_MFA"));

        mfa = Optional.of("SMS_MFA");
        assertThat(responder().respond(CHOICE)).isEqualTo(OTHERS);

        mfa = Optional.empty();
        responses = Map.of("ANSWER", "SMS_MFA");
        assertThat(responder().respond(CHOICE)).isEqualTo(OTHERS);
    }

    @Test
    void preparation_reservesTheStep_unlessAnotherFactorWasChosen() {
        ChallengeResponder first = responder();
        first.prepare();
        mfa = Optional.of("SMS_MFA");
        ChallengeResponder second = responder();
        second.prepare();
        mfa = Optional.empty();

        List<String> codes = List.of(code(first), code(second), code(responder()));

        assertThat(codes).doesNotHaveDuplicates();
        TotpSecret secret = TotpSecret.parse(Secret.of(SECRET), "it");
        assertThat(codes.get(0))
                .isEqualTo(secret.code(secret.stepAt(host.host().clock().instant())));
    }

    @Test
    void wait_isToldToAPerson_andToNobodyElse() {
        responder().prepare();
        responder().prepare();
        assertThat(host.stderr()).isEmpty();

        person.types("anything");
        responder().prepare();
        assertThat(host.stderr()).matches("note: waiting \\d+ seconds for an unused TOTP code\n");
    }

    @ParameterizedTest
    @CsvSource({"CodeMismatchException, clock", "ExpiredCodeException, 30 seconds", "Other, before"})
    void refusedCode_isNotTriedAgain_andExplained(String awsError, String hint) {
        Failure refused = Failure.of(ErrorKind.REFUSED, "no", "before").reportedAs(awsError, "id");

        assertThat(responder().canAnswerAgain(ASKED, 1)).isFalse();
        Failure explained = responder().explained(ASKED, refused);
        assertThat(explained).hasMessage("no");
        assertThat(explained.awsError()).contains(awsError);
        assertThat(explained.hint()).contains(hint);
        assertThat(responder().explained(CHOICE, refused)).isSameAs(refused);
    }

    @Test
    void malformedSecret_isFoundAtOnce_andNamesItsOrigin() {
        source = inline("hunter2!");

        assertThatThrownBy(this::responder)
                .isInstanceOf(Failure.class)
                .hasMessageContaining("the TOTP secret from COGNITO_TOTP_SECRET is malformed: character 8")
                .hasMessageNotContaining("hunter");
    }

    private ChallengeResponder responder() {
        Host machine = host.host();
        Diagnostics diagnostics = new Diagnostics(machine.stderr(), redaction);
        SecretReader secrets = new SecretReader(
                machine.stdin(), machine.commands(), redaction, new Diagnostics(machine.stderr(), redaction));
        ChallengeAnswers answers = new ChallengeAnswers(
                Optional.empty(),
                source,
                Optional.empty(),
                Optional.empty(),
                mfa,
                Map.of(),
                responses,
                Map.of(),
                Map.of(),
                Map.of());
        return new TotpFactor(machine, secrets, redaction, diagnostics, new WaitState(), ledger)
                .over(
                        challenge -> OTHERS,
                        answers,
                        new Prompter(machine.terminal(), redaction, Optional.empty(), new WaitState()));
    }

    private static String code(ChallengeResponder responder) {
        return responder.respond(ASKED).get("SOFTWARE_TOKEN_MFA_CODE");
    }

    private static Optional<SecretSource> inline(String secret) {
        return Optional.of(new SecretSource.Inline(Secret.of(secret), new Origin("COGNITO_TOTP_SECRET", false)));
    }

    private static Challenge challenge(String name, Map<String, String> parameters) {
        return Challenge.of(name, parameters, List.of());
    }
}
