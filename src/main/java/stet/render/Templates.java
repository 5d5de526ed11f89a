package stet.render;

import freemarker.cache.TemplateLoader;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.log.Logger;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import stet.log.LogDamaged;
import stet.page.HtmlPage;
import stet.page.SiteView;
import stet.plain.Fingerprint;
import stet.problem.Outcome;
import stet.problem.Problem;
import stet.problem.Problems;
import stet.problem.TemplateProblem.TemplateFailed;
import stet.problem.TemplateProblem.TemplateMissing;
import stet.problem.TemplateProblem.TemplateSyntax;
import stet.site.Words;
import stet.source.LineMap;
import stet.source.Span;
import stet.source.ThemeFiles;

/** The templates of a theme. They see a page, the site and pure functions; no class, no disk, no clock. */
public final class Templates {

    private final ThemeFiles theme;
    private final Configuration configuration;
    private final Closures closures;
    private final PlainModels models;
    private final Map<String, Template> read = new ConcurrentHashMap<>();
    private volatile boolean begun;

    private Templates(ThemeFiles theme, Bodies bodies) {
        this.theme = theme;
        models = new PlainModels(bodies);
        configuration = configure(theme, models);
        closures = new Closures(theme);
    }

    /**
     * Reads the templates of a theme; says so if one of them can not be one. Those that are built in are known to be
     * right, and are read when the first page wants them: reading all took a tenth of the time of 20 articles.
     */
    public static Outcome<Templates> read(ThemeFiles theme, Bodies bodies) {
        var templates = new Templates(theme, bodies);
        var problems = new Problems();
        problems.addAll(templates.closures.problems());
        for (var name : theme.own()) {
            if (name.endsWith(".ftlh")) {
                theme.text(name).ifPresent(source -> problems.addAll(Forbidden.in(source)));
                problems.take(templates.template(name, Span.startOf(ThemeFiles.path(name))));
            }
        }
        return problems.hasErrors() ? problems.failed() : problems.outcome(templates);
    }

    /** The fingerprint of the templates that a page is made by. */
    Fingerprint print(String template) {
        return closures.print(template);
    }

    /** What templates show on every page of a language. */
    Shared shared(SortedMap<String, SiteView> sites, SortedMap<String, Words> words) {
        return new Shared(models, sites, words);
    }

    /**
     * Renders a page. The first one is rendered while all others wait: they begin with the same parts, and of 20
     * articles a fifth of all reading of templates was that two threads read these at once.
     */
    Outcome<byte[]> render(HtmlPage page, Shared shared) {
        if (!begun) {
            synchronized (this) {
                if (!begun) {
                    var first = rendered(page, shared);
                    begun = true;
                    return first;
                }
            }
        }
        return rendered(page, shared);
    }

