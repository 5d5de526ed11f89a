package stet.problem;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import stet.source.Span;

/** What can be wrong with the front matter of an article, a page or a profile, and with {@code site.yaml}. */
public sealed interface ArticleProblem extends Problem {

    /** What to do about a language that is none of a site's. */
    private static String oneOf(List<String> languages) {
        return "write " + (languages.size() > 1 ? "one of " : "") + String.join(", ", languages)
                + ", or add it to `languages` in content/site.yaml";
    }

    record FrontMatterMissing(Span span, boolean isToml) implements ArticleProblem {
        @Override
        public String message() {
            return isToml ? "front matter in TOML, which is not read" : "no front matter";
        }

        @Override
        public String hint() {
            return isToml
                    ? "put its fields between two lines `---`, each as in `title: A river is closed`"
                    : "begin the file with a line `---`, a title, a date, and another line `---`";
        }
    }

    /** Front matter that does not begin in the first line. */
    record FrontMatterLate(Span span) implements ArticleProblem {
        @Override
        public String message() {
            return "empty lines before the front matter";
        }

        @Override
        public String hint() {
            return "delete them: the first line of the file must be `---`";
        }
    }

    record FrontMatterUnclosed(Span span) implements ArticleProblem {
        @Override
        public String message() {
            return "the front matter has no end";
        }

        @Override
        public String hint() {
            return "put a line `---` after the last field";
        }
    }

    record EdtfInvalid(Span span, String name, String value, String why, String hint) implements ArticleProblem {

        /** A date that has no place among years of four digits. */
        public static EdtfInvalid outOfOurEra(Span span, String name, String value) {
            var why = "it reaches beyond the years 0001 to 9999";
            return new EdtfInvalid(
                    span, name, value, why, "write a date such as 2020-03-05, or 2020-03 where the day is not known");
        }

        @Override
        public String message() {
            return "`" + name + "` can not be " + Quoted.of(value) + ": " + Quoted.shortened(why);
        }
    }

    record UpdatedTooEarly(Span span, String updated, String date) implements ArticleProblem {
        @Override
        public String message() {
            return "`updated` is " + Quoted.of(updated) + ", and that is before `date`, which is " + Quoted.of(date);
        }

