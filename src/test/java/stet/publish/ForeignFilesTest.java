package stet.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of files in the published folder that Stet did not make. */
class ForeignFilesTest {

    private static final Release ONE = Release.of("index.html", "one", "2020/a.html", "a");
    private static final Release TWO = Release.of("index.html", "two", "2021/c.html", "c");

    private static final Map<String, String> FOREIGN = Map.of(
            "CNAME", "example.org",
            ".nojekyll", "",
            ".git/HEAD", "ref",
            ".git/refs/tags", "(empty folder)",
            "latest", "-> 2021/c.html",
            "2020/by-hand.txt", "by hand");

    @TempDir
    Path root;

    private Path site;

    @BeforeEach
    void publishAndAddForeignFiles() throws IOException {
        site = root.resolve("site");
        ONE.publish(site);
        Files.writeString(site.resolve("CNAME"), "example.org");
        Files.createFile(site.resolve(".nojekyll"));
        Files.createDirectories(site.resolve(".git/refs/tags"));
        Files.writeString(site.resolve(".git/HEAD"), "ref");
        Files.createSymbolicLink(site.resolve("latest"), Path.of("2021/c.html"));
        Files.writeString(site.resolve("2020/by-hand.txt"), "by hand");
    }

    @Test
    void stay() throws IOException {
        var name = fileKey(site.resolve("CNAME"));

        assertThat(TWO.publish(site)).isEqualTo(new Published(2, 2, 0, 1, 5));
        assertThat(Release.listing(site)).isEqualTo(TWO.listing(FOREIGN));
        assertThat(fileKey(site.resolve("CNAME"))).isEqualTo(name);

        ONE.publish(site);
        assertThat(Release.listing(site)).isEqualTo(ONE.listing(FOREIGN));
        assertThat(ONE.publish(site)).isEqualTo(new Published(2, 0, 2, 0, 5));
    }

    @Test
    void areAsTheyWereLastAndNotAsTheSpareRemembersThem() throws IOException {
        TWO.publish(site);
        Files.delete(site.resolve("CNAME"));
        Files.delete(site.resolve(".git/HEAD"));
        Files.writeString(site.resolve(".git/HEAD"), "another ref");
        Files.delete(site.resolve(".git/refs/tags"));
        Files.delete(site.resolve("latest"));
        Files.createSymbolicLink(site.resolve("latest"), Path.of("index.html"));
        var now = Map.of(
                ".nojekyll", "",
                ".git/HEAD", "another ref",
                ".git/refs", "(empty folder)",
                "latest", "-> index.html",
                "2020/by-hand.txt", "by hand");

        ONE.publish(site);
        assertThat(Release.listing(site)).isEqualTo(ONE.listing(now));

        TWO.publish(site);
        assertThat(Release.listing(site)).isEqualTo(TWO.listing(now));
    }

    @Test
    void stayWhenTheReleaseIsRolledBack() throws IOException {
        TWO.publish(site);
        Files.delete(site.resolve(".git/HEAD"));
        Files.writeString(site.resolve(".git/HEAD"), "committed since");
        try (var publisher = Publisher.open(site, Release.GENERATOR)) {
            publisher.rollback();
        }
        assertThat(site.resolve("index.html")).hasContent("one");
        assertThat(site.resolve(".git/HEAD")).hasContent("committed since");
    }

    @Test
    void areNamed() throws IOException {
        try (var publisher = Publisher.open(site, Release.GENERATOR)) {
            assertThat(publisher.stage(TWO.edition(), 0).foreign())
                    .extracting(Path::toString)
                    .containsExactly(".git/HEAD", ".nojekyll", "2020/by-hand.txt", "CNAME", "latest");
        }
    }

    @Test
    void giveWayToAFileOfTheEdition() throws IOException {
        Files.writeString(root.resolve("outside"), "outside");
        Files.createSymbolicLink(site.resolve("feed.xml"), root.resolve("outside"));
        Files.writeString(site.resolve("about.html"), "by hand");
        var release = Release.of("feed.xml", "feed", "about.html", "about");

        release.publish(site);

        assertThat(Release.listing(site)).isEqualTo(release.listing(FOREIGN));
        assertThat(root.resolve("outside")).hasContent("outside");
    }

