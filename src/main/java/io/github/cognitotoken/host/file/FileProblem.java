package io.github.cognitotoken.host.file;

import io.github.cognitotoken.failure.ExternalText;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in words why a file could not be read or written. */
public final class FileProblem {

    private FileProblem() {}

    public static String of(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof MalformedInputException) {
            return "it is not UTF-8 text";
        }
        if (e instanceof FileAlreadyExistsException file) {
            return "a file is where its folder should be: " + ExternalText.of(file.getFile());
        }
        if (e instanceof FileSystemException file && file.getReason() != null) {
            return ExternalText.of(file.getReason());
        }
        return ExternalText.of(e.getMessage());
    }
}
