package stet.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stet.archive.Entity;
import stet.archive.Subject;
import stet.site.OutputPath;
import stet.site.Slug;

/** What subjects are called in one language of the site, and what is said of them in it. */
record SubjectNames(Material material, Wording wording) {

    String name(Subject subject) {
        return subject.name(wording.lang(), material.first()).text();
    }

    /** A link to the page of a subject, in the language of its name. */
    Link link(OutputPath from, Subject subject) {
        return new Link(from.linkTo(subject.path(wording.prefix())), name(subject), foreign(subject));
    }

    /** The same; its name without an address where it has no page. */
    Link linkIfAny(OutputPath from, Subject subject) {
        return material.archive().hasPage(subject, wording.lang())
                ? link(from, subject)
                : new Link("", name(subject), foreign(subject));
    }

    /** The same with a number. */
    CountLink counted(OutputPath from, Subject subject, int count) {
        return new CountLink(from.linkTo(subject.path(wording.prefix())), name(subject), foreign(subject), count);
    }

    /** The language of the name that is shown, where that is not the page's. */
    Optional<String> foreign(Subject subject) {
        return Optional.of(subject.name(wording.lang(), material.first()).lang())
                .filter(lang -> !lang.equals(wording.lang()));
    }

    Optional<Entity.Profile> profile(Subject subject) {
        return subject.entity().map(entity -> entity.profiles().get(wording.lang()));
    }

    List<OtherName> others(Subject subject) {
        var shown = name(subject);
        var names = new ArrayList<OtherName>();
        subject.entity().ifPresent(entity -> {
            for (var name : entity.names()) {
                if (!name.text().equals(shown)) {
                    names.add(new OtherName(
                            name.text(),
                            Optional.of(name.lang().orElse(material.first()))
                                    .filter(tag -> !tag.equals(wording.lang())),
                            name.kind(),
                            name.system().map(this::system),
                            name.since().map(wording::date),
                            name.until().map(wording::date)));
                }
            }
        });
        return List.copyOf(names);
    }

    /** A system of romanisation as the interface calls it, else as it is written. */
    private String system(String written) {
        return wording.words().texts().getOrDefault("system." + Slug.of(written), written);
    }
}
