package stet.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import stet.problem.Problem;
import stet.problem.TemplateProblem.TemplateForbidden;
import stet.problem.TemplateProblem.TemplateReadsClock;
import stet.source.SourceText;

/**
 * Looks for what FreeMarker has no switch for, and what would make a page another one each time, or of nobody knows
 * what. It guards against slips of those who write templates, not against their malice, and rather finds too much.
 */
final class Forbidden {

    /** The variable that reads the clock; behind a name it is a field of that name. */
    private static final Pattern CLOCK = Pattern.compile("(?<![\\w\\])])\\.now\\b(?!\\s*[:(])");

    private static final Pattern MADE_UP = Pattern.compile("\\?\\s*(?:eval|interpret)\\b");

    private static final Pattern SETTING = Pattern.compile("<#setting\\b");

    private static final Pattern SQUARE = Pattern.compile("\\A\\s*\\[#ftl\\b");

    private Forbidden() {}

    /** What there is of it in a template. */
    static List<Problem> in(SourceText template) {
        var problems = new ArrayList<Problem>();
        var now = CLOCK.matcher(template.text());
        if (now.find()) {
            problems.add(new TemplateReadsClock(template.span(now.start(), now.end())));
        }
        find(MADE_UP, template, "write what it comes to into the template itself", problems);
        find(SETTING, template, "show dates and numbers by the words of templates/i18n/", problems);
        find(SQUARE, template, "write `<#…>` in place of `[#…]`", problems);
        return problems;
    }

    private static void find(Pattern what, SourceText template, String instead, List<Problem> problems) {
        var found = what.matcher(template.text());
        if (found.find()) {
            var words = found.group().strip();
            problems.add(
                    new TemplateForbidden(template.span(found.end() - words.length(), found.end()), words, instead));
        }
    }
}
