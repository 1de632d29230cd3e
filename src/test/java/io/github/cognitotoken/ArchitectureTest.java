package io.github.cognitotoken;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Host;
import io.github.cognitotoken.host.Stdout;
import io.github.cognitotoken.host.process.ProcessEnd;
import java.io.FileDescriptor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the program's classes to the rules of {@code .github/ARCHITECTURE.md}. */
class ArchitectureTest {

    static final String BASE = "io.github.cognitotoken";
    private static final String HOST = BASE + ".host..";

    private static final Arrows ARROWS = Arrows.ofThePage();

    private static JavaClasses program;

    @BeforeAll
    static void importProgram() {
        program = new ClassFileImporter()
                .withImportOption(ArchitectureTest::isOurs)
                .importPath(Path.of("target", "classes"));
    }

    /** The build may lay recompiled libraries beside the program's own classes. */
    private static boolean isOurs(Location location) {
        return location.contains(BASE.replace('.', '/'));
    }

    @Test
    void everyPackage_hasItsRoomOnThePage_andEveryRoomHasAPackage() {
        Set<String> packages = new TreeSet<>();
        for (JavaClass type : program) {
            ownName(type).ifPresent(packages::add);
        }
        assertThat(packages).allSatisfy(name -> assertThat(ARROWS.roomOf(name)).isPresent());
        assertThat(packages.stream().map(name -> ARROWS.roomOf(name).orElseThrow()))
                .containsAll(ARROWS.rooms());
    }

    @Test
    void packages_dependOnlyOnWhatThePageSays() {
        for (String room : ARROWS.rooms()) {
            classes()
                    .that(areIn(room))
                    .should()
                    .onlyDependOnClassesThat(mayBeUsedBy(room))
                    .check(program);
        }
    }

    @Test
    void packages_formNoCycle() {
        slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return ownName(type)
                                .flatMap(ARROWS::roomOf)
                                .map(SliceIdentifier::of)
                                .orElse(SliceIdentifier.ignore());
                    }

                    @Override
                    public String getDescription() {
                        return "rooms";
                    }
                })
                .should()
                .beFreeOfCycles()
                .check(program);
    }

    private static DescribedPredicate<JavaClass> areIn(String room) {
        return DescribedPredicate.describe(
                "are in " + room, type -> ownName(type).flatMap(ARROWS::roomOf).equals(Optional.of(room)));
    }

    private static DescribedPredicate<JavaClass> mayBeUsedBy(String room) {
        return DescribedPredicate.describe(
                "the page lets " + room + " use",
                type -> ownName(type)
                        .map(name -> ARROWS.allow(room, name))
                        .orElseGet(() -> type.getBaseComponentType().isPrimitive()
                                || ARROWS.allowLibrary(
                                        room, type.getBaseComponentType().getPackageName())));
    }

    /** The package of a class of ours, without the base; the root package has none. */
    private static Optional<String> ownName(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.startsWith(BASE + ".") ? Optional.of(name.substring(BASE.length() + 1)) : Optional.empty();
    }

    @Test
    void onlyTheRoot_usesTheRoot() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE)
                .check(program);
    }

    @Test
    void awsSdk_isUsedByAwsOnly_andItsProfileParserByConfigToo() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + ".aws", BASE + ".config..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon..")
                .check(program);
    }

    @Test
    void picocli_isUsedByCliAndRootOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + ".cli..", BASE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(program);
    }

    @Test
    void standardStreams_areTouchedByHostOnly() {
        outside(HOST, System.class, "in", "out", "err", "console");
        outside(HOST, FileDescriptor.class, "in", "out", "err", "<init>");
        outside(HOST, Throwable.class, "printStackTrace");
    }

    @Test
    void hostsStreams_areTakenByRootOnly() {
        outside(BASE, Host.class, "stdout", "stderr");
        outside(BASE, Stdout.class, "<init>");
        outside(BASE, Diagnostics.class, "<init>");
    }

    @Test
    void payload_isWrittenByCliOnly() {
        outside(BASE + ".cli..", Stdout.class, "write");
    }

    @Test
    void exit_isCalledInTwoPlacesOnly() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(ProcessEnd.class, ClassArchive.class)
                .should()
                .accessTargetWhere(isOneOf(System.class, "exit"))
                .orShould()
                .accessTargetWhere(isOneOf(Runtime.class, "exit", "halt"))
                .check(program);
    }

    @Test
    void processEnd_isForEntryPointsOnly() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Main.class, ArchiveTraining.class)
                .should()
                .accessTargetWhere(isOneOf(ProcessEnd.class, "with"))
                .check(program);
    }

    @Test
    void environment_isReadByHostOnly() {
        outside(HOST, System.class, "getenv");
    }

    @Test
    void javaUtilLogging_isNotUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging")
                .check(program);
    }

    /** Both compute with BigDecimal, whose constants cost JDK 25 milliseconds and 2 MiB in every sign-in. */
    @Test
    void durations_areNotMultipliedOrDividedByTheJdk() {
        noClasses()
                .should()
                .accessTargetWhere(isOneOf(Duration.class, "multipliedBy", "dividedBy"))
                .check(program);
    }

    /** Nobody outside that package uses these members, by call or by method reference. */
    private static void outside(String home, Class<?> owner, String... members) {
        noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .accessTargetWhere(isOneOf(owner, members))
                .check(program);
    }

    private static DescribedPredicate<JavaAccess<?>> isOneOf(Class<?> owner, String... members) {
        Set<String> names = Set.of(members);
        return DescribedPredicate.describe(
                "the target is one of " + names + " of " + owner.getSimpleName(),
                access -> names.contains(access.getTarget().getName())
                        && !access.getOriginOwner().equals(access.getTargetOwner())
                        && access.getTargetOwner().isAssignableTo(owner));
    }
}