    @Test
    void areToldAndKeptWhenTheyGiveWay() throws IOException {
        var before = Release.of("index.html", "one", "about.html", "about", "b.html", "b");
        before.publish(site);
        ONE.publish(site);
        Files.writeString(site.resolve("about.html"), "by hand");
        Files.writeString(site.resolve("b.html"), "b");
        Files.createSymbolicLink(site.resolve("feed.xml"), Path.of("b.html"));
        var release = Release.of("about.html", "about", "b.html", "b", "feed.xml", "feed", "index.html", "one");

        try (var publisher = Publisher.open(site, Release.GENERATOR)) {
            var staging = publisher.stage(release.edition(), 0);
            release.writeMissing(staging);
            assertThat(publisher.displaced()).isEmpty();
            staging.commit();

            var spare = root.resolve(".stet/site/spare");
            assertThat(publisher.displaced())
                    .containsExactly(
                            new Displaced(site.resolve("about.html"), spare.resolve("about.html")),
                            new Displaced(site.resolve("feed.xml"), spare.resolve("feed.xml")));
            assertThat(spare.resolve("about.html")).hasContent("by hand");
            assertThat(spare.resolve("feed.xml")).isSymbolicLink();
        }
    }

    @Test
    void areAllFilesOfASiteOfWhichNothingIsKnownAndSoNoneIsTold() throws IOException {
        Disk.deleteTree(root.resolve(".stet"));

        try (var publisher = Publisher.open(site, Release.GENERATOR)) {
            TWO.publish(publisher);
            assertThat(publisher.displaced()).isEmpty();
        }
    }

    @Test
    void areNeverWrittenThrough() throws IOException {
        var outside = Files.createDirectory(root.resolve("outside"));
        Files.createSymbolicLink(site.resolve("2021"), outside);

        assertRefused(TWO, site.resolve("2021") + " was not made by Stet and is in the way of a folder; move it");
        assertThat(outside).isEmptyDirectory();
        assertThat(site.resolve("index.html")).hasContent("one");
    }

    @Test
    void areNeverWrittenThroughWhereAFolderOfOursWas() throws IOException {
        var outside = Files.createDirectory(root.resolve("outside"));
        TWO.publish(site);
        Files.delete(site.resolve("2021/c.html"));
        Files.delete(site.resolve("2021"));
        Files.createSymbolicLink(site.resolve("2021"), outside);

        assertThatThrownBy(() -> TWO.publish(site)).isInstanceOf(Refused.class);
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void aLinkInTheSpareIsNotWrittenThroughEither() throws IOException {
        var outside = Files.createDirectory(root.resolve("outside"));
        TWO.publish(site);
        Disk.deleteTree(root.resolve(".stet/site/spare/2020"));
        Files.createSymbolicLink(root.resolve(".stet/site/spare/2020"), outside);

        ONE.publish(site);

        assertThat(outside).isEmptyDirectory();
        assertThat(Release.listing(site)).isEqualTo(ONE.listing(FOREIGN));
    }

    /** As after a build that was stopped: what is in the spare is deleted without having been listed. */
    @Test
    void aLinkInASpareWithoutAManifestIsNotDeletedThrough() throws IOException {
        var outside = Files.createDirectory(root.resolve("outside"));
        Files.writeString(outside.resolve("theirs.txt"), "theirs");
        TWO.publish(site);
        Files.createSymbolicLink(root.resolve(".stet/site/spare/2020/elsewhere"), outside);
        Files.delete(root.resolve(".stet/site/spare.manifest"));

        ONE.publish(site);

        assertThat(outside.resolve("theirs.txt")).hasContent("theirs");
        assertThat(Release.listing(site)).isEqualTo(ONE.listing(FOREIGN));
    }

    @Test
    void aFileIsNotDroppedForAFolderNorAFolderForAFile() throws IOException {
        assertRefused(
                Release.of("CNAME/a.html", "a"),
                site.resolve("CNAME") + " was not made by Stet and is in the way of a folder; move it");
        assertRefused(
                Release.of("2020", "a file"),
                site.resolve("2020") + " holds files that were not made by Stet and is in the way of a page; move it");
        assertThat(Release.listing(site)).isEqualTo(ONE.listing(FOREIGN));
    }

    @Test
    void aRepositoryIsNotWrittenInto() throws IOException {
        for (var path : new String[] {".git/hooks/post-commit", ".git", "a/.GIT/config", "a/.git"}) {
            assertRefused(Release.of(path, "evil"), "an edition has no business in a git repository: " + path);
        }
        Release.of(".gitignore", "fine", "a.git/b", "fine").publish(site);
    }

    @Test
    void theFolderKeepsItsPermissions() throws IOException {
        Files.setPosixFilePermissions(site, PosixFilePermissions.fromString("rwxr-x--x"));
        Files.setPosixFilePermissions(site.resolve(".git"), PosixFilePermissions.fromString("rwx------"));

        TWO.publish(site);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(site)))
                .isEqualTo("rwxr-x--x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(site.resolve(".git"))))
                .isEqualTo("rwx------");
    }

    private void assertRefused(Release release, String why) {
        assertThatThrownBy(() -> release.publish(site))
                .isInstanceOf(Refused.class)
                .hasMessage(why);
    }

    private static Object fileKey(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }
}
