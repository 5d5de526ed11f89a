package stet.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "java\tscript:alert(1)",
                "java\nscript:alert(1)",
                "java\r\nscript:alert(1)",
                "  javascript:alert(1)",
                "\u0001javascript:alert(1)",
                "\u001fjava\u0000script:alert(1)",
                "javascript\t:alert(1)",
                "javascript:http://example.org/",
                "jav\u007fascript:x"
            })
    void theSchemeIsWhatABrowserWouldSee(String link) {
        assertThat(WebAddress.scheme(link)).isEqualTo("javascript");
        assertThat(WebAddress.isAllowed(WebAddress.scheme(link))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/, https",
        "HTTP://example.org/, http",
        "mailto:a@b.org, mailto",
        "tel:+82-2-123, tel",
        "'data:text/html;base64,x', data",
        "vbscript:x, vbscript",
        "file:///etc/passwd, file",
        "blob:https://example.org/x, blob",
        "view-source:https://x, view-source",
    })
    void schemesAreTold(String link, String scheme) {
        assertThat(WebAddress.scheme(link)).isEqualTo(scheme);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.md", "../b.md", "#a:b", "?a:b", "//example.org/", "/a:b", "a/b:c.md", "", "a.md#b:c"})
    void relativeReferencesHaveNone(String link) {
        assertThat(WebAddress.scheme(link)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "http://example.org:8080/a?b=c#d",
                "https://my_blog.example.org/",
                "https://예시.kr/기사?제목=[국경]",
                "https://example.org/a|b",
                "https://[2001:db8::1]/",
                "https://example.org/%zz"
            })
    void addressesAsPeoplePasteThemAreWhole(String address) {
        assertThat(WebAddress.isWhole(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "www.example.org/a",
                "https:",
                "https://",
                "https:///a",
                "https://?a",
                "https://#a",
                "http://:80",
                "ftp://example.org/",
                "javascript://example.org/%0aalert(1)",
                "https://exa mple.org/",
                "https://a\\b",
                "//example.org/",
                "https://example.org/\"onclick=\"",
                "https://example.org/<script>",
                "https://example.org/\n"
            })
    void othersAreNot(String address) {
        assertThat(WebAddress.isWhole(address)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS://Example.org/a, https://Example.org/a",
        "https://example.org/?a[]=1|2&b={c}^`, https://example.org/?a%5B%5D=1%7C2&b=%7Bc%7D%5E%60",
        "https://example.org/100%/%EA%B5%AD%zz, https://example.org/100%25/%EA%B5%AD%25zz",
        "http://[::1]:80/[x]#[y], http://[::1]:80/%5Bx%5D#%5By%5D",
        "https://예시.kr/국경, https://예시.kr/국경"
    })
    void whatNoAddressMayHoldIsPrintedAsItsCode(String written, String printed) {
        assertThat(WebAddress.isWhole(written)).isTrue();
        assertThat(WebAddress.printed(written)).isEqualTo(printed);
        assertThat(WebAddress.printed(printed)).isEqualTo(printed);
    }

    @Test
    void aBaseHasNeitherQueryNorFragment() {
        assertThat(WebAddress.isBase("https://example.org/border")).isTrue();
        assertThat(WebAddress.isBase("https://예시.kr/국경/")).isTrue();
        assertThat(WebAddress.isBase("https://example.org/?a")).isFalse();
        assertThat(WebAddress.isBase("https://example.org/#a")).isFalse();
        assertThat(WebAddress.isBase("https://example.org/%zz")).isFalse();
        assertThat(WebAddress.isBase("https://example.org/a|b")).isFalse();
    }
}
