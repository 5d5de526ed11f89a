package stet.render;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import stet.plain.Utf8;

/**
 * {@code <@same key="…">…</@same>}: what is inside is the same on all pages of a language that give the same key, and
 * is rendered once for all of them.
 */
final class Same implements TemplateDirectiveModel {

    /** A key that differs on each page gains nothing; this keeps it from filling the memory. */
    private static final int MOST = 1_000;

    private final Map<String, Utf8> rendered = new ConcurrentHashMap<>();

    @Override
    @SuppressWarnings("rawtypes")
    public void execute(Environment environment, Map parameters, TemplateModel[] variables, TemplateDirectiveBody body)
            throws TemplateException, IOException {
        if (!(parameters.get("key") instanceof TemplateScalarModel key) || body == null) {
            throw new TemplateModelException("same needs a key, and something inside");
        }
        var known = rendered.get(key.getAsString());
        if (known == null) {
            var out = new StringWriter();
            body.render(out);
            known = Utf8.of(out.toString());
            if (rendered.size() < MOST) {
                rendered.put(key.getAsString(), known);
            }
        }
        if (environment.getOut() instanceof Utf8Writer utf8) {
            utf8.write(known);
        } else {
            environment.getOut().write(known.toString());
        }
    }
}
