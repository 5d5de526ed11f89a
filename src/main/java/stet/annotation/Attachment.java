package stet.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stet.annotation.Apparatus.PlacedNote;
import stet.annotation.Apparatus.PlacedRole;
import stet.annotation.Apparatus.PlacedSource;
import stet.annotation.Note.Status;
import stet.annotation.Place.AtArticle;
import stet.annotation.Place.AtBlock;
import stet.annotation.Place.AtFigure;
import stet.annotation.Place.InBody;
import stet.annotation.Place.InCaption;
import stet.annotation.Place.InTitle;
import stet.annotation.Sidecar.BlockRole;
import stet.annotation.Target.BodyWords;
import stet.annotation.Target.CaptionWords;
import stet.annotation.Target.TitleWords;
import stet.annotation.Target.WholeBlock;
import stet.annotation.Target.WholeFigure;
import stet.markdown.CanonicalText.Caption;
import stet.markdown.CanonicalText.TextBlock;
import stet.problem.AnchorProblem.AnchorNotFound;
import stet.problem.AnchorProblem.BlockUnknown;
import stet.problem.AnchorProblem.FigureUnknown;
import stet.problem.AnnotationProblem.RoleTwice;
import stet.problem.Outcome;
import stet.problem.Problems;

/** Finds where the notes of one file belong in the texts of one article. */
final class Attachment {

    /** How many nearest passages are looked for: no more mistakes are shown at once. */
    private static final int MOST_SOUGHT = 50;

    private final ArticleText text;
    private final Anchoring body;
    private final Anchoring title;
    private final Map<String, Anchoring> captions = new HashMap<>();
    private final Map<String, TextBlock> blocks = new HashMap<>();
    private final Problems problems = new Problems();
    private int lost;

    /** What the search for nearest passages may still cost, in comparisons of 64 units: less than a second in all. */
    private long budget = 20_000_000;

    Attachment(ArticleText text) {
        this.text = text;
        body = Anchoring.of(text.body());
        title = Anchoring.ofLine("title", text.title(), "the title");
        text.body().blocks().forEach(block -> blocks.put(block.id(), block));
    }

    Outcome<Apparatus> attach(Sidecar sidecar) {
        var roles = new ArrayList<PlacedRole>();
        var first = new HashMap<String, BlockRole>();
        for (var role : sidecar.roles()) {
            role(role).ifPresent(placed -> {
                roles.add(placed);
                var other = first.putIfAbsent(placed.block(), role);
                if (other != null) {
                    problems.add(new RoleTwice(role.span(), placed.block(), other.span()));
                }
            });
        }
        var sources = new ArrayList<PlacedSource>();
        var lost = new ArrayList<>(sidecar.lost());
        for (var source : sidecar.sources()) {
            take(body, source.quote(), problems)
                    .ifPresentOrElse(range -> sources.add(new PlacedSource(source, range)), () -> lost.add(source));
        }
        var notes = sidecar.notes().stream()
                .map(note -> new PlacedNote(note, place(note)))
                .toList();
        return problems.outcome(new Apparatus(notes, List.copyOf(sources), List.copyOf(lost), List.copyOf(roles)));
    }

    private Optional<PlacedRole> role(BlockRole role) {
        return place(role.target(), problems)
                .flatMap(this::blockOf)
                .map(id -> new PlacedRole(role.role(), id, role.figure()));
    }

    private Optional<String> blockOf(Place place) {
        return place instanceof AtBlock whole
                ? Optional.of(whole.block())
                : place.marked()
                        .map(range ->
                                text.body().blocks().get(body.block(range)).id());
    }

    private Place place(Note note) {
        var said = note.standing().status() == Status.WITHDRAWN ? new Problems() : problems;
        return place(note.target(), said).orElseGet(AtArticle::new);
    }

    private Optional<Place> place(Target target, Problems said) {
        if (target instanceof BodyWords words) {
            return take(body, words.quote(), said).map(InBody::new);
        }
        if (target instanceof TitleWords && text.title().isEmpty()) {
            // That the title is missing is told already.
            return Optional.empty();
        }
        if (target instanceof TitleWords words) {
            return take(title, words.quote(), said).map(InTitle::new);
        }
        if (target instanceof CaptionWords words) {
            return figure(words.figure(), said)
                    .flatMap(figure -> take(caption(figure), words.quote(), said)
                            .map(range -> new InCaption(figure.figure(), figure.at(), range)));
        }
        if (target instanceof WholeBlock whole) {
            return block(whole.block(), said);
        }
        if (target instanceof WholeFigure whole) {
            return figure(whole.figure(), said).map(figure -> new AtFigure(figure.figure(), figure.at()));
        }
        return Optional.of(new AtArticle());
    }

    private Optional<Place> block(Naming name, Problems said) {
        var found = Optional.ofNullable(blocks.get(name.text()));
        if (found.isEmpty()) {
            var all = text.body().blocks();
            said.add(new BlockUnknown(
                    name.span(),
                    name.text(),
                    all.isEmpty() ? "" : all.get(all.size() - 1).id()));
        }
        return found.map(block -> new AtBlock(block.id(), new TextRange(block.start(), block.end())));
    }

    private Optional<Caption> figure(Naming name, Problems said) {
        var found = text.captions().stream()
                .filter(caption -> caption.figure().equals(name.text()))
                .findFirst();
        if (found.isEmpty()) {
            var known = text.captions().stream().map(Caption::figure).toList();
            said.add(new FigureUnknown(name.span(), name.text(), known));
        }
        return found;
    }

    private Anchoring caption(Caption figure) {
        return captions.computeIfAbsent(
                figure.figure(), id -> Anchoring.ofLine(id, figure.text(), "the caption of " + id));
    }

    private Optional<TextRange> take(Anchoring anchoring, Quote quote, Problems said) {
        var cost = anchoring.cost(quote);
        var found = lost < MOST_SOUGHT && cost <= budget ? anchoring.anchor(quote) : anchoring.anchorOnly(quote);
        if (found.value().isEmpty()) {
            lost++;
            budget -= Math.min(cost, budget);
        }
        said.addAll(found.problems().stream()
                .map(problem -> problem instanceof AnchorNotFound words ? told(words, quote) : problem)
                .toList());
        return found.value();
    }

    /** Words that are not where they were looked for, and where else in the article they are. */
    private AnchorNotFound told(AnchorNotFound words, Quote quote) {
        var plain = Quote.of(quote.words());
        if (quote.reach().isPresent() || !words.field().equals("quote")) {
            return words;
        }
        var places = new LinkedHashMap<String, Anchoring>();
        places.put("title", title);
        text.captions().forEach(figure -> places.put(figure.figure() + ".caption", caption(figure)));
        places.put("body", body);
        return places.entrySet().stream()
                .filter(place -> place.getValue().anchorOnly(plain).value().isPresent())
                .findFirst()
                .map(place -> words.in(place.getKey()))
                .orElse(words);
    }
}
