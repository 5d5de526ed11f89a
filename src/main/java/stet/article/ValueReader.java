package stet.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import stet.date.Edtf;
import stet.date.Reading;
import stet.markdown.Destinations;
import stet.problem.ArticleProblem.BadAddress;
import stet.problem.ArticleProblem.BadAlias;
import stet.problem.ArticleProblem.BadLanguage;
import stet.problem.ArticleProblem.EdtfInvalid;
import stet.problem.Problems;
import stet.problem.YamlProblem.ValueTooLong;
import stet.site.Languages;
import stet.site.OutputPath;
import stet.site.WebAddress;
import stet.source.Characters;
import stet.yaml.FieldReader;
import stet.yaml.YamlValue.Text;

/** Reads single values of front matter: dates, addresses, languages, names. */
public final class ValueReader {

    private static final int MAX_TITLE = 500;

    private static final String DATE = "write a date such as 2020-03-05, or 2020-03 where the day is not known";

    /** What no date has: letters that make a word. */
    private static final Pattern WORD = Pattern.compile("[^\\P{L}XYSTZE]{3}");

    private ValueReader() {}

    /** A date of our era with a year of four digits: others are slips, and have no place among years and months. */
    public static Optional<Edtf> date(String name, Text text, Problems problems) {
        var reading = Edtf.parse(text.value());
        if (reading instanceof Reading.Refused refused) {
            problems.add(
                    WORD.matcher(text.value()).find()
                            ? new EdtfInvalid(
                                    text.span(),
                                    name,
                                    text.value(),
                                    "it is not in digits",
                                    refused.instead().isPresent() ? refused.hint() : DATE)
                            : new EdtfInvalid(text.span(), name, text.value(), refused.message(), refused.hint()));
        } else if (reading.parsed().filter(Edtf::isOfOurEra).isEmpty()) {
            problems.add(EdtfInvalid.outOfOurEra(text.span(), name, text.value()));
        }
        return reading.parsed().filter(Edtf::isOfOurEra);
    }

    public static Optional<String> title(Text text, Problems problems) {
        if (Characters.isLongerThan(text.value(), MAX_TITLE)) {
            problems.add(new ValueTooLong(text.span(), "title", MAX_TITLE));
        }
        return Optional.of(oneLine(text.value()));
    }

    /** A text as it is shown in one line: white space at the ends is dropped, each other stretch is one space. */
    public static String oneLine(String text) {
        if (isOneLine(text)) {
            return text;
        }
        var line = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                var startsWord = i > 0 && Character.isWhitespace(text.charAt(i - 1));
                line.append(startsWord && !line.isEmpty() ? " " : "").append(text.charAt(i));
            }
        }
        return line.toString();
    }

    /** Whether all white space is single spaces between words, as nearly always. */
    private static boolean isOneLine(String text) {
        var units = text.toCharArray();
        var before = ' ';
        for (var unit : units) {
            if (unit == ' ' ? before == ' ' : unit < ' ' || (unit > '~' && Character.isWhitespace(unit))) {
                return false;
            }
            before = unit;
        }
        return before != ' ' || units.length == 0;
    }

    public static Optional<String> address(String name, Text text, Problems problems) {
        if (WebAddress.isWhole(text.value())) {
            return Optional.of(WebAddress.printed(text.value()));
        }
        problems.add(new BadAddress(text.span(), name, text.value()));
        return Optional.empty();
    }

    public static Optional<String> language(Text text, Problems problems) {
        if (Languages.isTag(text.value())) {
            return Optional.of(text.value());
        }
        problems.add(new BadLanguage(text.span(), text.value()));
        return Optional.empty();
    }

    /** Names of what there is. */
    public static List<Named> names(String field, FieldReader reader) {
        return names(reader.texts(field));
    }

    /** Names that may be of anything, so that several without brackets would be taken for one. */
    public static List<Named> anyNames(String field, FieldReader reader) {
        return names(reader.listed(field));
    }

    private static List<Named> names(List<Text> texts) {
        var names = new ArrayList<Named>();
        for (var text : texts) {
            var name = oneLine(text.value());
            if (!name.isEmpty()) {
                names.add(new Named(name, text.span()));
            }
        }
        return List.copyOf(names);
    }

    public static List<String> lines(List<Text> texts) {
        var lines = new ArrayList<String>();
        for (var text : texts) {
            var line = oneLine(text.value());
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return List.copyOf(lines);
    }

    /** The former addresses in {@code aliases}. */
    public static List<Alias> aliases(FieldReader reader, Problems problems) {
        var aliases = new ArrayList<Alias>();
        for (var text : reader.texts("aliases")) {
            alias(text, problems).ifPresent(aliases::add);
        }
        return List.copyOf(aliases);
    }

    private static Optional<Alias> alias(Text text, Problems problems) {
        var value = text.value();
        // Browsers ask for the name that is written so, and hosts look for that.
        var name = Destinations.decode(value);
        var path = name.startsWith("/") ? name.substring(1) : name;
        if (path.endsWith("/")) {
            path += "index.html";
        } else if (!path.endsWith(".html") && !path.endsWith(".htm")) {
            path += "/index.html";
        }
        try {
            // A site has nothing hidden in it: hosts would not show it, and a repository would run it.
            if (!WebAddress.scheme(value).isEmpty()
                    || value.indexOf('?') >= 0
                    || value.indexOf('#') >= 0
                    || value.chars().anyMatch(Character::isISOControl)
                    || ("/" + path).contains("/.")) {
                throw new IllegalArgumentException(value);
            }
            return Optional.of(new Alias(new OutputPath(path), text.span()));
        } catch (IllegalArgumentException e) {
            problems.add(new BadAlias(text.span(), value));
            return Optional.empty();
        }
    }
}
