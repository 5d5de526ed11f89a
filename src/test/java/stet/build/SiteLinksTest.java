package stet.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import stet.testing.BuiltSite;
import stet.testing.NuValidator;
import stet.testing.SharedSites;

/** The built example archive, taken as a browser on a disk, a search engine and a checker of HTML take it. */
class SiteLinksTest {

    private static final String BASE = "https://example.org/border/";

    /** Parts of CSS that browsers have, and the checker does not know yet. */
    private static final List<String> NEWER_THAN_THE_CHECKER = List.of(
            "“subgrid” is not a “grid-template-columns” value",
            "“::details-content”",
            "Property “paint-order” doesn't exist");

    private static BuiltSite site;

    @BeforeAll
    static void build() {
        site = SharedSites.example();
        assertThat(site.pages()).hasSizeGreaterThan(100);
        assertThat(site.references()).hasSizeGreaterThan(1000);
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(site.broken()).isEmpty();
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        assertThat(site.loads()).isEmpty();
    }

    @Test
    void idsAreUnique() throws IOException {
        assertThat(idsThatAreThereTwice(site)).isEmpty();
    }

    private static List<String> idsThatAreThereTwice(BuiltSite site) throws IOException {
        var twice = new ArrayList<String>();
        for (var page : site.pages()) {
            var seen = new HashSet<String>();
            for (var element : site.document(page).select("[id]")) {
                if (!seen.add(element.id())) {
                    twice.add(page + "#" + element.id());
                }
            }
        }
        return twice;
    }

    /** What names another element of its page, other than by a link, names one that is there. */
    @Test
    void whatIsNamedIsThere() throws IOException {
        var named = 0;
        for (var page : site.pages()) {
            var document = site.document(page);
            for (var name :
                    List.of("aria-details", "aria-labelledby", "aria-describedby", "aria-controls", "for", "headers")) {
                for (var element : document.select("[" + name + "]")) {
                    for (var id : element.attr(name).split(" ", -1)) {
                        assertThat(document.getElementById(id))
                                .as("%s: %s", page, element.cssSelector())
                                .isNotNull();
                        named++;
                    }
                }
            }
        }
        assertThat(named).isGreaterThan(50);
    }

    @Test
    void notesOfEveryKindOnOddTextsAreAsSound() throws Exception {
        var odd = SharedSites.everyKind();
        assertThat(odd.broken()).isEmpty();
        assertThat(odd.loads()).isEmpty();
        assertThat(idsThatAreThereTwice(odd)).isEmpty();
        var annotated = odd.pages().stream()
                .filter(page -> page.matches("(ko/)?(20.*|notes.*)"))
                .toList();
        assertThat(annotated).hasSizeGreaterThan(10);
        assertThat(NuValidator.errors(odd.folder(), annotated)).isEmpty();
    }

    @Test
    void everyPageHasAPolicyBeforeAnythingItIsAbout() throws IOException {
        for (var page : site.pages()) {
            var head = site.document(page).head();
            var policies = head.select("meta[http-equiv=Content-Security-Policy]");
            assertThat(policies).as(page).hasSize(1);
            assertThat(policies.attr("content"))
                    .as(page)
                    .startsWith("default-src 'none'; ")
                    .contains("base-uri 'none'", "form-action 'none'")
                    .doesNotContain("unsafe", "http", "*");
            assertThat(policies.get(0).elementSiblingIndex())
                    .as("only the encoding stands before the policy of %s", page)
                    .isEqualTo(1);
        }
    }

    @Test
    void nothingIsStyledOrDoneInLine() throws IOException {
        for (var page : site.pages()) {
            var document = site.document(page);
            assertThat(document.select("[style], [^on], script:not([src]), base, form, iframe, object, embed"))
                    .as(page)
                    .isEmpty();
            assertThat(document.select("style")).as(page).hasSize(page.equals("404.html") ? 1 : 0);
        }
    }

