package io.github.cognitotoken.userpool;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What a pool wants of new users; may change while it runs. */
public final class AccountRules {

    private final AtomicInteger messages = new AtomicInteger(Integer.MAX_VALUE);
    private volatile List<String> requiredAttributes = List.of();
    private volatile boolean passwordless;
    private volatile boolean confirmsAtOnce;
    private volatile boolean withoutSoftwareTokens;

    AccountRules() {}

    public AccountRules requireAttributes(String... names) {
        this.requiredAttributes = List.of(names);
        return this;
    }

    /** One-time codes are allowed as first factors, so that a user needs no password. */
    public AccountRules allowPasswordless() {
        this.passwordless = true;
        return this;
    }

    /** A trigger of the pool confirms every new user. */
    public AccountRules confirmAtOnce() {
        this.confirmsAtOnce = true;
        return this;
    }

    /** The pool's quota of messages has this many left. */
    public AccountRules messagesLeft(int count) {
        messages.set(count);
        return this;
    }

    /** MFA is off in the pool. */
    public AccountRules withoutSoftwareTokens() {
        this.withoutSoftwareTokens = true;
        return this;
    }

    List<String> requiredAttributes() {
        return requiredAttributes;
    }

    boolean passwordless() {
        return passwordless;
    }

    boolean confirmsAtOnce() {
        return confirmsAtOnce;
    }

    boolean sendsMessage() {
        return messages.getAndDecrement() > 0;
    }

    boolean hasSoftwareTokens() {
        return !withoutSoftwareTokens;
    }
}
