package stet.render;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.article.Body;
import stet.page.BodyRef;
import stet.page.ExcerptRef;
import stet.page.Markup;
import stet.page.RowsRef;
import stet.page.Sentence;
import stet.page.TitleRef;
import stet.plain.Shape;
import stet.plain.Shape.Component;
import stet.site.OutputPath;

/**
 * Shows plain data to templates, and nothing else: records as hashes of their components, lists, optionals (a value or
 * nothing), text, numbers, booleans. No method of any object can be called from a template.
 */
final class PlainModels implements ObjectWrapper {

    /** The longest excerpt of a block, in UTF-16 units. */
    private static final int MAX_EXCERPT = 240;

    private final Bodies bodies;

    PlainModels(Bodies bodies) {
        this.bodies = bodies;
    }

    /** A record as a hash of its components. */
    TemplateModel of(Record record) {
        return new Components(record);
    }

    /** Classes are asked for before interfaces, which cost the first compiler a search: 2 % of 10,000 articles. */
    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        if (value instanceof String text) {
            return new SimpleScalar(text);
        }
        if (value instanceof Record record) {
            return wrap(record);
        }
        if (value instanceof Optional<?> optional) {
            return wrap(optional.orElse(null));
        }
        if (value instanceof Boolean flag) {
            return flag ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
        }
        if (value instanceof Integer || value instanceof Long) {
            return new SimpleNumber((Number) value);
        }
        if (value instanceof List<?> items) {
            return new Items(items);
        }
        if (value == null || value instanceof TemplateModel) {
            return (TemplateModel) value;
        }
        throw new TemplateModelException("not plain data: " + value.getClass());
    }

    private TemplateModel wrap(Record record) throws TemplateModelException {
        var markup = markup(record);
        if (markup != null) {
            return markup;
        }
        return record instanceof OutputPath path ? new SimpleScalar(path.value()) : new Components(record);
    }

    /** What stands for HTML of ours, which is shown as it is; nothing for other records. */
    private @Nullable TemplateModel markup(Record value) throws TemplateModelException {
        if (value instanceof BodyRef body) {
            var html = bodies.body(body.fingerprint()).html();
            return body.moved().isEmpty()
                    ? new Html.Piece(html)
                    : Html.FORMAT.fromMarkup(body.moved().get().in(html.toString()));
        }
        if (value instanceof Markup markup) {
            return Html.FORMAT.fromMarkup(markup.html());
        }
        if (value instanceof TitleRef title) {
            var marked = bodies.body(title.fingerprint()).title();
            return marked.isEmpty() ? new SimpleScalar(title.text()) : Html.FORMAT.fromMarkup(marked);
        }
        if (value instanceof ExcerptRef excerpt) {
            var block = bodies.body(excerpt.fingerprint()).excerpt(excerpt.block());
            return new SimpleScalar(Sentence.first(block, MAX_EXCERPT));
        }
        if (value instanceof RowsRef rows) {
            return new Items(rows(bodies.body(rows.fingerprint())));
        }
        return null;
    }

    private static List<Row> rows(Body body) {
        var rows = new ArrayList<Row>(body.blocks().size());
        for (var block : body.blocks()) {
            rows.add(row(block));
        }
        return rows;
    }

    private static Row row(Body.Block block) {
        if (block.footnotes().isEmpty()) {
            return new Row(new Html.Piece(block.html()), block.notes(), List.of());
        }
        var footnotes = block.footnotes().stream()
                .map(one -> new FootnoteRow(
                        one.footnote().number(),
                        one.footnote().call(),
                        one.after(),
                        new Markup(one.footnote().html())))
                .toList();
        return new Row(new Html.Piece(block.html()), block.notes(), footnotes);
    }

    /** A block of a body as templates see it. */
    record Row(Html.Piece html, List<Integer> notes, List<FootnoteRow> footnotes) {}

    /** A footnote as templates see it, after so many of the notes on its block. */
    record FootnoteRow(int number, String call, int after, Markup html) {}

    private final class Items implements TemplateSequenceModel {
        private final List<?> items;

        Items(List<?> items) {
            this.items = items;
        }

        @Override
        public @Nullable TemplateModel get(int index) throws TemplateModelException {
            return index < 0 || index >= items.size() ? null : wrap(items.get(index));
        }

        @Override
        public int size() {
            return items.size();
        }
    }

    private final class Components implements TemplateHashModel {
        private final Record record;
        private final Map<String, Component> components;

        Components(Record record) {
            this.record = record;
            components = Shape.of(record.getClass()).byName();
        }

        @Override
        public @Nullable TemplateModel get(String name) throws TemplateModelException {
            var component = components.get(name);
            return component == null ? null : wrap(component.of(record));
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
