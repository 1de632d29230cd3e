package io.github.cognitotoken.config;

import io.github.cognitotoken.failure.ExternalText;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Says in words why a file could not be read. */
final class FileProblem {

    private FileProblem() {}

    static String of(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof MalformedInputException) {
            return "it is not UTF-8 text";
        }
        return ExternalText.of(e.getMessage());
    }
}
