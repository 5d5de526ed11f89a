package stet.publish;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The exchange of the published folder and the spare, along with their manifests.
 *
 * <p>It begins with a note, the intent, which says by what number the file system knows the folder that is to be
 * published. From then on the release counts as published: whoever comes next finishes it, by the same steps, which can
 * tell from what is there how far it went.
 *
 * <ul>
 *   <li>The folders are exchanged in one system call. Before it the spare has the number of the intent, after it the
 *       site has. Where there is no such call the site is renamed to {@code last} and the spare to the site, and it is
 *       names that tell: without {@code last}, nothing has happened; with it and without a site, half; with both, all.
 *       {@code last} becomes the spare when the intent has gone. Where no site was before, one rename does it, and all
 *       is done when there is no spare.
 *   <li>The manifests are moved up: that of the site becomes the spare's, then the next one becomes the site's. The
 *       spare has had none since work on it began. While there is a next one, this is not done; when there is none,
 *       everything is, but for the intent.
 * </ul>
 */
final class Exchange {

    private final Place place;
    private final Means means;

    Exchange(Place place, Means means) {
        this.place = place;
        this.means = means;
    }

    /** Publishes the spare, which is complete and has the next manifest. */
    void begin() throws IOException {
        means.step("write intent");
        var intent = intent(place.spare());
        Disk.writeWhole(place.intent(), out -> out.write(intent.getBytes(ISO_8859_1)));
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
        if (!Disk.exists(place.site())) {
            return Disk.exists(place.spare()) ? Progress.NONE : Progress.UNKNOWN;
        }
        if (Disk.exists(place.last())) {
            return Disk.exists(place.spare()) ? Progress.UNKNOWN : Progress.FOLDERS_DONE;
        }
        var intent = Files.readString(place.intent(), ISO_8859_1);
        if (Disk.exists(place.spare()) && intent.equals(intent(place.spare()))) {
            return Progress.NONE;
        }
        return intent.equals(intent(place.site())) ? Progress.FOLDERS_DONE : Progress.UNKNOWN;
    }

    private static String intent(Path folder) throws IOException {
        return "stet-intent 1\nfolder " + Disk.number(folder) + "\n";
    }

    /** When the folders can not be exchanged at all, the next command must not fail of it too. */
    private void exchangeOrWithdraw() throws IOException {
        try {
            exchangeFolders();
        } catch (IOException e) {
            if (!Disk.exists(place.site()) || !Disk.exists(place.spare())) {
                throw e;
            }
            Files.delete(place.intent());
            Files.deleteIfExists(place.nextManifest());
            throw new Refused(
                    "%s can not be renamed; if it is a mount point or part of an image, publish to a folder in it (%s)"
                            .formatted(place.site(), e.getMessage()),
                    e);
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
