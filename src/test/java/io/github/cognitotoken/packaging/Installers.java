package io.github.cognitotoken.packaging;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * By which rules programs that install from GitHub releases choose among the files of one: ubi (0.9), mise (2026.10, its
 * github backend) and aqua (its generate-registry). Written down from their sources; only what can matter for our names.
 */
final class Installers {

    private static final List<String> ARCHIVES = List.of(".tar.gz", ".tgz", ".zip");

    private final List<String> files;

    Installers(List<String> files) {
        this.files = files;
    }

    /** A system: {@code os} is linux, macos or windows; {@code arch} x86_64 or aarch64; {@code libc} gnu, musl or msvc. */
    record Target(String os, String arch, String libc) {

        boolean musl() {
            return libc.equals("musl");
        }

        boolean is64BitArm() {
            return arch.equals("aarch64");
        }
    }

    /** Filters by extension, system, processor and C library, and takes the first by name of what is left. */
    Optional<String> ubi(Target system) {
        List<String> fitting = files.stream()
                .filter(file ->
                        ARCHIVES.stream().anyMatch(file::endsWith) || file.endsWith(".jar") || !file.contains("."))
                .filter(osPattern(system.os()).asPredicate())
                .toList();
        Pattern processor = system.os().equals("macos") && system.is64BitArm()
                ? word("aarch_?64|arm_?64|x86[_-]64|x64|amd64")
                : ubiProcessor(system);
        List<String> right = fitting.stream().filter(processor.asPredicate()).toList();
        if (system.musl()) {
            List<String> musl =
                    right.stream().filter(file -> file.contains("musl")).toList();
            right = musl.isEmpty() ? right : musl;
        }
        return right.stream().min(Comparator.naturalOrder());
    }

    /** 32-bit programs run on x86_64 as well. */
    private static Pattern ubiProcessor(Target system) {
        return system.is64BitArm()
                ? word("aarch_?64|arm_?64")
                : word("386|i586|i686|x86[_-]32|x86[_-]64|x64|amd64|linux64|win64");
    }

    /** Gives points; the most win, then the shortest name, then the first by name. */
    Optional<String> mise(Target system) {
        return files.stream()
                .filter(file -> misePoints(file, system) > 0)
                .filter(file -> !Pattern.compile("\\.(deb|rpm|apk|msi|pkg|dmg)\\b")
                        .matcher(file)
                        .find())
                .filter(file ->
                        points(file, processorPattern(system), processorPattern(otherProcessor(system)), 1, -1) >= 0)
                .min(Comparator.comparing((String file) -> -misePoints(file, system))
                        .thenComparing(String::length)
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int misePoints(String file, Target system) {
        int points = points(file, osPattern(system.os()), anyOtherOs(system.os()), 100, -100);
        points += points(file, processorPattern(system), processorPattern(otherProcessor(system)), 50, -150);
        if (!system.os().equals("macos")) {
            points += points(file, word(system.libc()), word("gnu|glibc|musl|msvc"), 25, -10);
        }
        if (file.endsWith(".zip")) {
            points += system.os().equals("windows") ? 15 : 5;
        } else if (file.endsWith(".tar.gz") || file.endsWith(".jar")) {
            points += 10;
        }
        if (Stream.of(".json", ".txt", ".sbom", ".sha256", ".asc", ".sig").anyMatch(file::endsWith)) {
            points -= 100;
        }
        return points + (isNameAndPlatformOnly(file) ? 20 : 0);
    }

    private static boolean isNameAndPlatformOnly(String file) {
        String rest = file.replaceFirst("^cognito-token", "").replaceFirst("\\.(tar\\.gz|zip|jar)$", "");
        return Stream.of(rest.split("[-_.]"))
                .allMatch(token -> token.matches("|v?[0-9].*|linux|macos|windows|x86|64|aarch64|gnu|glibc|musl|msvc"));
    }

    private static int points(String file, Pattern good, Pattern bad, int plus, int minus) {
        return good.matcher(file).find() ? plus : bad.matcher(file).find() ? minus : 0;
    }

    /**
     * Takes system and processor from the words in a name, and of several files the one whose version stands first; two that
     * are even are a matter of chance: an error here.
     */
    Optional<String> aqua(Target system, String version) {
        List<String> fitting = files.stream()
                .filter(file -> ARCHIVES.stream().anyMatch(file::endsWith))
                .filter(file -> file.contains(system.os())
                        && processorPattern(system).matcher(file).find())
                .sorted(Comparator.comparing(file -> file.indexOf(version)))
                .toList();
        if (fitting.size() > 1
                && fitting.get(0).indexOf(version) == fitting.get(1).indexOf(version)) {
            throw new AssertionError("aqua takes any of " + fitting);
        }
        return fitting.stream().findFirst();
    }

    private static Pattern osPattern(String os) {
        return switch (os) {
            case "linux" -> Pattern.compile("(?i)(\\b|_)linux(\\b|_|32|64)");
            case "macos" -> word("darwin|mac|macosx?|osx");
            default -> word("win|win32|win64|windows");
        };
    }

    private static Pattern anyOtherOs(String os) {
        return word(Stream.of("linux|ubuntu|debian|alpine|arch", "darwin|macos|osx", "win|windows", "android")
                .filter(words -> !words.contains(os))
                .reduce((one, other) -> one + "|" + other)
                .orElseThrow());
    }

    private static Pattern processorPattern(Target system) {
        return system.is64BitArm() ? word("aarch_?64|arm_?64") : word("x86[_-]64|x64|amd64");
    }

    private static Target otherProcessor(Target system) {
        return new Target(system.os(), system.is64BitArm() ? "x86_64" : "aarch64", system.libc());
    }

    private static Pattern word(String words) {
        return Pattern.compile("(?i)(\\b|_)(" + words + ")(\\b|_)");
    }
}
