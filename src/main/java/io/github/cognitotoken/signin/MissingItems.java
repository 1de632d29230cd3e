package io.github.cognitotoken.signin;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import java.util.ArrayList;
import java.util.List;

/** Missing settings and answers, which one error reports together. */
public final class MissingItems {

    private final List<Item> items = new ArrayList<>();

    /**
     * Adds one.
     *
     * @param name without an article
     * @param remedy how to give it
     */
    public MissingItems add(String name, String remedy) {
        items.add(new Item(name, remedy));
        return this;
    }

    public MissingItems addAll(MissingItems others) {
        items.addAll(others.items);
        return this;
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /**
     * The failure for settings that are not set.
     *
     * @param more what the hint ends with
     */
    Failure unset(String more) {
        List<String> names = items.stream().map(item -> "no " + item.name()).toList();
        return Failure.configuration(listed(names) + (names.size() == 1 ? " is set" : " are set"), remedies() + more);
    }

    /**
     * The failure for answers that nobody can be asked for.
     *
     * @param absence why nobody can be asked
     * @param more what the hint ends with
     */
    Failure needed(String absence, String more) {
        List<String> names = items.stream().map(item -> "the " + item.name()).toList();
        return Failure.of(
                ErrorKind.INTERACTION,
                listed(names) + (names.size() == 1 ? " is" : " are") + " needed, and " + absence,
                remedies() + more);
    }

    private String remedies() {
        return String.join("; ", items.stream().map(Item::remedy).distinct().toList());
    }

    private static String listed(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private record Item(String name, String remedy) {}
}
