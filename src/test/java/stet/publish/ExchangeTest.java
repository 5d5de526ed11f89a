package stet.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens when the exchange meets what it did not leave there. */
class ExchangeTest {

    private static final Release ONE = Release.of("index.html", "one", "a.html", "a");
    private static final Release TWO = Release.of("index.html", "two", "b.html", "b");

    @TempDir
    Path root;

    private Path site;
    private Place place;

    @BeforeEach
    void publish() throws IOException {
        site = root.resolve("site");
        ONE.publish(site);
        place = Place.of(site);
    }

    @Test
    void anExchangeThatTheSystemRefusesIsWithdrawn() throws IOException {
        var inTheWay = new Means((one, other) -> false, step -> {
            if (step.equals("exchange")) {
                touch(place.last().resolve("file"));
            }
        });
        assertThatThrownBy(() -> TWO.publish(site, inTheWay)).isInstanceOf(Refused.class);
        assertThat(Release.listing(site)).isEqualTo(ONE.listing());
        assertThat(place.intent()).doesNotExist();

        assertThat(TWO.publish(site)).isEqualTo(new Published(2, 2, 0, 1, 0));
        assertThat(Release.listing(site)).isEqualTo(TWO.listing());
        assertThat(place.last()).doesNotExist();
    }

    @Test
    void theFirstHalfIsUndoneWhenTheSecondFails() throws IOException {
        var noSpare = new Means((one, other) -> false, step -> {
            if (step.equals("exchange, second half")) {
                move(place.spare(), root.resolve("stolen"));
            }
        });
        assertThatThrownBy(() -> TWO.publish(site, noSpare)).isInstanceOf(IOException.class);
        assertThat(Release.listing(site)).isEqualTo(ONE.listing());

        TWO.publish(site);
        assertThat(Release.listing(site)).containsAllEntriesOf(TWO.listing());
    }

    @Test
    void foldersThatWereReplacedMeanwhileAreNobodys() throws IOException {
        stopBeforeTheExchange();
        Files.move(site, root.resolve("a"));
        Files.move(place.spare(), root.resolve("b"));
        touch(site.resolve("mine.txt"));
        touch(place.spare().resolve("mine-too.txt"));

        Publisher.open(site, Release.GENERATOR).close();
        assertThat(place.manifest()).doesNotExist();
        assertThat(place.spareManifest()).doesNotExist();
        assertThat(place.intent()).doesNotExist();

        assertThat(TWO.publish(site)).isEqualTo(new Published(2, 2, 0, 0, 1));
        assertThat(site.resolve("mine.txt")).exists();
    }

    @Test
    void aSiteThatWasDeletedMeanwhileIsPublished() throws IOException {
        stopBeforeTheExchange();
        Disk.deleteTree(site);

        Publisher.open(site, Release.GENERATOR).close();

        assertThat(Release.listing(site)).isEqualTo(TWO.listing());
        assertThat(ONE.publish(site)).isEqualTo(new Published(2, 2, 0, 1, 0));
        assertThat(Release.listing(site)).isEqualTo(ONE.listing());
    }

    private void stopBeforeTheExchange() {
        var stopped = new Means((one, other) -> false, step -> {
            if (step.equals("exchange")) {
                throw new IllegalStateException("stopped");
            }
        });
        assertThatThrownBy(() -> TWO.publish(site, stopped)).hasMessage("stopped");
    }

    private static void touch(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
