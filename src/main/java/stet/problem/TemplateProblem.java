package stet.problem;

import java.util.List;
import stet.source.Span;

/** What can be wrong with a template. */
public sealed interface TemplateProblem extends Problem {

    record TemplateSyntax(Span span, String what) implements TemplateProblem {
        @Override
        public String message() {
            return "not a template: " + what;
        }
    }

    record TemplateFailed(Span span, String what, String page) implements TemplateProblem {
        @Override
        public String message() {
            return what + ", at " + page;
        }

        @Override
        public String hint() {
            return "see docs/TEMPLATES.md for what each kind of page holds; `!` gives a default where a value may lack";
        }
    }

    record TemplateMissing(Span span, String name) implements TemplateProblem {
        @Override
        public String message() {
            return "there is no template " + name;
        }
    }

    record TemplateUnused(Span span, String name, List<String> known) implements TemplateProblem {
        @Override
        public String message() {
            return "no page is made by this template, and no other template names it";
        }

        @Override
        public String hint() {
            var file = span.path().name();
            var elsewhere = known.stream()
                    .filter(path -> path.substring(path.lastIndexOf('/') + 1).equals(file))
                    .findFirst();
            return elsewhere
                    .or(() -> Nearest.of(name, known))
                    .map(path -> "did you mean `templates/" + path + "`?")
                    .orElse("delete it, or import it; docs/TEMPLATES.md tells which there are");
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    record TemplateNameNotConstant(Span span, String expression) implements TemplateProblem {
        @Override
        public String message() {
            return Quoted.of(expression) + " may name any template, so nobody can tell what a page is made of";
        }

        @Override
        public String hint() {
            return "write the name in quotation marks, as in `<#import \"parts/lists.ftlh\" as lists>`";
        }
    }

    record TemplateReadsClock(Span span) implements TemplateProblem {
        @Override
        public String message() {
            return "`.now` would make each build another site";
        }

        @Override
        public String hint() {
            return "show a date of the page instead";
        }
    }

    /** Something of FreeMarker by which nobody could tell what a page is made of before it is made. */
    record TemplateForbidden(Span span, String what, String instead) implements TemplateProblem {
        @Override
        public String message() {
            return "`" + what + "` can not be used in templates";
        }

        @Override
        public String hint() {
            return instead;
        }
    }
}