    private Outcome<byte[]> rendered(HtmlPage page, Shared shared) {
        var template = template(page.template(), Span.startOf(ThemeFiles.path(page.template())));
        if (template.value().isEmpty()) {
            return new Outcome<>(Optional.empty(), template.problems());
        }
        var out = new Utf8Writer();
        try {
            template.value()
                    .get()
                    .process(
                            new Root(
                                    models.of((Record) page),
                                    shared.in(page.frame().lang())),
                            out);
            var bytes = out.toByteArray();
            return bytes.length == 0 ? Outcome.failed(nothing(page)) : Outcome.of(bytes);
        } catch (StackOverflowError e) {
            return Outcome.failed(endless(page));
        } catch (TemplateException e) {
            // What a template shows is fetched from the log as it is asked for.
            if (e.getCause() instanceof LogDamaged damaged) {
                throw damaged;
            }
            return Outcome.failed(failed(e, page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a template sees: the page, and what all pages of its language have. */
    private record Root(TemplateModel page, Map<String, TemplateModel> shared) implements TemplateHashModel {

        @Override
        public @Nullable TemplateModel get(String name) {
            return name.equals("page") ? page : shared.get(name);
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    private Outcome<Template> template(String name, Span asked) {
        var known = read.get(name);
        if (known != null) {
            return Outcome.of(known);
        }
        if (theme.file(name).isEmpty()) {
            return Outcome.failed(new TemplateMissing(asked, name));
        }
        try {
            var template = configuration.getTemplate(name);
            read.put(name, template);
            return Outcome.of(template);
        } catch (ParseException e) {
            var what = firstLine(e.getEditorMessage());
            return Outcome.failed(new TemplateSyntax(
                    span(
                            e.getTemplateName(),
                            e.getLineNumber(),
                            e.getColumnNumber(),
                            e.getEndLineNumber(),
                            e.getEndColumnNumber()),
                    what));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem nothing(HtmlPage page) {
        return new TemplateFailed(
                Span.startOf(ThemeFiles.path(page.template())),
                "the template makes nothing",
                page.path().value());
    }

    private static Problem endless(HtmlPage page) {
        return new TemplateFailed(
                Span.startOf(ThemeFiles.path(page.template())),
                "a macro or a function of the template calls itself without an end",
                page.path().value());
    }

    private Problem failed(TemplateException e, HtmlPage page) {
        var why = e instanceof InvalidReferenceException ? "has no value" : firstLine(e.getMessageWithoutStackTop());
        var what = e.getBlamedExpressionString() == null
                ? firstLine(e.getMessageWithoutStackTop())
                : "`" + e.getBlamedExpressionString() + "` " + why;
        return new TemplateFailed(
                span(
                        e.getTemplateSourceName(),
                        e.getLineNumber(),
                        e.getColumnNumber(),
                        e.getEndLineNumber(),
                        e.getEndColumnNumber()),
                what,
                page.path().value());
    }

    private Span span(
            @Nullable String name,
            @Nullable Integer line,
            @Nullable Integer column,
            @Nullable Integer endLine,
            @Nullable Integer endColumn) {
        var file = name == null ? "article.ftlh" : name;
        var source = theme.text(file);
        if (source.isEmpty() || line == null || column == null || line < 1) {
            return Span.startOf(ThemeFiles.path(file));
        }
        var lines = new LineMap(source.get().text());
        var start = lines.offset(line, column);
        var end = endLine == null || endColumn == null ? start : lines.offset(endLine, endColumn + 1);
        return new Span(ThemeFiles.path(file), start, Math.max(start, end));
    }

    private static String firstLine(@Nullable String message) {
        var text = message == null ? "" : message.strip();
        var end = text.indexOf('\n');
        return (end < 0 ? text : text.substring(0, end)).replaceAll("[.:\\s]+$", "");
    }

    static {
        // Nothing is logged: all that can go wrong is told as a problem.
        System.setProperty(Logger.SYSTEM_PROPERTY_NAME_LOGGER_LIBRARY, Logger.LIBRARY_NAME_NONE);
    }

    private static Configuration configure(ThemeFiles theme, PlainModels models) {
        var settings = new Configuration(Configuration.VERSION_2_3_34);
        settings.setTemplateLoader(new Loader(theme));
        settings.setObjectWrapper(models);
        settings.setOutputFormat(Html.FORMAT);
        settings.setRecognizeStandardFileExtensions(false);
        settings.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        settings.setAPIBuiltinEnabled(false);
        settings.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        settings.setLogTemplateExceptions(false);
        settings.setWrapUncheckedExceptions(true);
        settings.setFallbackOnNullLoopVariable(false);
        settings.setLocalizedLookup(false);
        settings.setTabSize(1);
        // A part is read when a page wants it, and not because its template could.
        settings.setLazyImports(true);
        settings.setLocale(Locale.ROOT);
        settings.setTimeZone(TimeZone.getTimeZone("UTC"));
        settings.setNumberFormat("c");
        settings.setBooleanFormat("c");
        settings.setDefaultEncoding("UTF-8");
        settings.setOutputEncoding("UTF-8");
        settings.setURLEscapingCharset("UTF-8");
        settings.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        return settings;
    }

    /** Gives templates out of the theme's files, and of nothing else. */
    private record Loader(ThemeFiles theme) implements TemplateLoader {

        @Override
        public @Nullable Object findTemplateSource(String name) {
            return theme.text(name).orElse(null);
        }

        @Override
        public long getLastModified(Object source) {
            return 0;
        }

        @Override
        public Reader getReader(Object source, String encoding) {
            return new StringReader(((stet.source.SourceText) source).text());
        }

        @Override
        public void closeTemplateSource(Object source) {
            // There is nothing open.
        }
    }
}
