package stet.testing;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A site as a browser finds it on a disk: which files there are, which places they have, and where they lead. */
public final class BuiltSite {

    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");

    private final SortedMap<String, Path> files;
    private final Map<String, Document> documents = new HashMap<>();
    private final Map<String, Set<String>> places = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<String> loads = new ArrayList<>();

    /** An address that a page names, and where. */
    public record Reference(String page, String element, String address) {
        public String shown() {
            return page + ": " + element + " " + address;
        }
    }

    private BuiltSite(SortedMap<String, Path> files) {
        this.files = files;
    }

    public static BuiltSite read(Path folder) throws IOException {
        var files = new TreeMap<String, Path>();
        try (var paths = Files.walk(folder)) {
            paths.filter(Files::isRegularFile)
                    .forEach(path -> files.put(folder.relativize(path).toString(), path));
        }
        var site = new BuiltSite(files);
        for (var page : site.pages()) {
            var document = Jsoup.parse(site.text(page));
            site.documents.put(page, document);
            site.look(page, document);
        }
        return site;
    }

    /** The HTML files, by path within the site. */
    public List<String> pages() {
        return files.keySet().stream().filter(path -> path.endsWith(".html")).toList();
    }

    /** Where the site lies on the disk. */
    public Path folder() {
        return path("index.html").getParent();
    }

    /** Where a file lies on the disk. */
    public Path path(String file) {
        return files.get(file);
    }

    public Set<String> files() {
        return files.keySet();
    }

    /** A page as it was parsed, once for all who ask: who changes it, changes a copy. */
    public Document document(String page) {
        return documents.get(page);
    }

    public String text(String path) throws IOException {
        return Files.readString(files.get(path));
    }

    public List<Reference> references() {
        return List.copyOf(references);
    }

    /** The links within the site that lead nowhere, each with the reason. */
    public List<String> broken() {
        var broken = new ArrayList<String>();
        for (var reference : references) {
            if (!SCHEME.matcher(reference.address()).find()) {
                flaw(reference).ifPresent(flaw -> broken.add(reference.shown() + ": " + flaw));
            }
        }
        return broken;
    }

    /** What a page would make a browser fetch from elsewhere. */
    public List<String> loads() {
        return List.copyOf(loads);
    }

    private Optional<String> flaw(Reference reference) {
        var address = withoutDirective(reference.address());
        if (reference.address().isBlank()
                || address.startsWith("/")
                || address.indexOf('\\') >= 0
                || address.indexOf('?') >= 0) {
            return Optional.of("no way from a page to a file");
        }
        var hash = address.indexOf('#');
        var name = hash < 0 ? address : address.substring(0, hash);
        var target = name.isEmpty() ? Optional.of(reference.page()) : resolve(reference.page(), decoded(name));
        if (target.isEmpty() || !files.containsKey(target.get())) {
            return Optional.of("no such file");
        }
        var place = hash < 0 ? "" : decoded(address.substring(hash + 1));
        var isThere = hash < 0 || places.getOrDefault(target.get(), Set.of()).contains(place);
        return isThere ? Optional.empty() : Optional.of("no such place");
    }

    /** An address without the words that it asks a browser to show. */
    private static String withoutDirective(String address) {
        var at = address.indexOf(":~:");
        return at < 0 ? address : address.substring(0, address.charAt(at - 1) == '#' ? at - 1 : at);
    }

    /** Empty if the reference leads out of the site. */
    public static Optional<String> resolve(String page, String reference) {
        var up = Path.of(page).getNameCount() - 1;
        for (var segment : reference.split("/", -1)) {
            up += segment.equals("..") ? -1 : segment.equals(".") ? 0 : 1;
            if (up < 0) {
                return Optional.empty();
            }
        }
        return Optional.of(Path.of("/", page)
                .resolveSibling(reference)
                .normalize()
                .toString()
                .substring(1));
    }

    public static String decoded(String address) {
        return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private void look(String page, Document document) {
        var ids = new HashSet<String>();
        for (var element : document.getAllElements()) {
            if (element.hasAttr("id")) {
                ids.add(element.id());
            }
            for (var name : List.of("href", "src")) {
                if (element.hasAttr(name)) {
                    references.add(new Reference(page, element.normalName() + " " + name, element.attr(name)));
                }
            }
            if (element.attr("http-equiv").equals("refresh")) {
                var address = element.attr("content").replaceFirst("^0; url=", "");
                references.add(new Reference(page, "meta refresh", address));
            }
            element.attributes().forEach(attribute -> {
                var value = attribute.getValue();
                if (value.contains("//") && !value.startsWith("data:") && !mayNameOthers(element, attribute.getKey())) {
                    loads.add(page + ": " + element.normalName() + " " + attribute);
                }
            });
            if (element.normalName().equals("style") && element.data().contains("url(")) {
                loads.add(page + ": a style sheet with url()");
            }
        }
        places.put(page, ids);
    }

    /** Where an address of another host is a link or words, and nothing that a browser would fetch. */
    private static boolean mayNameOthers(Element element, String attribute) {
        return switch (element.normalName()) {
            case "a" -> attribute.equals("href") || attribute.equals("title") || attribute.equals("aria-label");
            case "link" ->
                attribute.equals("href")
                        && Set.of("canonical", "alternate", "original").contains(element.attr("rel"));
            case "meta" -> attribute.equals("content") && (element.hasAttr("name") || element.hasAttr("property"));
            case "img" -> attribute.equals("alt") || attribute.equals("title");
            default -> false;
        };
    }
}
