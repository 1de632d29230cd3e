package io.github.cognitotoken.userpool.oauth;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** The words of a text that spaces separate, such as scopes, in their order. */
final class Words {

    private Words() {}

    static Set<String> of(String text) {
        Set<String> words = new LinkedHashSet<>(Arrays.asList(text.split(" ", -1)));
        words.remove("");
        return words;
    }
}
