package io.github.cognitotoken.oauth.redirect;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which requests can be a browser that comes back from the sign-in page. All others are refused and change nothing. */
final class RequestCheck {

    private final RedirectUri uri;
    private final CallbackPages pages;

    RequestCheck(RedirectUri uri, CallbackPages pages) {
        this.uri = uri;
        this.pages = pages;
    }

    /**
     * Looks for what is wrong.
     *
     * @param isKnown tells which paths there are
     * @return how the request is refused
     */
    Optional<Reply> refusal(RequestHead head, Predicate<String> isKnown) {
        if (!head.method().equals("GET") && !head.method().equals("HEAD")) {
            return Optional.of(pages.wrongMethod());
        }
        List<String> hosts = head.all("host");
        if (hosts.size() != 1 || !head.target().startsWith("/")) {
            return Optional.of(pages.malformed());
        }
        // with DNS rebinding, a foreign name resolves to this machine, and a foreign page has our origin
        if (!uri.isHost(hosts.get(0))) {
            return Optional.of(pages.wrongHost());
        }
        if (!isKnown.test(head.path())) {
            return Optional.of(pages.notFound());
        }
        return isNavigation(head) ? Optional.empty() : Optional.of(pages.notANavigation());
    }

    /** Whether a person's browser goes there, and not a page's script, image, frame or prefetch (Fetch metadata). */
    private static boolean isNavigation(RequestHead head) {
        return head.first("sec-fetch-mode")
                        .filter(mode -> !mode.equals("navigate"))
                        .isEmpty()
                && head.first("sec-fetch-dest")
                        .filter(destination -> !destination.equals("document"))
                        .isEmpty()
                && head.first("origin").isEmpty()
                && head.first("sec-purpose").isEmpty()
                && head.first("purpose").isEmpty();
    }
}
