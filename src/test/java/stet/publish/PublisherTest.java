package stet.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.site.OutputPath;

/** What becomes of our own files. */
class PublisherTest {

    private static final Release ONE = Release.of("index.html", "one", "2020/a.html", "a", "2020/b.html", "b");
    private static final Release TWO = Release.of("index.html", "two", "2020/a.html", "a", "2021/c.html", "c");
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2001-02-03T04:05:06Z"));

    @TempDir
    Path root;

    private Path site;
    private Path home;

    @BeforeEach
    void name() {
        site = root.resolve("site");
        home = root.resolve(".stet/site");
    }

    @Test
    void makesTheSiteWhereThereIsNone() throws IOException {
        assertThat(ONE.publish(site)).isEqualTo(new Published(3, 3, 0, 0, 0));

        assertThat(Release.listing(site)).isEqualTo(ONE.listing());
        assertThat(home).isDirectoryContaining("glob:**/manifest").isDirectoryNotContaining("glob:**/{intent,last}");
    }

    /** As a copy or a cache brings it back. */
    @Test
    void whatIsRememberedIsForThoseAloneWhoBuild() throws IOException {
        ONE.publish(site);
        var modes = Map.of("rwx------", "rwx------", "rwxr-xr-x", "rwx------", "rwxrwxr-x", "rwxrwx---");
        for (var mode : modes.entrySet()) {
            Files.setPosixFilePermissions(root.resolve(".stet"), PosixFilePermissions.fromString(mode.getKey()));
            TWO.publish(site);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve(".stet"))))
                    .as(mode.getKey())
                    .isEqualTo(mode.getValue());
        }
    }

    @Test
    void anyNameWillDo() throws IOException {
        ONE.publish(root.resolve("deep/er/public"));

        assertThat(Release.listing(root.resolve("deep/er/public"))).isEqualTo(ONE.listing());
        assertThat(root.resolve("deep/er/.stet/public/manifest")).exists();
    }

    @Test
    void writesOnlyWhatChanged() throws IOException {
        ONE.publish(site);
        var before = Files.getLastModifiedTime(site.resolve("2020/a.html"));

        try (var publisher = Publisher.open(site, Release.GENERATOR)) {
            var staging = publisher.stage(TWO.edition(), 0);
            var missing = TWO.missing(staging);
            assertThat(missing).extracting(OutputPath::value).containsExactly("2021/c.html", "index.html");
            assertThat(staging.gone()).extracting(OutputPath::value).containsExactly("2020/b.html");
            missing.forEach(path -> staging.write(path, TWO.bytes(path)));
            assertThat(staging.commit()).isEqualTo(new Published(3, 2, 1, 1, 0));
        }

        assertThat(Release.listing(site)).isEqualTo(TWO.listing());
        assertThat(Files.getLastModifiedTime(site.resolve("2020/a.html"))).isEqualTo(before);
    }

    @Test
    void takesUpTheSpareWhereItLeftIt() throws IOException {
        ONE.publish(site);
        TWO.publish(site);

        var steps = new ArrayList<String>();
        var means = new Means(NativeCalls::exchange, steps::add, Integer.MAX_VALUE);
        assertThat(ONE.publish(site, means)).isEqualTo(new Published(3, 2, 1, 1, 0));
        assertThat(steps).noneMatch(step -> step.matches("(write|link) .*[.]html"));
        assertThat(Release.listing(site)).isEqualTo(ONE.listing());
    }

    @Test
    void aLargeFirstReleaseIsMadeReadyTwiceToBeChangedNextTime() throws IOException {
        var mirrored = new Means(NativeCalls::exchange, step -> {}, 0);
        assertThat(ONE.publish(site, mirrored)).isEqualTo(new Published(3, 3, 0, 0, 0));
        assertThat(Release.listing(home.resolve("spare"))).isEqualTo(ONE.listing());
        try (var publisher = Publisher.open(site, Release.GENERATOR)) {
            assertThat(publisher.rollback()).isEmpty();
        }

        var steps = new ArrayList<String>();
        TWO.publish(site, new Means(NativeCalls::exchange, steps::add, 0));
        assertThat(steps).contains("write index.html").noneMatch(step -> step.startsWith("link "));
        assertThat(Release.listing(site)).isEqualTo(TWO.listing());
        assertThat(Release.listing(home.resolve("spare"))).isEqualTo(ONE.listing());
    }

    @Test
    void leavesAnUnchangedSiteAlone() throws IOException {
        ONE.publish(site);
        TWO.publish(site);
        var folder = Disk.number(site);

        assertThat(TWO.publish(site)).isEqualTo(new Published(3, 0, 3, 0, 0));

        assertThat(Disk.number(site)).isEqualTo(folder);
        assertThat(Release.listing(home.resolve("spare"))).isEqualTo(ONE.listing());
    }

    @Test
    void foldersThatAreNoLongerNeededGo() throws IOException {
        Release.of("a/b/c/d.html", "d", "e.html", "e").publish(site);
        Release.of("e.html", "e").publish(site);
        assertThat(site).isDirectoryNotContaining("glob:**/a");

        Release.of("e.html", "other").publish(site);
        assertThat(Release.listing(site))
                .isEqualTo(Release.of("e.html", "other").listing());
    }

    @Test
    void aFileMayBecomeAFolderAndAFolderAFile() throws IOException {
        Release.of("a", "file", "b/c", "inside").publish(site);
        var other = Release.of("a/x", "inside", "b", "file");
        for (var i = 0; i < 2; i++) {
            other.publish(site);
            assertThat(Release.listing(site)).isEqualTo(other.listing());
            Release.of("a", "file", "b/c", "inside").publish(site);
        }
    }

    @Test
    void nothingIsSeenBeforeTheCommit() throws IOException {
        TWO.publish(site);
        ONE.publish(site);
        try (var publisher = Publisher.open(site, Release.GENERATOR)) {
            TWO.writeMissing(publisher.stage(TWO.edition(), 0));
            assertThat(home.resolve("spare.manifest")).doesNotExist();
            assertThat(Release.listing(site)).isEqualTo(ONE.listing());
        }
        assertThat(Release.listing(site)).isEqualTo(ONE.listing());

        var three = Release.of("index.html", "three");
        three.publish(site);
        assertThat(Release.listing(site)).isEqualTo(three.listing());
    }

    @Test
    void writesNeverReachThePublishedFileThatTheSpareShares() throws IOException {
        var same = Release.of("index.html", "one", "shared.html", "shared");
        same.publish(site);
        Release.of("index.html", "two", "shared.html", "shared").publish(site);
        var spare = home.resolve("spare");
        assertThat(fileKey(spare.resolve("shared.html"))).isEqualTo(fileKey(site.resolve("shared.html")));

        try (var publisher = Publisher.open(site, Release.GENERATOR)) {
            var third = Release.of("index.html", "three", "shared.html", "changed");
            var staging = publisher.stage(third.edition(), 0);
            third.writeMissing(staging);
            assertThat(site.resolve("shared.html")).hasContent("shared");
            staging.commit();
            assertThat(site.resolve("shared.html")).hasContent("changed");
            assertThat(spare.resolve("shared.html")).hasContent("shared");
        }
    }

    @Test
    void aFileThatIsThereAlreadyIsNeverWrittenInto() throws IOException {
        ONE.publish(site);
        try (var publisher = Publisher.open(site, Release.GENERATOR)) {
            var staging = publisher.stage(TWO.edition(), 0);
            assertThat(TWO.missing(staging)).contains(new OutputPath("index.html"));
            Files.createLink(home.resolve("spare/index.html"), site.resolve("index.html"));

            assertThatThrownBy(() -> staging.write(new OutputPath("index.html"), new byte[0]))
                    .isInstanceOf(UncheckedIOException.class);
        }
        assertThat(site.resolve("index.html")).hasContent("one");
    }

    @Test
    void theSameBytesKeepTheirFileThoughTheyWereMadeAnew() throws IOException {
        ONE.publish(site);
        var before = fileKey(site.resolve("index.html"));
        try (var publisher = Publisher.open(site, "test 2")) {
            var staging = publisher.stage(ONE.edition(), 0);
            var missing = ONE.missing(staging);
            assertThat(missing).hasSize(3);
            missing.forEach(path -> staging.write(path, ONE.bytes(path)));
            assertThat(staging.commit()).isEqualTo(new Published(3, 0, 3, 0, 0));
        }
        assertThat(fileKey(site.resolve("index.html"))).isEqualTo(before);
    }

    @Test
    void anotherGeneratorStillKnowsWhichFilesAreOurs() throws IOException {
        ONE.publish(site);
        try (var publisher = Publisher.open(site, "test 2")) {
            TWO.publish(publisher);
        }
        assertThat(Release.listing(site)).isEqualTo(TWO.listing());
    }

    @Test
    void aFileThatAnotherHandHasChangedIsMadeAnew() throws IOException {
        ONE.publish(site);
        TWO.publish(site);
        Files.writeString(site.resolve("2020/a.html"), "by hand");
        Files.delete(site.resolve("2021/c.html"));

        assertThat(TWO.publish(site)).isEqualTo(new Published(3, 2, 1, 0, 0));
        assertThat(Release.listing(site)).isEqualTo(TWO.listing());
    }

    @Test
    void anOlderSiteThatWasPutBackIsNotTakenForTheNewOne() throws IOException {
        ONE.publish(site);
        Files.move(site, root.resolve("backup"));
        Files.createDirectory(site);
        TWO.publish(site);
        Files.move(site, root.resolve("newer"));
        Files.move(root.resolve("backup"), site);

        TWO.publish(site);

        // 2020/b.html is nobody's now: the manifest is that of the other folder.
        assertThat(Release.listing(site)).containsAllEntriesOf(TWO.listing());
    }

    @Test
    void aCloneWithoutOurMemoryKeepsTimesOfWhatIsTheSame() throws IOException {
        for (var path : ONE.texts().keySet()) {
            var file = Files.createDirectories(site.resolve(path.value()).getParent())
                    .resolve(Path.of(path.value()).getFileName());
            Files.write(file, ONE.bytes(path));
            Files.setLastModifiedTime(file, LONG_AGO);
        }

        assertThat(TWO.publish(site)).isEqualTo(new Published(3, 2, 1, 0, 1));

        assertThat(Files.getLastModifiedTime(site.resolve("2020/a.html"))).isEqualTo(LONG_AGO);
        assertThat(Files.getLastModifiedTime(site.resolve("index.html"))).isNotEqualTo(LONG_AGO);
        assertThat(Release.listing(site)).isEqualTo(withOld("2020/b.html", "b"));
        assertThat(TWO.publish(site)).isEqualTo(new Published(3, 0, 3, 0, 1));
    }

    @Test
    void rollsBackAndForth() throws IOException {
        ONE.publish(site);
        TWO.publish(site);
        try (var publisher = Publisher.open(site, "another generator")) {
            assertThat(publisher.rollback()).contains(new Published(3, 2, 1, 1, 0));
            assertThat(Release.listing(site)).isEqualTo(ONE.listing());
            assertThat(publisher.rollback()).isPresent();
            assertThat(Release.listing(site)).isEqualTo(TWO.listing());
        }
    }

    @Test
    void doesNotRollBackToNothingNorToWhatIsNoLongerWhole() throws IOException {
        ONE.publish(site);
        try (var publisher = Publisher.open(site, Release.GENERATOR)) {
            assertThat(publisher.rollback()).isEmpty();
            assertThat(publisher.damageBefore()).isEmpty();
        }
        TWO.publish(site);
        try (var publisher = Publisher.open(site, Release.GENERATOR)) {
            assertThat(publisher.damageBefore()).isEmpty();
        }
        Files.writeString(site.resolve("2020/a.html"), "in place, and so in the spare too");
        try (var publisher = Publisher.open(site, Release.GENERATOR)) {
            assertThat(publisher.rollback()).isEmpty();
            assertThat(publisher.damageBefore()).contains(new OutputPath("2020/a.html"));
        }
        assertThat(site.resolve("index.html")).hasContent("two");
    }

    @Test
    void writesMayComeFromManyThreads() throws IOException {
        var release = Release.marked("A", 300);
        try (var publisher = Publisher.open(site, Release.GENERATOR)) {
            var staging = publisher.stage(release.edition(), 0);
            release.edition().parallelStream().forEach(path -> {
                assertThat(staging.missing(path, release.print(path), Release.LOOK))
                        .contains(Reason.NEW);
                staging.write(path, release.bytes(path));
            });
            assertThat(staging.commit().fresh()).isEqualTo(300);
        }
        assertThat(Release.listing(site)).isEqualTo(release.listing());
    }

    @Test
    void doesNotPublishHalfAnEdition() throws IOException {
        try (var publisher = Publisher.open(site, Release.GENERATOR)) {
            var staging = publisher.stage(ONE.edition(), 0);
            var index = new OutputPath("index.html");
            assertThat(staging.missing(index, ONE.print(index), Release.LOOK)).isPresent();
            staging.write(index, new byte[] {'x'});

            assertThatThrownBy(staging::commit)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("2 files were never written");
            assertThatThrownBy(() -> staging.write(index, new byte[0])).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> staging.write(new OutputPath("other.html"), new byte[0]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(site).doesNotExist();
    }

    @Test
    void publishesOnWhereTheSystemCanNotExchangeFolders() throws IOException {
        var byHand = new Means((one, other) -> false, step -> {});
        for (var release : new Release[] {ONE, TWO, ONE, TWO}) {
            release.publish(site, byHand);
            assertThat(Release.listing(site)).isEqualTo(release.listing());
        }
        assertThat(Release.listing(home.resolve("spare"))).isEqualTo(ONE.listing());
    }

    @Test
    void namesMayHoldAnythingButABackslash() throws IOException {
        var odd = Release.of("é ü/日本.html", "1", "a\nb.html", "2", "-/ .html", "3", "..a/b..", "4");
        odd.publish(site);
        assertThat(Release.listing(site)).isEqualTo(odd.listing());
        assertThat(odd.publish(site).kept()).isEqualTo(4);
    }

    private static Object fileKey(Path file) throws IOException {
        return Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class)
                .fileKey();
    }

    private static SortedMap<String, String> withOld(String path, String text) {
        var listing = new TreeMap<>(TWO.listing());
        listing.put(path, text);
        return listing;
    }
}
