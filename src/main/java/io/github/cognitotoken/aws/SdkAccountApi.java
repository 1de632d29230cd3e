package io.github.cognitotoken.aws;

import io.github.cognitotoken.host.Secret;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AssociateSoftwareTokenResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeDeliveryDetailsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SignUpResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifySoftwareTokenResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifySoftwareTokenResponseType;

/** {@link AccountApi} by the SDK's client. */
final class SdkAccountApi implements AccountApi {

    private final CognitoIdentityProviderClient client;

    SdkAccountApi(CognitoIdentityProviderClient client) {
        this.client = client;
    }

    @Override
    public Registration signUp(AccountRequest user, Optional<Secret> password) {
        return SdkCalls.call(() -> {
            SignUpResponse answer = client.signUp(call -> call.clientId(user.clientId())
                    .username(user.username())
                    .secretHash(user.secretHash().orElse(null))
                    .password(revealed(password))
                    .userAttributes(attributes(user.attributes()))
                    .clientMetadata(orNone(user.clientMetadata())));
            return new Registration(
                    Boolean.TRUE.equals(answer.userConfirmed()),
                    delivery(answer.codeDeliveryDetails()),
                    secret(answer.session()));
        });
    }

    @Override
    public Optional<Secret> confirmSignUp(AccountRequest user, Secret code, Optional<Secret> session) {
        return SdkCalls.call(() -> secret(client.confirmSignUp(call -> call.clientId(user.clientId())
                        .username(user.username())
                        .secretHash(user.secretHash().orElse(null))
                        .confirmationCode(code.reveal())
                        .session(revealed(session))
                        .clientMetadata(orNone(user.clientMetadata())))
                .session()));
    }

    @Override
    public CodeDelivery resendConfirmationCode(AccountRequest user) {
        return SdkCalls.call(() -> delivery(client.resendConfirmationCode(call -> call.clientId(user.clientId())
                        .username(user.username())
                        .secretHash(user.secretHash().orElse(null))
                        .clientMetadata(orNone(user.clientMetadata())))
                .codeDeliveryDetails()));
    }

    @Override
    public CodeDelivery forgotPassword(AccountRequest user) {
        return SdkCalls.call(() -> delivery(client.forgotPassword(call -> call.clientId(user.clientId())
                        .username(user.username())
                        .secretHash(user.secretHash().orElse(null))
                        .clientMetadata(orNone(user.clientMetadata())))
                .codeDeliveryDetails()));
    }

    @Override
    public void confirmForgotPassword(AccountRequest user, Secret code, Secret newPassword) {
        SdkCalls.call(() -> client.confirmForgotPassword(call -> call.clientId(user.clientId())
                .username(user.username())
                .secretHash(user.secretHash().orElse(null))
                .confirmationCode(code.reveal())
                .password(newPassword.reveal())
                .clientMetadata(orNone(user.clientMetadata()))));
    }

    @Override
    public void changePassword(Secret accessToken, Optional<Secret> oldPassword, Secret newPassword) {
        SdkCalls.call(() -> client.changePassword(call -> call.accessToken(accessToken.reveal())
                .previousPassword(revealed(oldPassword))
                .proposedPassword(newPassword.reveal())));
    }

    @Override
    public SoftwareTokenStep associateSoftwareToken(Secret accessToken) {
        return SdkCalls.call(() -> {
            AssociateSoftwareTokenResponse answer =
                    client.associateSoftwareToken(call -> call.accessToken(accessToken.reveal()));
            return new SoftwareTokenStep(
                    Optional.of(Secret.of(Objects.requireNonNull(answer.secretCode()))), false, Optional.empty());
        });
    }

    @Override
    public SoftwareTokenStep verifySoftwareToken(Secret accessToken, String userCode, Optional<String> deviceName) {
        return SdkCalls.call(() -> {
            VerifySoftwareTokenResponse answer =
                    client.verifySoftwareToken(call -> call.accessToken(accessToken.reveal())
                            .userCode(userCode)
                            .friendlyDeviceName(deviceName.orElse(null)));
            return new SoftwareTokenStep(
                    Optional.empty(), answer.status() == VerifySoftwareTokenResponseType.SUCCESS, Optional.empty());
        });
    }

    @Override
    public void enableSoftwareToken(Secret accessToken, boolean preferred) {
        SdkCalls.call(() -> client.setUserMFAPreference(call -> call.accessToken(accessToken.reveal())
                .softwareTokenMfaSettings(app -> app.enabled(true).preferredMfa(preferred))));
    }

    @Override
    public void adminSetUserPassword(String userPoolId, String username, Secret password, boolean permanent) {
        SdkCalls.call(() -> client.adminSetUserPassword(call -> call.userPoolId(userPoolId)
                .username(username)
                .password(password.reveal())
                .permanent(permanent)));
    }

    private static CodeDelivery delivery(CodeDeliveryDetailsType details) {
        return details == null
                ? new CodeDelivery(Optional.empty(), Optional.empty())
                : new CodeDelivery(
                        Optional.ofNullable(details.deliveryMediumAsString()),
                        Optional.ofNullable(details.destination()).filter(text -> !text.isEmpty()));
    }

    /** None rather than an empty list, which would be sent. */
    private static List<AttributeType> attributes(Map<String, String> attributes) {
        return attributes.isEmpty()
                ? null
                : attributes.entrySet().stream()
                        .map(attribute -> AttributeType.builder()
                                .name(attribute.getKey())
                                .value(attribute.getValue())
                                .build())
                        .toList();
    }

    private static String revealed(Optional<Secret> secret) {
        return secret.map(Secret::reveal).orElse(null);
    }

    private static Optional<Secret> secret(String text) {
        return Optional.ofNullable(text).filter(given -> !given.isEmpty()).map(Secret::of);
    }

    /** None rather than an empty map, which would be sent. */
    private static Map<String, String> orNone(Map<String, String> metadata) {
        return metadata.isEmpty() ? null : metadata;
    }
}
