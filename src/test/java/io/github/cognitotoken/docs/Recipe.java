package io.github.cognitotoken.docs;

import io.github.cognitotoken.App;
import io.github.cognitotoken.cli.help.HelpTopic;
import io.github.cognitotoken.cli.help.Page;
import java.util.List;

/** A section of the topic "recipes": its text and its literal lines. */
record Recipe(String heading, List<String> lines) {

    static List<Recipe> all() {
        return HelpTopic.RECIPES.page(App.grants()).sections().stream()
                .map(section -> new Recipe(
                        section.heading(),
                        section.blocks().stream()
                                .filter(Page.Literal.class::isInstance)
                                .flatMap(block -> ((Page.Literal) block).lines().stream())
                                .toList()))
                .filter(recipe -> !recipe.lines().isEmpty())
                .toList();
    }

    static Recipe named(String heading) {
        return all().stream()
                .filter(recipe -> recipe.heading().equals(heading))
                .findFirst()
                .orElseThrow();
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    /** The lines that a shell runs: all of them, or those of a CI system's step. */
    String script() {
        List<String> stripped = lines.stream().map(String::strip).toList();
        if (stripped.contains("run: |")) {
            return String.join("\n", stripped.subList(stripped.indexOf("run: |") + 1, stripped.size()));
        }
        if (stripped.contains("script:")) {
            return String.join(
                    "\n",
                    stripped.subList(stripped.indexOf("script:") + 1, stripped.size()).stream()
                            .map(line -> line.substring(2))
                            .toList());
        }
        return text().contains("sh '''") ? text().split("'''", -1)[1].strip() : text();
    }

    @Override
    public String toString() {
        return heading;
    }
}
