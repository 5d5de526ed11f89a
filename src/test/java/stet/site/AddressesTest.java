package stet.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.source.SourcePath;

class AddressesTest {

    private static final Addresses ADDRESSES = new Addresses(List.of("en", "ko", "zh-Hans"));

    @ParameterizedTest
    @CsvSource({
        "articles/2020/03/x.md, 2020/03/x.html",
        "articles/2020/03/x.ko.md, ko/2020/03/x.html",
        "articles/x.en.md, x.html",
        "articles/x.zh-Hans.md, zh-Hans/x.html",
        "articles/x.v2.md, x.v2.html",
        "articles/x.v2.ko.md, ko/x.v2.html",
        "articles/.ko.md, .ko.html",
        "pages/about.ko.md, ko/about.html",
        "people/kim.md, people/kim.html",
        "people/kim.ko.md, ko/people/kim.html",
        "articles/국경 일지.md, 국경 일지.html",
    })
    void pagesFollowFromTheSourceAlone(String source, String page) {
        assertThat(ADDRESSES.page(new SourcePath("content/" + source))).contains(new OutputPath(page));
    }

    @ParameterizedTest
    @CsvSource({
        "articles/2020/way.ko.svg, 2020/way.ko.svg",
        "media/logo.svg, media/logo.svg",
        "pages/plan.pdf, plan.pdf",
        "people/kim.jpg, people/kim.jpg",
    })
    void filesKeepTheirNames(String source, String file) {
        assertThat(ADDRESSES.file(new SourcePath("content/" + source))).contains(new OutputPath(file));
    }

    @ParameterizedTest
    @CsvSource({"content/a.md", "content/site.yaml", "templates/a.md", "content/articles/a\\b.md"})
    void othersHaveNoAddress(String source) {
        assertThat(ADDRESSES.page(new SourcePath(source))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"x.md, x", "x.ko.md, x", "x.de.md, x.de", "x.zh-Hans.md, x"})
    void translationsShareAStem(String name, String stem) {
        assertThat(ADDRESSES.stem(new SourcePath("content/articles/" + name))).isEqualTo("content/articles/" + stem);
    }

    @ParameterizedTest
    @CsvSource({"x.de.md, de", "x.md, ''", "x.ko.md, ''", "x.v2.md, ''", "x.old.md, ''"})
    void languagesThatTheSiteDoesNotHaveAreTold(String name, String stranger) {
        assertThat(ADDRESSES
                        .strangerIn(new SourcePath("content/articles/" + name))
                        .orElse(""))
                .isEqualTo(stranger);
    }
}
