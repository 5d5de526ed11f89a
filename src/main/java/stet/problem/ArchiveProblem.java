package stet.problem;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import stet.source.SourcePath;
import stet.source.Span;

/** What can be wrong between files that are right each by itself. */
public sealed interface ArchiveProblem extends Problem {

    record AddressTaken(Span span, String address, Optional<Span> first) implements ArchiveProblem {
        @Override
        public String message() {
            return "the address " + address + " is taken" + (first.isEmpty() ? " by a page that Stet makes" : "");
        }

        @Override
        public String hint() {
            return first.isEmpty() ? "rename this one" : "rename one of the two";
        }

        @Override
        public Optional<Related> related() {
            return first.map(span -> new Related(span, "it belongs to this"));
        }
    }

    /** Two addresses that some disks can not tell apart. */
    record AddressAlike(Span span, String address, String other, Optional<Span> first) implements ArchiveProblem {
        @Override
        public String message() {
            return "the address " + address + " differs from " + other + " only in case or Unicode form";
        }

        @Override
        public String hint() {
            return "rename one of the two: many disks and zip files can not hold both";
        }

        @Override
        public Optional<Related> related() {
            return first.map(span -> new Related(span, "the other is here"));
        }
    }

    /** One address is a file, and the other needs a folder of that name. */
    record AddressWithin(Span span, String address, String other, Optional<Span> first) implements ArchiveProblem {
        @Override
        public String message() {
            return "the addresses " + address + " and " + other + " can not both be: one is a file, the other a folder";
        }

        @Override
        public String hint() {
            return "rename one of the two";
        }

        @Override
        public Optional<Related> related() {
            return first.map(span -> new Related(span, "the other is here"));
        }
    }

    record NameNotPortable(Span span, String address, String flaw) implements ArchiveProblem {
        @Override
        public String message() {
            return "the address " + address + " can not be carried everywhere: " + flaw;
        }

        @Override
        public String hint() {
            return "choose another name: letters, digits, - and . are safe";
        }
    }

    /** A link or a picture without a target; {@code near} are the files that may have been meant. */
    record LinkBroken(Span span, String target, List<SourcePath> near) implements ArchiveProblem {
        @Override
        public String message() {
            return "there is no " + Quoted.shortened(target);
        }

        @Override
        public String hint() {
            return Nearest.file(target.substring(target.lastIndexOf('/') + 1), near)
                    .map(path -> "did you mean `" + span.path().reference(path) + "`?")
                    .orElse("check the path: it is counted from the folder of this file");
        }
    }

    /** A field that names another file of its folder by its id. */
    record IdUnknown(Span span, String written, String folder, Optional<String> named, List<String> known)
            implements ArchiveProblem {
        @Override
        public String message() {
            return isTag()
                    ? "no article and no event has the tag " + Quoted.of(written)
                    : Quoted.of(written) + " is not the name of a file in " + folder;
        }

        @Override
        public String hint() {
            var otherwise =
                    isTag() ? "tag one with it first, or take it out" : "write the name of its file, without .md";
            return Nearest.hint(named, written, known, otherwise);
        }

        private boolean isTag() {
            return folder.equals("content/tags");
        }
    }

    /** An entity that belongs, over however many others, to itself. */
    record ParentOfItself(Span span, String entity) implements ArchiveProblem {
        @Override
        public String message() {
            return Quoted.of(entity) + " would belong to itself";
        }

        @Override
        public String hint() {
            return "take `parent` out of the one that belongs to no other";
        }
    }

    /** {@code known} are the places that have names, {@code blocks} how many others are numbered p1, p2 and so on. */
    record FragmentBroken(Span span, String target, String fragment, List<String> known, int blocks)
            implements ArchiveProblem {

        private static final Pattern BLOCK = Pattern.compile("p[0-9]+");

        @Override
        public String message() {
            return target + " has no place #" + fragment;
        }

        @Override
        public String hint() {
            if (blocks > 0 && BLOCK.matcher(fragment).matches()) {
                return "its blocks are " + (blocks == 1 ? "#p1 alone" : "#p1 to #p" + blocks);
            }
            var otherwise = known.isEmpty()
                    ? "leave out #" + fragment + ": it has no headings"
                    : "it has: #" + String.join(", #", known.stream().limit(12).toList());
            return Nearest.of(fragment, known)
                    .map(place -> "did you mean `#" + place + "`?")
                    .orElse(otherwise);
        }
    }

    /** A link to what has been withdrawn: the address is still there, but no longer says anything. */
    record LinkDead(Span span, String target, String note) implements ArchiveProblem {
        @Override
        public String message() {
            return "the note " + Quoted.of(note) + " on " + target + " has been withdrawn";
        }