    @Test
    void onlyItsOwnStyleAppliesToTheMissingPage() throws Exception {
        var document = site.document("404.html");
        var style = document.select("style").get(0).data();
        var hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));

        assertThat(document.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    }

    @Test
    void everyPageSaysWhatItIs() throws IOException {
        for (var page : site.pages()) {
            var document = site.document(page);
            var lang = page.startsWith("ko/") ? "ko" : "en";
            assertThat(document.select("html").attr("lang")).as(page).isEqualTo(lang);
            assertThat(document.title()).as(page).isNotBlank();
            assertThat(document.select("h1")).as(page).hasSize(1);
            assertThat(document.select("h1").text()).as(page).isNotBlank();
            assertThat(document.select("main")).as(page).hasSize(1);
            assertThat(document.select("img:not([alt])")).as(page).isEmpty();
            if (!page.equals("404.html")
                    && document.select("meta[http-equiv=refresh]").isEmpty()) {
                assertThat(document.body().child(0).is("a.skip[href^=#]"))
                        .as(page)
                        .isTrue();
            }
        }
    }

    @Test
    void nothingIsCutShortTwice() throws IOException {
        for (var page : site.pages()) {
            assertThat(site.document(page).text()).as(page).doesNotContain("……", "… …");
        }
    }

    @Test
    void headingsSkipNoLevel() throws IOException {
        for (var page : site.pages()) {
            var last = 1;
            for (var heading : site.document(page).select("h1, h2, h3, h4, h5, h6")) {
                var level = heading.normalName().charAt(1) - '0';
                assertThat(level).as("%s: %s", page, heading).isLessThanOrEqualTo(last + 1);
                last = level;
            }
        }
    }

    @Test
    void translationsPointAtEachOther() throws IOException {
        var pairs = 0;
        for (var page : site.pages()) {
            for (var link : alternates(site.document(page))) {
                var other = file(page, link.attr("href"));
                assertThat(site.pages()).as("%s of %s", link, page).contains(other);
                var back = alternates(site.document(other)).stream()
                        .map(alternate -> file(other, alternate.attr("href")))
                        .toList();
                assertThat(back).as("%s leads to %s, but not back", page, other).contains(page);
                pairs += other.equals(page) ? 0 : 1;
            }
        }
        assertThat(pairs).isGreaterThan(20);
    }

    @Test
    void feedsAndSitemapsNameFilesOfTheSite() throws IOException {
        var named = new TreeSet<String>();
        var inSitemap = new TreeSet<String>();
        for (var file : site.files()) {
            if (file.endsWith(".xml")) {
                var xml = Jsoup.parse(site.text(file), "", Parser.xmlParser());
                for (var element : xml.select("loc, link[href]:not([rel=via], [rel=license])")) {
                    var address = element.hasAttr("href") ? element.attr("href") : element.text();
                    address = address.replaceAll("#.*", "");
                    assertThat(address).as(file).startsWith(BASE);
                    assertThat(site.files()).as("%s in %s", address, file).contains(file(file, address));
                    named.add(address);
                }
                xml.select("loc").forEach(element -> inSitemap.add(file(file, element.text())));
            }
        }
        assertThat(named).hasSizeGreaterThan(100);
        var pages = new TreeSet<>(site.pages());
        pages.remove("404.html");
        pages.removeIf(SiteLinksTest::isRedirect);
        assertThat(inSitemap).containsExactlyElementsOf(pages);
        assertThat(site.text("robots.txt")).contains("Sitemap: " + BASE + "sitemap.xml");
    }

    @Test
    void canonicalAddressesAreTheirOwn() throws IOException {
        for (var page : site.pages()) {
            for (var link : site.document(page).select("link[rel=canonical]")) {
                assertThat(isRedirect(page) || file(page, link.attr("href")).equals(page))
                        .as("%s is not %s", link, page)
                        .isTrue();
            }
        }
    }

    @Test
    void htmlAndStylesAreValid() throws Exception {
        var files = new ArrayList<>(site.pages());
        files.add("assets/stet.css");

        assertThat(NuValidator.errors(site.folder(), files))
                .filteredOn(error -> NEWER_THAN_THE_CHECKER.stream().noneMatch(error::contains))
                .isEmpty();
    }

    private static boolean isRedirect(String page) {
        return !site.document(page).select("meta[http-equiv=refresh]").isEmpty();
    }

    private static List<Element> alternates(Document document) {
        return document.select("link[rel=alternate][hreflang]:not([hreflang=x-default])");
    }

    /** The file that an address means, whether it is whole or relative to a page. */
    private static String file(String page, String address) {
        var path = address.startsWith(BASE)
                ? BuiltSite.decoded(address.substring(BASE.length()))
                : BuiltSite.resolve(page, BuiltSite.decoded(address)).orElse(address);
        return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    }
}
