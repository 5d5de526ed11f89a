package stet.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import stet.archive.Archive;
import stet.archive.Event;
import stet.archive.Happening;
import stet.archive.Happening.Dated;
import stet.archive.Happening.Passage;
import stet.archive.Kind;
import stet.archive.Subject;
import stet.archive.Work;
import stet.article.Article;
import stet.article.Gist;
import stet.date.CivilDay;
import stet.page.Faces.Face;
import stet.plain.Postings;
import stet.site.OutputPath;
import stet.site.Site;
import stet.site.Slug;
import stet.source.SourcePath;

/** What all pages are made from: the archive, and the languages it is shown in. */
record Material(
        Archive archive, SortedMap<String, Wording> wordings, Reads reads, Register register, Days days, Faces faces) {

    Material(Archive archive, SortedMap<String, Wording> wordings) {
        this(
                archive,
                wordings,
                new Reads(),
                new Register(archive),
                Days.of(archive.articles()),
                new Faces(archive, wordings));
    }

    Site site() {
        return archive.site();
    }

    String first() {
        return site().addresses().first();
    }

    Wording wording(String lang) {
        var wording = wordings.get(lang);
        if (wording == null) {
            throw new IllegalArgumentException("no words in " + lang);
        }
        return wording;
    }

    /** An article, for a page that shows something of it. */
    Article article(int index) {
        reads.note(index);
        return archive.articles().get(index);
    }

    /** What is always at hand of an article, likewise. */
    Gist gist(int index) {
        reads.note(index);
        return archive.articles().gist(index);
    }

    /** A published article by its source, likewise. */
    Optional<Article> article(SourcePath source) {
        var index = archive.index(source);
        if (index.isEmpty()) {
            reads.noteAbsence(source.value());
        }
        return index.map(this::article);
    }

    /** The articles that lead to one, for a page that shows or counts them. */
    Postings backlinks(int index) {
        var backlinks = archive.backlinks(index);
        for (var i = 0; i < backlinks.size(); i++) {
            reads.note(backlinks.at(i));
        }
        return backlinks;
    }

    /** The passages that report an event, for a page that shows or counts them. */
    List<Passage> passages(Happening happening) {
        note(happening);
        return happening.passages();
    }

    /** The passages to which an event is a sequel, likewise. */
    List<Passage> foretold(Happening happening) {
        note(happening);
        return happening.foretold();
    }

    /** The dates that notes give an event, likewise. */
    List<Dated> datings(Happening happening) {
        note(happening);
        return happening.datings();
    }

    private void note(Happening happening) {
        var number = register.number(Register.eventKey(happening.event().id()));
        reads.noteName(number);
        reads.noteList(number);
        var tellers = register.shown(number).articles();
        for (var i = 0; i < tellers.size(); i++) {
            reads.note(tellers.at(i));
        }
    }

    /** An event, for a page that leads to it; what else it shows of it is asked for otherwise. */
    Event event(int index) {
        var event = archive.chronicle().happenings().get(index).event();
        reads.noteName(register.number(Register.eventKey(event.id())));
        return event;
    }

    /** The same by its id. */
    Optional<Integer> event(String id) {
        var index = Optional.ofNullable(archive.chronicle().byId().get(id));
        index.ifPresentOrElse(this::event, () -> reads.noteAbsence(Register.eventKey(id)));
        return index;
    }

    /** A work that somebody cites, by its id. */
    Optional<Work> work(String id) {
        var work = Optional.ofNullable(archive.works().get(id));
        work.ifPresentOrElse(
                found -> reads.noteName(register.number(Register.workKey(id))),
                () -> reads.noteAbsence(Register.workKey(id)));
        return work;
    }

    /** A subject by its key, for a page that shows what it is called or leads to it. */
    Optional<Subject> subject(String key) {
        var subject = archive.subject(key);
        subject.ifPresentOrElse(found -> reads.noteName(found.number()), () -> reads.noteAbsence(key));
        return subject;
    }

    Optional<Subject> subject(Kind kind, String id) {
        return subject(Archive.key(kind, id));
    }

    /** The organization that an id or a name means, if there is a file of one, and of one only. */
    Optional<Subject> organization(String name) {
        var byId = subject(Kind.ORGANIZATIONS, name);
        var named = archive.named(Kind.ORGANIZATIONS, name);
        if (byId.isEmpty() && named.size() > 1) {
            return Optional.empty();
        }
        return byId.or(() -> subject(Kind.ORGANIZATIONS, named.isEmpty() ? Slug.of(name) : named.get(0)))
                .filter(subject -> subject.entity().isPresent());
    }

    /** What is filed under a subject in a language, for a page that picks a few of it. */
    Postings pool(Subject subject, String lang) {
        reads.notePool(subject);
        return subject.in(lang);
    }

    /** What lists show of an article, likewise. */
    Face face(int index) {
        reads.note(index);
        return faces.of(index);
    }

    /** The day an article is filed under by the clock of what was published. */
    static CivilDay day(Article article) {
        return article.frontMatter().date().sortDay().orElseThrow();
    }

    Card card(OutputPath from, int index) {
        var article = article(index);
        var face = face(index);
        return new Card(
                from.linkTo(article.path()),
                article.title(),
                face.retracted(),
                face.date(),
                face.summary(),
                face.notes(),
                others(from, article));
    }

    List<Card> cards(OutputPath from, List<Integer> indexes) {
        var cards = new ArrayList<Card>(indexes.size());
        for (var index : indexes) {
            cards.add(card(from, index));
        }
        return cards;
    }

    /** The date of an article in the words of its language. */
    DateView date(int index) {
        return face(index).date();
    }

    /** The date of an article in the words of a language, which is mostly its own. */
    DateView date(int index, Wording wording) {
        var article = article(index);
        return article.lang().equals(wording.lang())
                ? date(index)
                : wording.date(article.frontMatter().date());
    }

    /** The same article in other languages. */
    private List<LanguageLink> others(OutputPath from, Article article) {
        if (archive.versions().getOrDefault(article.stem(), List.of()).size() < 2) {
            return List.of();
        }
        return versions(article).stream()
                .filter(other -> !other.lang().equals(article.lang()))
                .map(other -> new LanguageLink(
                        other.lang(), wording(other.lang()).text("language"), from.linkTo(other.path()), false))
                .toList();
    }

    /** An article in all languages it is held in, in the site's order of languages. */
    List<Article> versions(Article article) {
        var versions = archive.versions().getOrDefault(article.stem(), List.of()).stream()
                .map(this::article)
                .toList();
        return versions.isEmpty()
                ? versions
                : site().addresses().languages().stream()
                        .flatMap(lang -> versions.stream()
                                .filter(version -> version.lang().equals(lang)))
                        .toList();
    }

    /** A link to the page of a subject, by its key, where it has one in a language. */
    Optional<Link> subjectLink(OutputPath from, String key, Wording wording) {
        return subject(key)
                .filter(subject -> archive.hasPage(subject, wording.lang()))
                .map(subject -> {
                    var name = subject.name(wording.lang(), first());
                    var foreign = Optional.of(name.lang()).filter(lang -> !lang.equals(wording.lang()));
                    return new Link(from.linkTo(subject.path(wording.prefix())), name.text(), foreign);
                });
    }

    OutputPath front(String lang) {
        return new OutputPath(site().addresses().prefix(lang) + "index.html");
    }

    Optional<String> absolute(OutputPath path) {
        return site().absolute(path);
    }
}
