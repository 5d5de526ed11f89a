package stet.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stet.plain.Fingerprint;
import stet.problem.Problem;
import stet.problem.TemplateProblem.TemplateMissing;
import stet.problem.TemplateProblem.TemplateNameNotConstant;
import stet.problem.TemplateProblem.TemplateUnused;
import stet.source.SourceText;
import stet.source.Span;
import stet.source.ThemeFiles;

/**
 * Which templates a template is made of: itself, those it imports or includes, and theirs. So a change to one makes
 * only pages anew that it is part of. For that all names have to be constants.
 */
final class Closures {

    /**
     * A directive with the name that follows, or the variable that reads a template by any name. FreeMarker would look
     * for a name with an asterisk in several folders, and know a backslash for the beginning of a letter's number.
     */
    private static final Pattern USE =
            Pattern.compile("<#(?:import|include)\\s+(?:\"([^\"$#*\\\\]*)\"|'([^'$#*\\\\]*)'|([^>\\s]*))(?=[\\s>/])"
                    + "|(\\.get_optional_template)\\b");

    /** What names of templates end in, rightly or not. */
    private static final Set<String> EXTENSIONS = Set.of("ftlh", "ftl");

    private final ThemeFiles theme;
    private final Map<String, List<String>> uses = new ConcurrentHashMap<>();
    private final Map<String, Fingerprint> prints = new ConcurrentHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** Looks at the archive's own templates; at others, which are known to be right, when they are asked for. */
    Closures(ThemeFiles theme) {
        this.theme = theme;
        for (var name : theme.own()) {
            if (name.endsWith(".ftlh")) {
                uses(name);
            }
        }
        findUnused();
    }

    /** A template of the archive's own that is neither of a kind of page nor named by another has a mistaken name. */
    private void findUnused() {
        var used = new HashSet<String>();
        uses.values().forEach(used::addAll);
        var known = theme.builtIn().stream().filter(Closures::isTemplate).toList();
        for (var name : theme.own()) {
            if (isTemplate(name) && !theme.builtIn().contains(name) && !used.contains(name)) {
                problems.add(new TemplateUnused(Span.startOf(ThemeFiles.path(name)), name, known));
            }
        }
    }

    private static boolean isTemplate(String name) {
        var extension = ThemeFiles.path(name).extension().toLowerCase(Locale.ROOT);
        return EXTENSIONS.contains(extension) && !name.startsWith("assets/");
    }

    /** What is wrong with how templates name each other. */
    List<Problem> problems() {
        return problems;
    }

    /** The fingerprint of all that a template is made of. */
    Fingerprint print(String template) {
        return prints.computeIfAbsent(template, this::printed);
    }

    private Fingerprint printed(String template) {
        var all = new TreeSet<String>();
        gather(template, all);
        var files = new TreeMap<String, Fingerprint>();
        for (var name : all) {
            theme.text(name).ifPresent(source -> files.put(name, source.fingerprint()));
        }
        return Fingerprint.of(files);
    }

    private void gather(String template, Set<String> all) {
        if (all.add(template)) {
            uses(template).forEach(used -> gather(used, all));
        }
    }

    private List<String> uses(String template) {
        return uses.computeIfAbsent(
                template,
                name -> theme.text(name).map(source -> uses(name, source)).orElse(List.of()));
    }

    private List<String> uses(String name, SourceText source) {
        var used = new ArrayList<String>();
        var text = source.text();
        var found = USE.matcher(text);
        for (var at = next(text, 0); at < text.length(); at = next(text, at)) {
            if (!found.region(at, text.length()).lookingAt()) {
                at++;
                continue;
            }
            at = found.end();
            var quoted = found.group(1) != null ? 1 : 2;
            var constant = found.group(quoted);
            if (constant != null) {
                used.add(resolved(name, constant));
                checkImport(source, found, quoted, resolved(name, constant));
            } else {
                var group = found.group(3) != null ? 3 : 4;
                problems.add(new TemplateNameNotConstant(
                        source.span(found.start(group), found.end(group)), found.group(group)));
            }
        }
        return used;
    }

    /** An import is carried out when something of it is used, and only then would FreeMarker say that there is none. */
    private void checkImport(SourceText source, Matcher use, int group, String template) {
        if (use.group().startsWith("<#import") && theme.file(template).isEmpty()) {
            problems.add(new TemplateMissing(source.span(use.start(group), use.end(group)), template));
        }
    }

    /**
     * Where a use may begin, outside of comments; the length of the text if there is none. The pattern by itself would
     * try each character: 1.4 % of the CPU time of 20 articles.
     */
    private static int next(String text, int from) {
        for (var at = from; at < text.length(); at++) {
            var c = text.charAt(at);
            if (c == '<' && text.startsWith("<#--", at)) {
                var end = text.indexOf("-->", at + 4);
                at = end < 0 ? at : end;
            } else if ((c == '<' && text.startsWith("<#i", at)) || (c == '.' && text.startsWith(".g", at))) {
                return at;
            }
        }
        return text.length();
    }

    /** A name as it is meant in a template: relative to its folder, unless it begins with a slash. */
    private static String resolved(String template, String name) {
        var folder = name.startsWith("/") ? "" : template.substring(0, template.lastIndexOf('/') + 1);
        var segments = new ArrayList<String>();
        for (var segment : (folder + name).split("/", -1)) {
            if (segment.equals("..")) {
                if (!segments.isEmpty()) {
                    segments.remove(segments.size() - 1);
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        return String.join("/", segments);
    }
}
