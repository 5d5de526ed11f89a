package stet.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stet.testing.BuiltSite;
import stet.testing.SharedSites;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is published of notes for other programs keeps every MUST of the W3C Web Annotation Data Model, as the schemas
 * of the W3C's own tests have them. They lie outside the project; where they are not there, it says so.
 */
class WebAnnotationTest {

    private static final Path SUITE = Path.of("../shared/conformance/w3c-web-annotation");

    private static final JsonMapper JSON = new JsonMapper();

    /** Correct samples that a schema of the suite itself refuses. */
    private static final List<String> REFUSED_UPSTREAM = List.of("anno11.json", "anno12.json", "anno13.json");

    /** Schemas about a collection that is written out in a page; ours is only named there. */
    private static final List<String> OF_A_COLLECTION_WITHIN = List.of(
            "5.2-pageTotalValidated.json",
            "5.2-pageLabelValidated.json",
            "5.2-pageFirstValidated.json",
            "5.2-pageLastValidated.json",
            "3.3.1-pageCreatedValidated.json",
            "3.3.1-pageModifiedValidated.json",
            "3.3.6-pageRightsValidated.json");

    private static Map<String, Schema> annotationMusts = Map.of();

    @BeforeAll
    static void readSchemas() throws IOException {
        if (!Files.isDirectory(SUITE)) {
            System.out.println("SKIPPED: THERE ARE NO W3C TESTS IN " + SUITE);
        }
        Assumptions.assumeTrue(Files.isDirectory(SUITE), "no W3C tests");
        annotationMusts = musts("annotations/annotationMusts.test");
        assertThat(annotationMusts).hasSize(54);
    }

    static List<BuiltSite> sites() {
        return List.of(SharedSites.example(), SharedSites.everyKind());
    }

    @Test
    void theSchemasTellRightFromWrong() throws IOException {
        var wrong = files("tools/samples/incorrect");
        assertThat(wrong).hasSize(39);
        for (var sample : wrong) {
            assertThat(isRefused(Files.readString(sample)))
                    .as(sample.toString())
                    .isTrue();
        }
        var right = files("tools/samples/correct").stream()
                .filter(sample -> sample.getFileName().toString().startsWith("anno"))
                .filter(sample ->
                        !REFUSED_UPSTREAM.contains(sample.getFileName().toString()))
                .toList();
        assertThat(right).hasSizeGreaterThanOrEqualTo(37);
        for (var sample : right) {
            assertThat(broken(annotationMusts, JSON.readTree(Files.readString(sample))))
                    .as(sample.toString())
                    .isEmpty();
        }
    }

    /** One of the samples is no JSON at all. */
    private static boolean isRefused(String sample) {
        try {
            return !broken(annotationMusts, JSON.readTree(sample)).isEmpty();
        } catch (JacksonException e) {
            return true;
        }
    }

    @ParameterizedTest
    @MethodSource("sites")
    void everyAnnotationKeepsAllMusts(BuiltSite site) throws IOException {
        var types = new HashSet<String>();
        for (var path : pages(site)) {
            var page = JSON.readTree(site.text(path));
            for (var item : page.get("items")) {
                // By itself, an annotation has the context that the page has for all of its own.
                var alone = ((ObjectNode) item.deepCopy()).set("@context", page.get("@context"));
                assertThat(broken(annotationMusts, alone))
                        .as("%s: %s", path, item.get("id"))
                        .isEmpty();
                item.get("body").forEach(body -> types.add(body.path("value").asString("")));
            }
        }
        assertThat(types).contains("claim", "check", "correction", "entity", "date", "quotation", "followup");
    }

    @ParameterizedTest
    @MethodSource("sites")
    void pagesAndTheirCollectionKeepAllMusts(BuiltSite site) throws IOException {
        var pageMusts = musts("collections/pages/pageMusts.test");
        var collectionMusts = musts("collections/collectionMusts.test");
        OF_A_COLLECTION_WITHIN.forEach(name -> assertThat(pageMusts.remove("collections/pages/" + name))
                .as(name)
                .isNotNull());
        assertThat(pageMusts).hasSizeGreaterThan(5);
        assertThat(collectionMusts).hasSizeGreaterThan(5);
        for (var path : pages(site)) {
            assertThat(broken(pageMusts, JSON.readTree(site.text(path))))
                    .as(path)
                    .isEmpty();
        }
        assertThat(broken(collectionMusts, JSON.readTree(site.text("annotations.jsonld"))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void theCollectionLeadsFromPageToPage(BuiltSite site) throws IOException {
        var collection = JSON.readTree(site.text("annotations.jsonld"));
        var root = collection.get("id").asString().replace("annotations.jsonld", "");
        var seen = new ArrayList<String>();
        var ids = new HashSet<String>();
        var last = "";
        for (var address = collection.get("first"); address != null; ) {
            var path = BuiltSite.decoded(address.asString().substring(root.length()));
            var page = JSON.readTree(site.text(path));
            assertThat(page.get("id")).isEqualTo(address);
            assertThat(page.get("partOf")).isEqualTo(collection.get("id"));
            assertThat(page.path("prev").asString("")).isEqualTo(last);
            page.get("items").forEach(item -> ids.add(item.get("id").asString()));
            seen.add(path);
            last = address.asString();
            address = page.get("next");
        }
        assertThat(last).isEqualTo(collection.get("last").asString());
        assertThat(seen).containsExactlyInAnyOrderElementsOf(pages(site));
        assertThat(ids).hasSize(collection.get("total").intValue());
    }

    private static List<String> pages(BuiltSite site) {
        var pages = site.files().stream()
                .filter(path -> path.endsWith(".annotations.jsonld"))
                .toList();
        assertThat(pages).hasSizeGreaterThan(3);
        return pages;
    }

    /** The schemas that an object does not keep, with what they say. */
    private static List<String> broken(Map<String, Schema> musts, JsonNode object) {
        var broken = new ArrayList<String>();
        musts.forEach((name, schema) -> {
            var errors = schema.validate(object);
            if (!errors.isEmpty()) {
                broken.add(name + ": " + errors.get(0));
            }
        });
        return broken;
    }

    private static Map<String, Schema> musts(String list) throws IOException {
        var definitions = new HashMap<String, String>();
        for (var file : files("definitions")) {
            definitions.put(address(file), Files.readString(file));
        }
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_4, builder -> builder.schemas(definitions));
        var musts = new LinkedHashMap<String, Schema>();
        for (var assertion :
                JSON.readTree(Files.readString(SUITE.resolve(list))).get("assertions")) {
            var file = SUITE.resolve(assertion.asString());
            musts.put(
                    assertion.asString(),
                    registry.getSchema(SchemaLocation.of(address(file)), Files.readString(file), InputFormat.JSON));
        }
        return musts;
    }

    /** The schemas name each other by their file names alone. */
    private static String address(Path file) {
        return "https://schemas.example/" + file.getFileName();
    }

    private static List<Path> files(String folder) throws IOException {
        try (var files = Files.list(SUITE.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
