package stet.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.util.OptionalLong;

/**
 * The exchange of the published folder and the spare, along with their manifests.
 *
 * <p>It begins with a note, the intent, which says by what number the file system knows the folder that is to be
 * published. From then on the release counts as published: whoever comes next finishes, by the same steps, which can
 * tell from what is there how far it went.
 *
 * <ul>
 *   <li>The folders are exchanged in one system call. Before it the spare has the number of the intent, after it the
 *       site has. Where there is no such call the site is renamed to {@code last} and the spare to the site, and it is
 *       names that tell: without {@code last}, nothing has happened; with it and without a site, half; with both, all.
 *       {@code last} becomes the spare when the intent has gone. Where no site was before, one rename does it, and all
 *       is done when there is no spare.
 *   <li>The manifests are moved up: that of the site becomes the spare's, then the next one becomes the site's. The
 *       spare has had none since work on it began, so while there is a next one the moves are not done.
 * </ul>
 */
final class Exchange {

    private static final String VERSION = "stet-intent 1\nfolder ";

    private final Place place;
    private final Means means;

    Exchange(Place place, Means means) {
        this.place = place;
        this.means = means;
    }

    /** Publishes the spare, which is complete and has the next manifest. */
    void begin() throws IOException {
        means.step("write intent");
        var folder = Disk.number(place.spare());
        Disk.writeWhole(place.intent(), out -> out.write(VERSION + folder + "\n"));
        Disk.force(place.home());
        finish();
    }

    /** Finishes what was begun, now or by a process that was stopped. Does nothing when nothing was begun. */
    void finish() throws IOException {
        if (Disk.exists(place.intent())) {
            switch (progress()) {
                case NONE -> {
                    exchangeOrWithdraw();
                    moveManifestsUp();
                }
                case FOLDERS_DONE -> moveManifestsUp();
                case UNKNOWN -> forgetManifests();
            }
            means.step("delete intent");
            Files.delete(place.intent());
            Disk.force(place.home());
        }
        putLastAway();
    }

    private enum Progress {
        NONE,
        FOLDERS_DONE,
        UNKNOWN
    }

    private Progress progress() throws IOException {
        if (!Disk.exists(place.nextManifest())) {
            return Progress.FOLDERS_DONE;
        }
        var site = Disk.exists(place.site());
        var spare = Disk.exists(place.spare());
        if (!site || !spare) {
            return site ? Progress.FOLDERS_DONE : spare ? Progress.NONE : Progress.UNKNOWN;
        }
        if (Disk.exists(place.last())) {
            return Progress.FOLDERS_DONE;
        }
        var folder = intended();
        if (folder.isEmpty()) {
            return Progress.UNKNOWN;
        }
        if (folder.getAsLong() == Disk.number(place.spare())) {
            return Progress.NONE;
        }
        return folder.getAsLong() == Disk.number(place.site()) ? Progress.FOLDERS_DONE : Progress.UNKNOWN;
    }

    private OptionalLong intended() throws IOException {
        var text = Files.readString(place.intent(), UTF_8);
        var number = text.startsWith(VERSION) ? text.substring(VERSION.length()).strip() : "";
        return number.matches("-?[0-9]{1,19}") ? OptionalLong.of(Long.parseLong(number)) : OptionalLong.empty();
    }

    /** When the folders can not be exchanged at all, the next command must not fail of it too. */
    private void exchangeOrWithdraw() throws IOException {
        try {
            exchangeFolders();
        } catch (IOException e) {
            if (Disk.exists(place.site()) && Disk.exists(place.spare())) {
                Files.delete(place.intent());
                Files.deleteIfExists(place.nextManifest());
            }
            throw e;
        }
        Disk.force(place.parent());
        Disk.force(place.home());
    }

    private void exchangeFolders() throws IOException {
        means.step("exchange");
        var siteExists = Disk.exists(place.site());
        if (siteExists && means.swap().test(place.site(), place.spare())) {
            return;
        }
        if (siteExists) {
            Disk.move(place.site(), place.last());
        }
        try {
            means.step("exchange, second half");
            Disk.move(place.spare(), place.site());
        } catch (IOException e) {
            if (siteExists) {
                Disk.move(place.last(), place.site());
            }
            throw e;
        }
    }

    private void moveManifestsUp() throws IOException {
        if (!Disk.exists(place.nextManifest())) {
            return;
        }
        if (Disk.exists(place.manifest())) {
            means.step("move manifest to spare");
            Disk.move(place.manifest(), place.spareManifest());
        }
        means.step("move manifest to site");
        Disk.move(place.nextManifest(), place.manifest());
        Disk.force(place.home());
    }

    /** Somebody has put other folders in place of ours; we must not take theirs for what we wrote. */
    private void forgetManifests() throws IOException {
        means.step("forget");
        Files.deleteIfExists(place.manifest());
        Files.deleteIfExists(place.spareManifest());
        Files.deleteIfExists(place.nextManifest());
    }

    private void putLastAway() throws IOException {
        if (!Disk.exists(place.last())) {
            return;
        }
        means.step("put last away");
        if (!Disk.exists(place.site())) {
            Disk.move(place.last(), place.site());
        } else if (!Disk.exists(place.spare())) {
            Disk.move(place.last(), place.spare());
        } else {
            Disk.deleteTree(place.last());
        }
    }
}
