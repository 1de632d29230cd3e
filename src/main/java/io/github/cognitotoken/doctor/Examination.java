package io.github.cognitotoken.doctor;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.output.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Makes checks, at the same time where they do not need each other. */
final class Examination {

    private final List<Check> checks;
    private final Map<String, Optional<Verdict>> verdicts = new HashMap<>();
    private final Set<String> unchecked = new HashSet<>();

    Examination(List<Check> checks) {
        this.checks = checks;
    }

    /** The findings in the order of the checks. */
    Diagnosis run() {
        List<Check> left = new ArrayList<>(checks);
        while (!left.isEmpty()) {
            left.removeIf(this::isHopeless);
            List<Check> ready = left.stream()
                    .filter(check -> verdicts.keySet().containsAll(check.needs()))
                    .toList();
            left.removeAll(ready);
            atOnce(ready);
        }
        List<Finding> findings = new ArrayList<>();
        for (Check check : checks) {
            verdicts.getOrDefault(check.name(), Optional.empty()).ifPresent(verdict -> findings.add(verdict.of(check)));
        }
        return new Diagnosis(
                findings,
                checks.stream().map(Check::name).filter(unchecked::contains).toList());
    }

    /** Whether it needs one that failed, or that could not be made itself. */
    private boolean isHopeless(Check check) {
        boolean hopeless = check.needs().stream().anyMatch(name -> unchecked.contains(name) || hasFailed(name));
        if (hopeless) {
            unchecked.add(check.name());
        }
        return hopeless;
    }

    private boolean hasFailed(String name) {
        return verdicts.getOrDefault(name, Optional.empty())
                .filter(verdict -> verdict.level() == Finding.Level.FAILED)
                .isPresent();
    }

    private void atOnce(List<Check> ready) {
        Map<Check, CompletableFuture<Optional<Verdict>>> running = new HashMap<>();
        for (Check check : ready) {
            CompletableFuture<Optional<Verdict>> verdict = new CompletableFuture<>();
            Thread thread = new Thread(() -> examine(check, verdict), "check " + check.name());
            thread.setDaemon(true);
            thread.start();
            running.put(check, verdict);
        }
        running.forEach((check, verdict) -> verdicts.put(check.name(), joined(verdict)));
    }

    private static void examine(Check check, CompletableFuture<Optional<Verdict>> verdict) {
        try {
            verdict.complete(check.examine());
        } catch (Failure e) {
            verdict.complete(Verdict.failed(e));
        } catch (RuntimeException | Error e) {
            verdict.completeExceptionally(e);
        }
    }

    private static Optional<Verdict> joined(CompletableFuture<Optional<Verdict>> verdict) {
        try {
            return verdict.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