        @Override
        public String hint() {
            return "link to the note that stands in its place, or to the text";
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    record LinkToUnpublished(Span span, String target, String why) implements ArchiveProblem {
        @Override
        public String message() {
            return target + " is not published: " + why;
        }

        @Override
        public String hint() {
            return "publish it as well, or take the link out";
        }
    }

    record LinkToPageless(Span span, String target) implements ArchiveProblem {
        @Override
        public String message() {
            return target + " has no page to link to";
        }

        @Override
        public String hint() {
            return "link to an article, a page, a profile or a picture";
        }
    }

    /** A picture that could run a script or fetch something if it were opened by itself. */
    record PictureActive(Span span, String what) implements ArchiveProblem {
        @Override
        public String message() {
            return "the drawing holds " + what + ", which could act on its own";
        }

        @Override
        public String hint() {
            return "take it out, or export the drawing as plain SVG";
        }
    }

    record DrawingBroken(Span span) implements ArchiveProblem {
        @Override
        public String message() {
            return "the drawing is not well-formed XML";
        }

        @Override
        public String hint() {
            return "export it as SVG once more";
        }
    }

    /** A file that a browser might take for a page, and run what is in it. */
    record FileKindRefused(Span span, String target, List<String> known) implements ArchiveProblem {
        @Override
        public String message() {
            return target + " is of a kind that is not published";
        }

        @Override
        public String hint() {
            return "link to a picture, or to a file of these kinds: " + String.join(", ", known);
        }
    }

    record FileUnused(Span span) implements ArchiveProblem {
        @Override
        public String message() {
            return "nothing shows or links to this file, so it is not published";
        }

        @Override
        public String hint() {
            return "show it in a text, or move it out of content/";
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    record NameAmbiguous(Span span, String name, List<String> ids) implements ArchiveProblem {
        @Override
        public String message() {
            return Quoted.of(name) + " is a name of " + String.join(" and of ", ids);
        }

        @Override
        public String hint() {
            return "write the id of the one that is meant";
        }
    }

    /** An outline of a place that can not be drawn. */
    record OutlineBroken(Span span, String why) implements ArchiveProblem {
        @Override
        public String message() {
            return "this outline can not be read: " + why;
        }

        @Override
        public String hint() {
            return "write GeoJSON with lines or polygons, as most map programs export it";
        }
    }

    /** A name of two entities: what a text means by it is not known. */
    record AliasShadowed(Span span, String name, String other, Span first) implements ArchiveProblem {
        @Override
        public String message() {
            return Quoted.of(name) + " is a name of " + other + ", too, so it is found in texts for neither";
        }

        @Override
        public String hint() {
            return "write `match: never` beside the name of the one that texts seldom mean by it";
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }

        @Override
        public Optional<Related> related() {
            return Optional.of(new Related(first, "the other is here"));
        }
    }

    /** What looks like an id, and is none: a page would be made whose title it is. */
    record NameNearlyKnown(Span span, String name, String folder, Optional<String> near) implements ArchiveProblem {
        @Override
        public String message() {
            return Quoted.of(name) + " is no known id or name in " + folder;
        }

        @Override
        public String hint() {
            return near.map(id -> "did you mean `" + id + "`?")
                    .orElse("write its file, " + folder + "/" + name + ".md, or its name as readers are to see it");
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    /** A profile in a further language whose entity is not there. */
    record ProfileAlone(Span span, String missing) implements ArchiveProblem {
        @Override
        public String message() {
            return "this belongs to " + missing + ", which is not there";
        }

        @Override
        public String hint() {
            var head = missing.startsWith("content/timelines/") ? "`title`" : "`names`";
            return "write that file, with its " + head + ", or rename this one";
        }
    }

    record WordsMissing(Span span, String language, List<String> missing) implements ArchiveProblem {
        @Override
        public String message() {
            return missing.isEmpty()
                    ? "the interface has no words in “" + language + "”"
                    : "the interface lacks " + missing.size() + " words in “" + language + "”";
        }

        @Override
        public String hint() {
            return missing.isEmpty()
                    ? "write templates/i18n/" + language + ".yaml, after the model of en.yaml"
                    : "add " + String.join(", ", missing.stream().limit(5).toList());
        }
    }

    /** Someone, something or some place that a note speaks of. */
    record EntityUnknown(Span span, String name, String kinds, Optional<String> named, List<String> known)
            implements ArchiveProblem {
        @Override
        public String message() {
            return "no " + kinds + " has the id " + Quoted.of(name);
        }

        @Override
        public String hint() {
            return Typing.known(named, name, known, "write its file first, or take the id out");
        }
    }

    /** A work that a note cites; {@code at} is the id of the one that is at an address, if that is what is written. */
    record WorkUnknown(Span span, String name, Optional<String> at, List<String> known) implements ArchiveProblem {
        @Override
        public String message() {
            return "no work in content/sources.yaml has the id " + Quoted.of(name);
        }

        @Override
        public String hint() {
            return Typing.work(at, name, known);
        }
    }

    /** An event that a note tells of. */
    record EventUnknown(Span span, String name, List<String> known) implements ArchiveProblem {
        @Override
        public String message() {
            return "no event has the id " + Quoted.of(name);
        }

        @Override
        public String hint() {
            return Typing.known(name, known, "write it into content/events first, or take the id out");
        }
    }

    /** Notes on an article that is not there. */
    record SidecarAlone(Span span, String missing) implements ArchiveProblem {
        @Override
        public String message() {
            return "these are notes on " + missing + ", which is not there";
        }

        @Override
        public String hint() {
            return "give both files the same name, up to .md and .notes.yaml";
        }
    }
}