        @Override
        public String hint() {
            return "mend the one that is wrong, or leave `updated` out";
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    record BadTime(Span span, String name, String value) implements ArticleProblem {
        @Override
        public String message() {
            return "`" + name + "` must be a day or a time with its offset, not " + Quoted.of(value);
        }

        @Override
        public String hint() {
            return "write it as in `2020-03-07T06:00+09:00`";
        }
    }

    record BadAddress(Span span, String name, String value) implements ArticleProblem {

        private static final Pattern FILE = Pattern.compile("[^#:]+[.]md(#.*)?");

        /** An address that only lacks its beginning. */
        private static final Pattern HOST = Pattern.compile("www([.][a-z0-9-]+)+[.][a-z]{2,}(/[!-~&&[^`\"<>\\\\]]*)?");

        @Override
        public String message() {
            return "`" + name + "` can not be " + Quoted.of(value);
        }

        @Override
        public String hint() {
            if (name.equals("base_url")) {
                return "write a whole address without ?, #, spaces and user name,"
                        + " as in `base_url: https://example.org/`";
            }
            if (FILE.matcher(value).matches() && span.path().name().endsWith(".notes.yaml")) {
                return "name a file of this archive in `article`, as in `article: articles/2020/09/strip.md`";
            }
            return HOST.matcher(value).matches()
                    ? "write `" + name + ": https://" + value + "`"
                    : "write a whole address, beginning with https:// or http://";
        }
    }

    record BadAlias(Span span, String value) implements ArticleProblem {
        @Override
        public String message() {
            return Quoted.of(value) + " is not an address within the site";
        }

        @Override
        public String hint() {
            return "write it as in `/old/address.html`";
        }
    }

    record BadName(Span span, String name, String value) implements ArticleProblem {
        @Override
        public String message() {
            return Quoted.of(value) + " has no letter or digit to make an address of";
        }

        @Override
        public String hint() {
            return "write a name with letters in `" + name + "`";
        }
    }

    record LanguageUnknown(Span span, String language, List<String> known) implements ArticleProblem {
        @Override
        public String message() {
            return "the language " + Quoted.of(language) + " is not one of this site’s";
        }

        @Override
        public String hint() {
            return oneOf(known);
        }
    }

    /** One of several texts of a field, in a language that the site has no pages in. */
    record TextForNoPage(Span span, String language, List<String> known) implements ArticleProblem {
        @Override
        public Severity severity() {
            return Severity.WARNING;
        }

        @Override
        public String message() {
            return "this site has no pages in " + Quoted.of(language) + " to show this text on";
        }

        @Override
        public String hint() {
            return oneOf(known);
        }
    }

    record LanguageMismatch(Span span, String field, String file) implements ArticleProblem {
        @Override
        public String message() {
            return "`lang` says " + Quoted.of(field) + ", the file’s name says " + Quoted.of(file);
        }

        @Override
        public String hint() {
            return "leave `lang` out, or rename the file";
        }
    }

    /**
     * A name of a subject that is one of another, or its id; {@code other} is the id, {@code first} where that says so.
     */
    record SubjectShadowed(Span span, String name, String other, Span first) implements ArticleProblem {
        @Override
        public String message() {
            return Quoted.of(name) + " means the subject " + other + ", too";
        }

        @Override
        public String hint() {
            return "take it out of one of the two, or make one subject of both";
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

    /** An article with a translator, whose original is said to be in the language that it is in itself. */
    record TranslatedIntoSame(Span span, String language) implements ArticleProblem {
        @Override
        public String message() {
            return "the original of this translation is in " + Quoted.of(language) + ", too";
        }

        @Override
        public String hint() {
            return "write the language that it was translated from, or take `lang` out";
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    /** A version elsewhere that is said to be in the language of the article. */
    record TranslationInSame(Span span, String language) implements ArticleProblem {
        @Override
        public String message() {
            return "a translation into " + Quoted.of(language) + ", which is the language of the article";
        }

        @Override
        public String hint() {
            return "write the language of that version, or take it out";
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    record BadLanguage(Span span, String value) implements ArticleProblem {

        /** As systems name a language with a country or a script. */
        private static final Pattern UNDERSCORED = Pattern.compile("[A-Za-z]{2,3}(_[A-Za-z0-9]{2,8})+");

        @Override
        public String message() {
            return Quoted.of(value) + " is not a language tag";
        }

        @Override
        public String hint() {
            if (Typing.isSeveral(value)) {
                return "write several as a list: " + Typing.list(value.replace('_', '-'));
            }
            return UNDERSCORED.matcher(value).matches()
                    ? "write `" + value.replace('_', '-') + "`"
                    : "write a tag of BCP 47, such as `en`, `ko` or `zh-Hans`";
        }
    }

    record BadPoint(Span span) implements ArticleProblem {
        @Override
        public String message() {
            return "`point` must be a latitude from -90 to 90 and a longitude from -180 to 180";
        }

        @Override
        public String hint() {
            return "write it as in `point: [41.40, 128.18]`";
        }
    }

    record BadNumber(Span span, String name, String value, String example) implements ArticleProblem {
        @Override
        public String message() {
            return "`" + name + "` can not be " + Quoted.of(value);
        }

        @Override
        public String hint() {
            return "write a number without a unit or a sign, as in `" + name + ": " + example + "`";
        }
    }

    record BadSize(Span span, String name, String value, String range) implements ArticleProblem {
        @Override
        public String message() {
            return "`" + name + "` can not be " + Quoted.of(value);
        }

        @Override
        public String hint() {
            return "write a size " + range;
        }
    }

    record BadColour(Span span, String name, String value) implements ArticleProblem {
        @Override
        public String message() {
            return "`" + name + "` can not be " + Quoted.of(value);
        }

        @Override
        public String hint() {
            return "write a colour of six hexadecimal digits, in quotes, as in `\"#17593f\"`";
        }
    }

    record ContrastTooLow(Span span, String name, String against, String ratio) implements ArticleProblem {
        @Override
        public String message() {
            return "`" + name + "` has a contrast of only " + ratio + " with the " + against;
        }

        @Override
        public String hint() {
            return "choose a colour that reaches 4.5, so that everybody can read it";
        }
    }

    /** The publisher left out what feeds and sitemaps can not do without. */
    record AddressOfSiteMissing(Span span) implements ArticleProblem {
        @Override
        public String message() {
            return "no `base_url`, so neither feeds nor a sitemap are written";
        }

        @Override
        public String hint() {
            return "add a line such as `base_url: https://example.org/`";
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }
}
