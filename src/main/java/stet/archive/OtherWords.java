package stet.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import stet.annotation.Anchoring;
import stet.annotation.Naming;
import stet.annotation.NoteDetail.Parallel;
import stet.annotation.Quote;
import stet.annotation.Quote.Words;
import stet.annotation.Target.CaptionWords;
import stet.article.Article;
import stet.article.Body;
import stet.markdown.CanonicalText;
import stet.markdown.CanonicalText.Kind;
import stet.markdown.CanonicalText.TextBlock;
import stet.plain.Postings;
import stet.problem.AnchorProblem.AnchorNotFound;
import stet.problem.AnchorProblem.OtherQuoteNotFound;
import stet.problem.Problems;
import stet.site.Addresses;
import stet.source.SourcePath;

/**
 * Looks up whether the words that notes give in another language stand in the article's text in that language, where
 * the archive has it.
 */
final class OtherWords {

    /** In longer texts words are only looked for by way of an index of them, for there may be many. */
    private static final int SHORT = 1 << 16;

    /** How many nearest passages are looked for in one archive. */
    private static final int MOST_SOUGHT = 50;

    private final Addresses addresses;
    private final Sources sources;
    private final Catalogue articles;
    private final Problems problems;
    private final NavigableSet<Integer> quoted = new TreeSet<>();
    private int sought;

    /** What the search for nearest passages may still cost: see {@link Anchoring#cost}. */
    private long budget = 20_000_000;

    OtherWords(Addresses addresses, Sources sources, Problems problems) {
        this.addresses = addresses;
        this.sources = sources;
        this.problems = problems;
        articles = sources.articles();
    }

    /** An article in another language, and its texts, made ready once they are needed. */
    private final class Version {

        private final int index;
        private final SourcePath source;
        private final Body body;
        private final String text;
        private Optional<Anchoring> anchoring = Optional.empty();

        Version(int index) {
            this.index = index;
            source = articles.gist(index).source();
            body = articles.body(index);
            text = body.text().toString();
        }

        void lookFor(Naming words) {
            if (text.length() <= SHORT && text.contains(words.text())) {
                return;
            }
            var quote = Quote.of(new Words(words.text(), words.span()));
            var anchoring = anchoring();
            var cost = anchoring.cost(quote);
            var isSought = sought < MOST_SOUGHT && cost <= budget;
            var lost = lost(anchoring, quote, isSought);
            if (lost.isEmpty() || isInTitle(quote)) {
                return;
            }
            if (isSought) {
                sought++;
                budget -= cost;
            }
            problems.add(new OtherQuoteNotFound(
                    words.span(), words.text(), source, isSought, lost.get().nearest()));
        }

        private static Optional<AnchorNotFound> lost(Anchoring anchoring, Quote quote, boolean isSought) {
            var found = isSought ? anchoring.anchor(quote) : anchoring.anchorOnly(quote);
            return found.problems().stream()
                    .filter(AnchorNotFound.class::isInstance)
                    .map(AnchorNotFound.class::cast)
                    .findFirst();
        }

        private boolean isInTitle(Quote quote) {
            var title = articles.glance(index).title();
            return !title.isEmpty()
                    && lost(Anchoring.ofLine("title", title, "the title"), quote, false)
                            .isEmpty();
        }

        private Anchoring anchoring() {
            if (anchoring.isEmpty()) {
                anchoring = Optional.of(Anchoring.of(new CanonicalText(text, blocks())));
            }
            return anchoring.get();
        }

        private List<TextBlock> blocks() {
            var starts = body.starts();
            var blocks = new ArrayList<TextBlock>(starts.size());
            for (var i = 0; i < starts.size(); i++) {
                var end = i + 1 < starts.size() ? starts.get(i + 1) - 1 : text.length();
                blocks.add(new TextBlock("p" + (i + 1), starts.get(i), end, Kind.PARAGRAPH));
            }
            return List.copyOf(blocks);
        }
    }

    /** Looks up the words of all notes of an article; the captions of figures are not looked through. */
    void check(Article article) {
        var versions = new HashMap<String, Optional<Version>>();
        for (var note : article.notes()) {
            if (note.number() > 0
                    && note.note().substance().detail() instanceof Parallel parallel
                    && !(note.note().target() instanceof CaptionWords)) {
                check(parallel, article, versions);
            }
        }
    }

    private void check(Parallel parallel, Article article, Map<String, Optional<Version>> versions) {
        if (parallel.lang().isPresent() && parallel.words().isPresent()) {
            versions.computeIfAbsent(parallel.lang().get(), lang -> version(article, lang))
                    .ifPresent(version -> version.lookFor(parallel.words().get()));
        }
    }

    /** The version in a language, if it has a text to look through. */
    private Optional<Version> version(Article article, String lang) {
        if (lang.equals(article.lang()) || !addresses.languages().contains(lang)) {
            return Optional.empty();
        }
        var index = articles.index(new SourcePath(article.stem() + "." + lang + ".md"))
                .or(() -> lang.equals(addresses.first())
                        ? articles.index(new SourcePath(article.stem() + ".md"))
                        : Optional.empty());
        index.ifPresent(quoted::add);
        return index.filter(found -> articles.gist(found).seal().isPresent())
                .filter(found -> !sources.damage().isIn(articles.gist(found).source()))
                .map(Version::new)
                .filter(version -> !version.text.isEmpty());
    }

    /** The articles that were looked through: indexes into those that were read. */
    Postings quoted() {
        return Postings.of(List.copyOf(quoted));
    }
}
