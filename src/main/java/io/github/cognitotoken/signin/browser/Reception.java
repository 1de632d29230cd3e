package io.github.cognitotoken.signin.browser;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.oauth.AuthorizationRequest;
import io.github.cognitotoken.oauth.AuthorizationResponse;
import io.github.cognitotoken.oauth.RandomText;
import io.github.cognitotoken.oauth.redirect.CallbackPages;
import io.github.cognitotoken.oauth.redirect.RedirectListener;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Receives the answer from the listener or the terminal, and shows the browser how the sign-in ended. */
final class Reception implements AutoCloseable {

    private static final int PAGE_NAME_BYTES = 9;

    private final AnswerBox box;
    private final Optional<RedirectListener> listener;
    private Optional<PasteBack> paste = Optional.empty();

    private Reception(AnswerBox box, Optional<RedirectListener> listener) {
        this.box = box;
        this.listener = listener;
    }

    /**
     * Listens from now on, where the target is on this machine.
     *
     * @param redaction takes secrets out of what the pages show
     */
    static Reception open(
            RedirectTarget target,
            AuthorizationRequest request,
            UnaryOperator<String> redaction,
            RandomGenerator random) {
        AnswerBox box = new AnswerBox();
        return new Reception(
                box,
                target.port()
                        .map(port -> RedirectListener.open(
                                port,
                                target.uri(),
                                request.state(),
                                RandomText.of(PAGE_NAME_BYTES, random),
                                new CallbackPages(redaction),
                                box::offer)));
    }

    /** Also accepts an answer that the person pastes. */
    void alsoBy(PasteBack pasteBack) {
        paste = Optional.of(pasteBack);
        pasteBack.start(box);
    }

    /** Whether the listener has received a request. */
    boolean isVisited() {
        return listener.filter(RedirectListener::isVisited).isPresent();
    }

    boolean hasListener() {
        return listener.isPresent();
    }

    Optional<AuthorizationResponse> await(Duration limit) {
        return box.await(limit);
    }

    void signedIn(String who) {
        listener.ifPresent(at -> at.signedIn(who));
    }

    void failed(Failure failure) {
        listener.ifPresent(at -> at.failed(failure.getMessage(), failure.hint()));
    }

    /** Waits for the answer to another request. A browser that waits here is sent to it. */
    void again(AuthorizationRequest request) {
        box.clear();
        paste.ifPresent(by -> by.expect(request.state()));
        listener.ifPresent(at -> at.again(request.uri(), request.state()));
    }

    /** Whether a browser waits at the listener, which a second request can be shown to. */
    boolean hasBrowserWaiting() {
        return listener.filter(RedirectListener::isAnswered).isPresent();
    }

    @Override
    public void close() {
        paste.ifPresent(PasteBack::close);
        listener.ifPresent(RedirectListener::close);
    }
}
