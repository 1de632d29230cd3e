package io.github.cognitotoken.output;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Prints commands that make the log of GitHub Actions hide the tokens. They must come before any output with a token.
 * The variables go into a file: see {@link GithubVariables}.
 *
 * @see <a href="https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands">Workflow
 *     commands</a>
 */
final class GithubPrinter implements TokenPrinter {

    @Override
    public String print(PrintableTokens tokens) {
        StringBuilder lines = new StringBuilder();
        Stream.of(Optional.of(tokens.accessToken()), tokens.idToken())
                .flatMap(Optional::stream)
                .forEach(token -> lines.append("::add-mask::").append(token).append('\n'));
        return lines.toString();
    }
}
