package io.github.cognitotoken.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that a misspelled word was meant to be. */
public final class SpellingSuggestion {

    private SpellingSuggestion() {}

    /**
     * The nearest word by Levenshtein distance, if it is near enough for a typing error; else the only word with this
     * beginning. Case does not count.
     */
    public static Optional<String> to(String misspelt, List<String> words) {
        String best = null;
        int bestDistance = Math.max(2, misspelt.length() / 3) + 1;
        for (String word : words) {
            int distance = distance(misspelt.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
            if (distance < bestDistance) {
                best = word;
                bestDistance = distance;
            }
        }
        return best == null && misspelt.length() > 1 ? onlyOneThatBegins(misspelt, words) : Optional.ofNullable(best);
    }

    private static Optional<String> onlyOneThatBegins(String beginning, List<String> words) {
        List<String> found = words.stream()
                .filter(word -> word.regionMatches(true, 0, beginning, 0, beginning.length()))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 8) {
            return Integer.MAX_VALUE;
        }
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitution, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
