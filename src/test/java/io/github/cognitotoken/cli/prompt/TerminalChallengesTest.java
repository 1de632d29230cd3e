package io.github.cognitotoken.cli.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.auth.Challenge;
import io.github.cognitotoken.auth.RestartSignIn;
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
import io.github.cognitotoken.totp.TotpEnrolment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalChallengesTest {

    private static final Origin OPTION = new Origin("--x", true);

    private final FakeHost host = new FakeHost();
    private final TypingPerson person = new TypingPerson();
    private final Redaction redaction = new Redaction();
    private Optional<SecretSource> mfaCode = Optional.empty();
    private Optional<SecretSource> newPassword = Optional.empty();
    private Optional<String> mfa = Optional.empty();
    private Map<String, String> attributes = Map.of();
    private Map<String, String> responses = Map.of();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SMS_MFA",
                "EMAIL_OTP",
                "SMS_OTP",
                "SOFTWARE_TOKEN_MFA",
                "NEW_PASSWORD_REQUIRED",
                "SELECT_MFA_TYPE",
                "SELECT_CHALLENGE",
                "MFA_SETUP",
                "PASSWORD",
                "PASSWORD_SRP",
                "PASSWORD_VERIFIER",
                "ADMIN_NO_SRP_AUTH",
                "DEVICE_SRP_AUTH",
                "DEVICE_PASSWORD_VERIFIER",
                "CUSTOM_CHALLENGE",
                "WEB_AUTHN"
            })
    void challengeThatNobodyAnswers_isNamed_withANextStep(String name) {
        expectInteraction(challenge(name, Map.of()), "(" + name + ")", "");
    }

    @Test
    void unknownChallenge_showsItsParameters_harmlessly() {
        Challenge challenge = challenge("BRAND\nNEW", Map.of("b", "2\nhint: forged", "a", "1"));

        expectInteraction(challenge, "{a=1, b=2\\u000ahint: forged} (BRAND\\u000aNEW)", "--challenge-response");
    }

    @Test
    void unknownChallenge_isAnsweredByWhatWasGiven() {
        responses = Map.of("EYE", "left");

        assertThat(respond("RETINA_SCAN", Map.of())).isEqualTo(Map.of("EYE", "left"));
    }

    @ParameterizedTest
    @CsvSource({
        "SMS_MFA, SMS_MFA_CODE",
        "EMAIL_OTP, EMAIL_OTP_CODE",
        "SMS_OTP, SMS_OTP_CODE",
        "SOFTWARE_TOKEN_MFA, SOFTWARE_TOKEN_MFA_CODE"
    })
    void code_isTyped_givenOrPrintedByACommand(String name, String key) {
        person.types("123456");
        assertThat(respond(name, Map.of())).isEqualTo(Map.of(key, "123456"));

        host.command("otp", 0, "Your code is 234567.\n");
        mfaCode = Optional.of(new SecretSource.FromCommand("otp", OPTION));
        assertThat(respond(name, Map.of())).isEqualTo(Map.of(key, "234567"));

        mfaCode = Optional.of(new SecretSource.Inline(Secret.of("345678"), OPTION));
        assertThat(respond(name, Map.of())).isEqualTo(Map.of(key, "345678"));

        responses = Map.of(key, "456789");
        assertThat(respond(name, Map.of())).isEqualTo(Map.of(key, "456789"));
    }

    @Test
    void promptForACode_saysWhereItWent_harmlessly() {
        person.types("123456").types("123456");
        respond("SMS_MFA", Map.of("CODE_DELIVERY_DESTINATION", "+***11\u001b[2J"));
        respond("SOFTWARE_TOKEN_MFA", Map.of("FRIENDLY_DEVICE_NAME", "phone"));

        assertThat(person.asked())
                .containsExactly(
                        "Enter alone asks for a new code.\nCode that was sent to +***11\\u001b[2J: ",
                        "Code of the authenticator app (phone): ");
    }

    @Test
    void emptyLine_asksForANewCode_twice() {
        TerminalChallenges typing = responder();
        Challenge sent = challenge("EMAIL_OTP", Map.of());
        person.types("").types("").types("").types("123456");

        assertThatThrownBy(() -> typing.respond(sent)).isInstanceOf(RestartSignIn.class);
        assertThatThrownBy(() -> typing.respond(sent)).isInstanceOf(RestartSignIn.class);
        assertThatThrownBy(() -> typing.respond(sent)).hasMessageContaining("nothing was entered");
        assertThat(typing.respond(sent)).isEqualTo(Map.of("EMAIL_OTP_CODE", "123456"));
    }

    @Test
    void emptyLine_isNoCodeOfAnApp() {
        person.types("");
        expectInteraction(challenge("SOFTWARE_TOKEN_MFA", Map.of()), "nothing was entered", "--mfa-code");
    }

    @Test
    void startingOver_needsConsent_afterAQuestion() {
        for (String answer : List.of("", "y", "YES", "n", "perhaps")) {
            TerminalChallenges typing = responder();
            person.types("123456").types(answer);
            typing.respond(challenge("SMS_MFA", Map.of()));

            assertThat(typing.agreesToStartOver())
                    .isEqualTo(Set.of("", "y", "YES").contains(answer));
        }
        assertThat(person.asked()).contains("The sign-in took too long. Start over? A new code is sent. [Y/n] ");
    }

    @Test
    void startingOver_promisesNoNewCode_whereNoneIsSent() {
        TerminalChallenges typing = responder();
        person.types("4").types("");
        typing.respond(challenge("CUSTOM_CHALLENGE", Map.of()));

        assertThat(typing.agreesToStartOver()).isTrue();
        assertThat(person.asked()).endsWith("The sign-in took too long. Start over? [Y/n] ");
    }

    @Test
    void startingOver_needsNobody_unlessACodeWasGivenThatIsGoodOnce() {
        responses = Map.of("ANSWER", "4");
        TerminalChallenges given = responder();
        given.respond(challenge("CUSTOM_CHALLENGE", Map.of()));
        assertThat(given.agreesToStartOver()).isTrue();

        host.command("otp", 0, "234567");
        mfaCode = Optional.of(new SecretSource.FromCommand("otp", OPTION));
        TerminalChallenges running = responder();
        running.respond(challenge("SMS_MFA", Map.of()));
        assertThat(running.agreesToStartOver()).isTrue();

        mfaCode = Optional.of(new SecretSource.Inline(Secret.of("345678"), OPTION));
        TerminalChallenges once = responder();
        once.respond(challenge("SMS_MFA", Map.of()));
        assertThat(once.agreesToStartOver()).isFalse();
    }

    @Test
    void typedCode_isRedactedEverywhere() {
        person.types("123456");
        respond("SMS_MFA", Map.of());

        assertThat(redaction.scrub("code 123456")).isEqualTo("code [redacted]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no code today", "12345", "123456789", "123456 654321"})
    void commandThatDoesNotPrintOneCode_isAConfigurationError(String output) {
        host.command("otp", 0, output);
        mfaCode = Optional.of(new SecretSource.FromCommand("otp", OPTION));

        assertThatThrownBy(() -> respond("SMS_MFA", Map.of())).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(ErrorKind.CONFIGURATION);
            assertThat(failure).hasMessageContaining("instead of one").hasMessageNotContaining("654321");
        });
    }

    @Test
    void typedCode_mayBeWrongTwice_aGivenOneNever() {
        Challenge challenge = challenge("SMS_MFA", Map.of());
        TerminalChallenges typing = responder();
        person.types("123456");
        typing.respond(challenge);
        assertThat(typing.canAnswerAgain(challenge, 1)).isTrue();
        assertThat(typing.canAnswerAgain(challenge, 2)).isTrue();
        assertThat(typing.canAnswerAgain(challenge, 3)).isFalse();
        assertThat(host.stderr()).contains("2 more tries").contains("1 more try");

        mfaCode = Optional.of(new SecretSource.Inline(Secret.of("345678"), OPTION));
        TerminalChallenges given = responder();
        given.respond(challenge);
        assertThat(given.canAnswerAgain(challenge, 1)).isFalse();
    }

    @Test
    void newPassword_isTypedTwice_withTheAttributesThatItNeeds() {
        person.types("New-Horse-8").types("New-Horse-8").types("Al");
        attributes = Map.of("nickname", "al");

        assertThat(respond(
                        "NEW_PASSWORD_REQUIRED",
                        Map.of("requiredAttributes", "[\"userAttributes.given_name\",\"userAttributes.nickname\"]")))
                .isEqualTo(Map.of(
                        "NEW_PASSWORD", "New-Horse-8",
                        "userAttributes.given_name", "Al",
                        "userAttributes.nickname", "al"));
        assertThat(person.hidden()).containsExactly(true, true, false);
    }

    @Test
    void newPasswords_thatDiffer_areAskedForAgain() {
        person.types("New-Horse-8").types("New-Horse-9").types("New-Horse-8").types("New-Horse-8");

        assertThat(respond("NEW_PASSWORD_REQUIRED", Map.of())).isEqualTo(Map.of("NEW_PASSWORD", "New-Horse-8"));
        assertThat(person.asked()).contains("The two differ. New password: ");
    }

    @Test
    void newPasswords_thatDifferThreeTimes_endTheRun() {
        for (int i = 0; i < 3; i++) {
            person.types("New-Horse-8").types("New-Horse-9");
        }

        expectInteraction(challenge("NEW_PASSWORD_REQUIRED", Map.of()), "the two new passwords differ", "again");
    }

    @Test
    void newPassword_canBeGiven() {
        newPassword = Optional.of(new SecretSource.Inline(Secret.of("New-Horse-8"), OPTION));

        assertThat(respond("NEW_PASSWORD_REQUIRED", Map.of())).isEqualTo(Map.of("NEW_PASSWORD", "New-Horse-8"));
    }

    @Test
    void selection_isAMenu_orGiven_orNoneAtAll() {
        Map<String, String> two = Map.of("MFAS_CAN_CHOOSE", "[\"SMS_MFA\",\"SOFTWARE_TOKEN_MFA\"]");
        person.types("2");
        assertThat(respond("SELECT_MFA_TYPE", two)).isEqualTo(Map.of("ANSWER", "SOFTWARE_TOKEN_MFA"));
        assertThat(person.asked())
                .containsExactly("How do you want to sign in?\n  1) Text message\n  2) Authenticator app\nNumber: ");
        person.types("sms_mfa");
        assertThat(respond("SELECT_MFA_TYPE", two)).isEqualTo(Map.of("ANSWER", "SMS_MFA"));

        mfa = Optional.of("SMS_MFA");
        assertThat(respond("SELECT_MFA_TYPE", two)).isEqualTo(Map.of("ANSWER", "SMS_MFA"));
        mfa = Optional.of("EMAIL_OTP");
        expectInteraction(challenge("SELECT_MFA_TYPE", two), "(SELECT_MFA_TYPE)", "--mfa NAME");
        assertThat(respond("SELECT_MFA_TYPE", Map.of("MFAS_CAN_CHOOSE", "[\"SMS_MFA\"]")))
                .isEqualTo(Map.of("ANSWER", "SMS_MFA"));
    }

    @Test
    void menu_saysWhereACodeGoes() {
        person.types("1").types("2");
        respond(
                "SELECT_MFA_TYPE",
                Map.of(
                        "MFAS_CAN_CHOOSE", "[\"SMS_MFA\",\"EMAIL_OTP\",\"NEW\\u001bONE\"]",
                        "CODE_DELIVERY_DESTINATION", "+*******1234"));
        respond(
                "SELECT_MFA_TYPE",
                Map.of("MFAS_CAN_CHOOSE", "[\"SMS_MFA\",\"EMAIL_OTP\"]", "CODE_DELIVERY_DESTINATION", "a***@b***"));

        assertThat(person.asked().get(0)).contains("1) Text message to +*******1234\n  2) Email\n  3) NEW\\u001bONE\n");
        assertThat(person.asked().get(1)).contains("1) Text message\n  2) Email to a***@b***\n");
    }

    @Test
    void numberOutOfTheMenu_isAskedForAgain_inUpToThreeTries() {
        Map<String, String> two = Map.of("MFAS_CAN_CHOOSE", "[\"SMS_MFA\",\"SOFTWARE_TOKEN_MFA\"]");
        person.types("3").types("0").types("2");
        assertThat(respond("SELECT_MFA_TYPE", two)).isEqualTo(Map.of("ANSWER", "SOFTWARE_TOKEN_MFA"));
        assertThat(person.asked()).endsWith("This number is not in the menu. Number from 1 to 2: ");

        person.types("3").types("0").types("two");
        expectInteraction(challenge("SELECT_MFA_TYPE", two), "no factor was chosen", "SMS_MFA, SOFTWARE_TOKEN_MFA");
    }

    @Test
    void codeInGroups_isOneCode() {
        person.types(" 123 456 ");
        assertThat(respond("SMS_MFA", Map.of())).isEqualTo(Map.of("SMS_MFA_CODE", "123456"));

        mfaCode = Optional.of(new SecretSource.Inline(Secret.of("345 678"), OPTION));
        assertThat(respond("SMS_MFA", Map.of())).isEqualTo(Map.of("SMS_MFA_CODE", "345678"));
    }

    @Test
    void qrCode_isLeftOut_whereItDoesNotFit() {
        TotpEnrolment enrolment = new TotpEnrolment(Secret.of("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"), "bob", "pool");
        person.terminal(200, 100).types("123456");
        responder().firstCode(enrolment, 0);
        assertThat(person.asked().get(0)).contains("Scan this").contains("\u001b[30;47m");

        person.terminal(80, 22).types("123456");
        responder().firstCode(enrolment, 0);
        assertThat(person.asked().get(1))
                .contains("there is no QR code", "80 by 22", "otpauth://totp/")
                .doesNotContain("\u001b[30;47m");
    }

    @Test
    void customChallenge_isShown_andAnswered() {
        person.types("blue");
        assertThat(respond("CUSTOM_CHALLENGE", Map.of("question", "colour?"))).isEqualTo(Map.of("ANSWER", "blue"));
        assertThat(person.asked()).containsExactly("The user pool asks: {question=colour?}\nAnswer: ");

        responses = Map.of("ANSWER", "red");
        assertThat(respond("CUSTOM_CHALLENGE", Map.of())).isEqualTo(Map.of("ANSWER", "red"));
    }

    private Map<String, String> respond(String name, Map<String, String> parameters) {
        return responder().respond(challenge(name, parameters));
    }

    private static Challenge challenge(String name, Map<String, String> parameters) {
        return Challenge.of(name, parameters, List.of());
    }

    private TerminalChallenges responder() {
        Host machine = host.terminal(person).host();
        return new TerminalChallenges(
                new Prompter(machine.terminal(), redaction, Optional.empty(), new WaitState()),
                new SecretReader(
                        machine.stdin(), machine.commands(), redaction, new Diagnostics(machine.stderr(), redaction)),
                new Diagnostics(machine.stderr(), redaction),
                new ChallengeAnswers(
                        mfaCode,
                        Optional.empty(),
                        newPassword,
                        Optional.empty(),
                        mfa,
                        attributes,
                        responses,
                        Map.of(),
                        Map.of(),
                        Map.of()));
    }

    private void expectInteraction(Challenge challenge, String message, String hint) {
        assertThatThrownBy(() -> responder().respond(challenge)).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(ErrorKind.INTERACTION);
            assertThat(failure).hasMessageContaining(message);
            assertThat(failure.hint()).isNotBlank().contains(hint);
        });
    }
}
