package stet.build;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import stet.page.Edition;
import stet.plain.Fingerprint;
import stet.publish.Published;
import stet.publish.Reason;
import stet.site.OutputPath;

/** What publishing came to, and which pages it rendered. */
public final class Rendered {

    private final Published published;
    private final Fingerprint release;
    private final Edition edition;
    private final Reasons reasons;

    Rendered(Published published, Fingerprint release, Edition edition, Reasons reasons) {
        this.published = published;
        this.release = release;
        this.edition = edition;
        this.reasons = reasons;
    }

    /** What publishing came to, in numbers. */
    public Published published() {
        return published;
    }

    /** Tells the release apart from others. */
    public Fingerprint release() {
        return release;
    }

    /** Tells of each page that was rendered, in the order of their paths, and why it was. */
    public void explain(BiConsumer<OutputPath, Reason> told) {
        for (var number = 0; number < edition.pages().size(); number++) {
            var path = edition.pages().get(number).path();
            reasons.of(number).ifPresent(reason -> told.accept(path, reason));
        }
    }

    /** Why pages were rendered, by their numbers: of a first build it is all of them. */
    static final class Reasons {

        private final @Nullable Reason[] reasons;

        Reasons(int pages) {
            reasons = new Reason[pages];
        }

        void put(int page, Reason reason) {
            reasons[page] = reason;
        }

        Optional<Reason> of(int page) {
            return Optional.ofNullable(reasons[page]);
        }
    }
}
