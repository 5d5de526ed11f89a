package stet.site;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import stet.problem.ArticleProblem.BadColour;
import stet.problem.ArticleProblem.BadSize;
import stet.problem.ArticleProblem.ContrastTooLow;
import stet.problem.Problems;
import stet.yaml.FieldReader;
import stet.yaml.YamlValue.Fields;
import stet.yaml.YamlValue.Text;

/** Reads {@code theme:} in {@code site.yaml}: what may be set of the built-in theme, and within which bounds. */
final class ThemeReader {

    private static final double ENOUGH_CONTRAST = 4.5;

    private final FieldReader reader;
    private final Problems problems;
    private final SortedMap<String, String> properties = new TreeMap<>();

    private ThemeReader(FieldReader reader, Problems problems) {
        this.reader = reader;
        this.problems = problems;
    }

    static Theme read(Fields fields, Problems problems) {
        var theme = new ThemeReader(new FieldReader(fields, problems), problems);
        theme.colour("accent", "accent-day", "#faf7f0", "#dfe8d8");
        theme.colour("accent_dark", "accent-night", "#171613", "#24382c");
        theme.size("measure", 30, 40);
        theme.size("margin", 16, 22);
        theme.size("text_size", 1.05, 1.4);
        theme.reader.refuseOthers();
        return new Theme(theme.properties);
    }

    private void colour(String field, String property, String paper, String wash) {
        var text = reader.text(field);
        if (text.isEmpty()) {
            return;
        }
        var colour = text.get().value();
        if (!isColour(colour)) {
            problems.add(new BadColour(text.get().span(), field, colour));
            return;
        }
        checkContrast(text.get(), field, "paper", paper);
        checkContrast(text.get(), field, "wash", wash);
        properties.put(property, colour.toLowerCase(Locale.ROOT));
    }

    private void checkContrast(Text text, String field, String name, String ground) {
        var ratio = contrast(text.value(), ground);
        if (ratio < ENOUGH_CONTRAST) {
            var shown = String.format(Locale.ROOT, "%.1f", Math.floor(ratio * 10) / 10);
            problems.add(new ContrastTooLow(text.span(), field, name, shown));
        }
    }

    private void size(String field, double least, double most) {
        var text = reader.text(field);
        if (text.isEmpty()) {
            return;
        }
        var value = text.get().value();
        var rem = value.endsWith("rem") ? number(value.substring(0, value.length() - 3)) : Optional.<BigDecimal>empty();
        if (rem.isEmpty() || rem.get().doubleValue() < least || rem.get().doubleValue() > most) {
            var range = "from " + plain(least) + " to " + plain(most) + ", such as `" + plain(most) + "`";
            problems.add(new BadSize(text.get().span(), field, value, range));
            return;
        }
        properties.put(field.replace('_', '-'), rem.get().toPlainString() + "rem");
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String plain(double rem) {
        return BigDecimal.valueOf(rem).stripTrailingZeros().toPlainString() + "rem";
    }

    private static boolean isColour(String text) {
        return text.length() == 7
                && text.charAt(0) == '#'
                && text.chars().skip(1).allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
    }

    /** The contrast ratio of WCAG 2, from 1 to 21. */
    private static double contrast(String a, String b) {
        var light = Math.max(luminance(a), luminance(b));
        var dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        var share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
    }
}
