package stet;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The order of the rooms: a room may use the rooms before it in this list, never one after it. */
class ArchitectureTest {

    private static final List<String> ROOMS = List.of(
            "plain",
            "log",
            "source",
            "problem",
            "report",
            "yaml",
            "date",
            "geo",
            "site",
            "markdown",
            "annotation",
            "mention",
            "article",
            "archive",
            "page",
            "render",
            "publish",
            "build",
            "serve",
            "cli");

    /** Each library is spoken to by one room alone, so that replacing it is one room's work. */
    private static final Map<String, String> ONLY_USED_BY = Map.of(
            "freemarker..", "render",
            "org.commonmark..", "markdown",
            "org.yaml.snakeyaml..", "yaml",
            "com.sun.jna..", "publish",
            "com.sun.net.httpserver..", "serve",
            "picocli..", "cli");

    private static final List<String> MAY_TOUCH_DISKS = List.of("log", "source", "publish", "build", "serve", "cli");

    private static final JavaClasses STET =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("stet");

    @Test
    void everyRoomHasItsPlaceInTheOrder() throws IOException {
        try (var folders = Files.list(Path.of("src/main/java/stet"))) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(ROOMS);
        }
    }

    @Test
    void roomsUseOnlyTheRoomsBeforeThem() {
        for (var i = 0; i < ROOMS.size() - 1; i++) {
            noClasses()
                    .that()
                    .resideInAPackage(room(ROOMS.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(rooms(ROOMS.subList(i + 1, ROOMS.size())))
                    .check(STET);
        }
    }

    @Test
    void librariesStayInTheirRoom() {
        ONLY_USED_BY.forEach((library, room) -> noClasses()
                .that()
                .resideOutsideOfPackage(room(room))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(STET));
    }

    @Test
    void fewRoomsTouchDisks() {
        noClasses()
                .that()
                .resideOutsideOfPackages(rooms(MAY_TOUCH_DISKS))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.file.Files")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .check(STET);
    }

    @Test
    void onlyTheCommandLineLooksAtTheMachine() {
        noClasses()
                .that()
                .resideOutsideOfPackage(room("cli"))
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .orShould()
                .callMethod(java.util.Locale.class, "getDefault")
                .orShould()
                .callMethod(java.time.ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(STET);
    }

    @Test
    void threadsAreInTwoRooms() {
        noClasses()
                .that()
                .resideOutsideOfPackages(room("build"), room("serve"))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ExecutorService")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.Thread")
                .orShould()
                .callMethodWhere(target(nameMatching("parallel(Stream)?")))
                .check(STET);
    }

    private static String room(String name) {
        return "stet." + name + "..";
    }

    private static String[] rooms(List<String> names) {
        return names.stream().map(ArchitectureTest::room).toArray(String[]::new);
    }
}
