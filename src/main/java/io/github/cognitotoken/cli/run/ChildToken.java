package io.github.cognitotoken.cli.run;

import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.options.OptionNames;
import io.github.cognitotoken.cli.token.IssuerCheck;
import io.github.cognitotoken.cli.token.TokenCommand;
import io.github.cognitotoken.config.ParsedOptions;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.jwt.Expectations;
import io.github.cognitotoken.output.PrintableTokens;
import io.github.cognitotoken.signin.SignIn;
import io.github.cognitotoken.token.TokenUse;
import io.github.cognitotoken.token.Tokens;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Obtains the token for a program, before that is started. */
final class ChildToken {

    private final CommandContext context;
    private final ParsedOptions given;
    private final Settings settings;
    private final TokenUse use;
    private final Optional<Expectations> expected;

    ChildToken(CommandContext context, ParsedOptions given) {
        this.context = context;
        this.given = given;
        this.settings = context.settings(given);
        this.use = TokenCommand.use(given, settings);
        this.expected = given.has(OptionNames.EXPECT)
                ? Optional.of(Expectations.of(given.values(OptionNames.EXPECT)))
                : Optional.empty();
    }

    Settings settings() {
        return settings;
    }

    /** The token that the program is to get. */
    TokenUse use() {
        return use;
    }

    /**
     * Obtains it.
     *
     * @param withBoth whether the access and the ID token are needed, whichever was asked for
     * @throws io.github.cognitotoken.failure.Failure if there is none
     */
    PrintableTokens obtain(boolean withBoth) {
        SignIn signIn = context.signIn(given, settings);
        if (use == TokenUse.ID) {
            signIn.requireIdToken();
        }
        Tokens tokens = signIn.tokens(withBoth || use == TokenUse.ACCESS, withBoth || use == TokenUse.ID);
        new IssuerCheck(settings, context.diagnostics()).check(tokens);
        return checked(tokens, withBoth ? EnumSet.of(TokenUse.ACCESS, TokenUse.ID) : EnumSet.of(use));
    }

    /**
     * Later tokens, as the first ones.
     *
     * @throws io.github.cognitotoken.failure.Failure if the program must not get them
     */
    PrintableTokens checked(Tokens later) {
        return checked(later, EnumSet.of(use));
    }

    private PrintableTokens checked(Tokens tokens, Set<TokenUse> passedOn) {
        expected.ifPresent(expectations -> expectations.check(tokens, passedOn));
        PrintableTokens printable = new PrintableTokens(
                tokens, use, settings.headerPrefix(), context.host().clock().instant());
        printable.wanted(); // it must exist
        return printable;
    }
}
