package stet.publish;

import java.nio.file.Path;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import stet.plain.Crew;

/**
 * How folders are exchanged, and who is told before each step. Tests put others in place of the machine's own, to
 * publish as on a system without the one call, and to stop anywhere.
 *
 * @param swap exchanges two folders in one step, or says that it has done nothing
 * @param steps hears the name of each step that is about to change something on disk
 * @param mirrored from how many files on a first release is made ready twice, to be changed next time. A thousand links
 *     take 0.02 s on a disk, and as much as that then
 * @param crew looks at files, several at once if it can
 */
record Means(BiPredicate<Path, Path> swap, Consumer<String> steps, int mirrored, Crew crew) {

    private static final int MANY = 10_000;

    /** Small releases are not made ready twice. */
    Means(BiPredicate<Path, Path> swap, Consumer<String> steps) {
        this(swap, steps, MANY);
    }

    /** Files are looked at one by one. */
    Means(BiPredicate<Path, Path> swap, Consumer<String> steps, int mirrored) {
        this(swap, steps, mirrored, Crew.ALONE);
    }

    static Means ofThisMachine(Crew crew) {
        return new Means(NativeCalls::exchange, step -> {}, MANY, crew);
    }

    void step(String name) {
        steps.accept(name);
    }
}
