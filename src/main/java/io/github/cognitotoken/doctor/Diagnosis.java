package io.github.cognitotoken.doctor;

import io.github.cognitotoken.output.Finding;
import java.util.List;

/**
 * What all checks found.
 *
 * @param unchecked the names of those that could not be made, since others failed
 */
public record Diagnosis(List<Finding> findings, List<String> unchecked) {

    /** The names of the checks that failed. */
    public List<String> failed() {
        return findings.stream()
                .filter(finding -> finding.level() == Finding.Level.FAILED)
                .map(Finding::check)
                .toList();
    }
}
