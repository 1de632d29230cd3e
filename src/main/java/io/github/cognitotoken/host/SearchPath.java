package io.github.cognitotoken.host;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The folders of {@code PATH}, without those that depend on the working folder. */
public final class SearchPath {

    private final String folders;

    public SearchPath(Environment environment) {
        this.folders = environment.get("PATH").orElse("");
    }

    /** The first program of that name. */
    public Optional<Path> find(String name) {
        String file = Platform.isWindows() ? name + ".exe" : name;
        for (String folder : folders.split(File.pathSeparator, -1)) {
            Optional<Path> program = in(folder, file);
            if (program.isPresent()) {
                return program;
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> in(String folder, String file) {
        try {
            Path path = Path.of(folder, file);
            boolean usable = path.isAbsolute() && Files.isRegularFile(path) && Files.isExecutable(path);
            return usable ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty(); // there is no folder with such a name
        }
    }
}
