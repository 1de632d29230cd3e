package io.github.cognitotoken.userpool;

import java.util.Optional;

/** How far a user's account has come: what is not verified, what was asked for and what is set up. */
final class AccountState {

    private volatile String newEmail;
    private volatile String newPhone;
    private volatile boolean hasPassword = true;
    private volatile boolean forgotPassword;
    private volatile Authenticator verified;

    /** SignUp: addresses that are not verified yet. */
    void signedUp(String email, String phone, boolean withPassword) {
        this.newEmail = email;
        this.newPhone = phone;
        this.hasPassword = withPassword;
    }

    Optional<String> newEmail() {
        return Optional.ofNullable(newEmail);
    }

    Optional<String> newPhone() {
        return Optional.ofNullable(newPhone);
    }

    boolean hasPassword() {
        return hasPassword;
    }

    void hasPassword(boolean has) {
        this.hasPassword = has;
    }

    boolean forgotPassword() {
        return forgotPassword;
    }

    /** Whether a code was sent that sets a new password. */
    void forgotPassword(boolean sent) {
        this.forgotPassword = sent;
    }

    /** An app that is set up, and that sign-ins ask for only if the preference says so. */
    void verified(Authenticator app) {
        this.verified = app;
    }

    Optional<Authenticator> verified() {
        return Optional.ofNullable(verified);
    }
}
