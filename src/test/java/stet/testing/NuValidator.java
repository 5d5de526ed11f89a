package stet.testing;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker of the W3C, run in this process; its schemas are in its own jar. */
public final class NuValidator {

    /** Its schema is a tree of patterns deeper than a stack of ordinary size. */
    private static final long STACK = 256L << 20;

    private NuValidator() {}

    /** The errors in HTML files and style sheets, each with its file and line; warnings are left out. */
    public static List<String> errors(Path root, List<String> files) throws Exception {
        Callable<List<String>> check = () -> check(root, files);
        var task = new FutureTask<>(check);
        new Thread(null, task, "nu", STACK).start();
        return task.get();
    }

    private static List<String> check(Path root, List<String> files) throws Exception {
        var errors = new Errors();
        var validator = new SimpleDocumentValidator(false, false, false);
        validator.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, errors);
        validator.setUpValidatorAndParsers(errors, true, false);
        validator.setAllowCss(true);
        for (var file : files) {
            File path = root.resolve(file).toFile();
            if (file.endsWith(".css")) {
                validator.checkCssFile(path, true);
            } else {
                validator.checkHtmlFile(path, true);
            }
        }
        return errors.found;
    }

    private static final class Errors implements ErrorHandler {

        private final List<String> found = new ArrayList<>();

        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) {
            found.add(e.getSystemId() + ":" + e.getLineNumber() + ": " + e.getMessage());
        }

        @Override
        public void fatalError(SAXParseException e) {
            error(e);
        }
    }
}
