package stet.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which folders a site may be published to. */
class RefusalTest {

    @TempDir
    Path root;

    private List<Path> sources;

    @BeforeEach
    void makeSources() throws IOException {
        sources = List.of(Files.createDirectory(root.resolve("content")), root.resolve("templates"));
    }

    @Test
    void besideTheSourcesIsFine() throws IOException {
        for (var out : new String[] {"site", "a/b/public", "content-site", "contents"}) {
            assertThat(Publisher.refusal(root.resolve(out), sources)).as(out).isEmpty();
        }
        Files.createSymbolicLink(root.resolve("link"), Files.createDirectory(root.resolve("elsewhere")));
        assertThat(Publisher.refusal(root.resolve("link"), sources)).isEmpty();
    }

    @Test
    void withinAnotherSiteIsNot() throws IOException {
        Files.createDirectories(root.resolve("site"));
        Files.createDirectories(root.resolve(".stet/site"));
        assertThat(Publisher.refusal(root.resolve("site/b"), sources)).isEmpty();
        Files.createFile(root.resolve(".stet/site/manifest"));
        assertRefused("site/b", "lies in the site");
        assertRefused("site/b/c", "lies in the site");
        assertThat(Publisher.refusal(root.resolve("site"), sources)).isEmpty();
    }

    @Test
    void aSourceFolderIsNot() throws IOException {
        assertRefused("content", "is the source folder");
        assertRefused("templates", "is the source folder");
        assertRefused("content/site", "lies in the source folder");
        assertRefused("content/a/../b/site", "lies in the source folder");
        assertRefused("nowhere/../content", "is the source folder");
        assertRefused("templates/site", "lies in the source folder");
        assertRefused("", "holds the source folder");
        assertRefused("..", "holds the source folder");
    }

    @Test
    void norByAnotherName() throws IOException {
        Files.createSymbolicLink(root.resolve("same"), root.resolve("content"));
        Files.createSymbolicLink(root.resolve("up"), root);
        assertRefused("same", "is the source folder");
        assertRefused("same/site", "lies in the source folder");
        assertRefused("up", "holds the source folder");
        assertRefused("up/content/site", "lies in the source folder");

        sources = List.of(root.resolve("same"));
        assertRefused("content/site", "lies in the source folder");
    }

    @Test
    void norWhatIsNoFolder() throws IOException {
        Files.createFile(root.resolve("file"));
        Files.createSymbolicLink(root.resolve("nowhere"), root.resolve("gone"));
        assertRefused("file", "is a file");
        assertRefused("nowhere", "is a symbolic link that leads nowhere");
        assertThat(Publisher.refusal(Path.of("/"), List.of()))
                .hasValueSatisfying(why -> assertThat(why).contains("is a whole disk"));
        assertThatThrownBy(() -> Publisher.open(root.resolve("file"), "test")).isInstanceOf(Refused.class);
    }

    @Test
    void norWhereStetKeepsItsOwnFiles() throws IOException {
        assertRefused(".stet", "lies where Stet keeps its own files");
        assertRefused(".stet/site/spare", "lies where Stet keeps its own files");
    }

    @Test
    void aLinkToAFolderMeansThatFolder() throws IOException {
        var target = Files.createDirectories(root.resolve("srv/www"));
        var link = Files.createSymbolicLink(root.resolve("site"), target);
        var release = Release.of("index.html", "one");

        release.publish(link);
        Release.of("index.html", "two").publish(link);

        assertThat(link).isSymbolicLink();
        assertThat(target.resolve("index.html")).hasContent("two");
        assertThat(root.resolve("srv/.stet/www/manifest")).exists();
    }

    private void assertRefused(String out, String why) throws IOException {
        assertThat(Publisher.refusal(root.resolve(out), sources))
                .as(out)
                .hasValueSatisfying(refusal -> assertThat(refusal).contains(why));
    }
}
