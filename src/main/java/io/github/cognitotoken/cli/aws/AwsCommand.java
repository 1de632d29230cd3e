package io.github.cognitotoken.cli.aws;

import io.github.cognitotoken.aws.TemporaryCredentials;
import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.cli.command.Invocation;
import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.cli.options.SignInOptions;
import io.github.cognitotoken.config.ParsedOptions;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.identity.IdentityPool;
import io.github.cognitotoken.output.CredentialsFormat;
import io.github.cognitotoken.output.PrintableCredentials;
import io.github.cognitotoken.signin.SignIn;
import java.util.List;

/** Prints AWS credentials, which an identity pool gives for the ID token. */
public final class AwsCommand implements Command {

    private final CommandContext context;

    public AwsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "aws";
    }

    @Override
    public String summary() {
        return "Print AWS credentials from an identity pool.";
    }

    @Override
    public List<OptionGroup> options() {
        return SignInOptions.after(OptionGroup.IDENTITY_POOL, OptionGroup.RENEWAL);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example(
                        "A profile of AWS's tools, in ~/.aws/config",
                        "credential_process = cognito-token aws -p staging --identity-pool-id us-east-1:12345678-90ab-cdef-1234-567890abcdef"),
                new Example(
                        "Variables for one command", "vars=$(cognito-token aws -o env) && eval \"$vars\" && aws s3 ls"),
                new Example(
                        "Another role than the identity pool chooses",
                        "cognito-token aws --role-arn arn:aws:iam::123456789012:role/reader"));
    }

    @Override
    public int run(Invocation invocation) {
        ParsedOptions given = invocation.given();
        CredentialsFormat format = format(given);
        Settings settings = context.settings(given);
        Sourced<String> pool = settings.identity().requirePoolId();
        SignIn signIn = context.signIn(given, settings);
        IdentityPool identityPool = context.useCases()
                .identityPools()
                .of(
                        pool.value(),
                        settings.identity().roleArn().map(Sourced::value),
                        context.connections().toIdentityPool(settings),
                        signIn.storage());
        TemporaryCredentials credentials = identityPool.credentials(
                new SignInForCredentials(signIn), settings.cache().forceRefresh() || signIn.isDemanded());
        context.stdout()
                .write(format.print(new PrintableCredentials(
                        credentials.accessKeyId(),
                        credentials.secretAccessKey().reveal(),
                        credentials.sessionToken().reveal(),
                        credentials.expires())));
        return ExitCode.OK.code();
    }

    private static CredentialsFormat format(ParsedOptions given) {
        List<String> labels = CredentialsFormat.labels();
        return CredentialsFormat.parse(CommandContext.formatByOption(given).orElse(labels.get(0)))
                .orElseThrow(() -> Failure.usage(
                        "this command does not have the output format from --output",
                        "formats: " + String.join(", ", labels)));
    }
}
