package stet.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.page.ArticlePage.Piece;

class ContactPiecesTest {

    /** Each address in square brackets, with where it leads. */
    private static String shown(Piece piece) {
        return piece.href().map(href -> "[" + piece.text() + " " + href + "]").orElse(piece.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "desk@example.org | [desk@example.org mailto:desk@example.org]",
                "`Desk <a@b>` | `Desk <[a@b mailto:a@b]>`",
                "`HTTPS://example.org/c, a@b.org` |"
                        + " `[HTTPS://example.org/c https://example.org/c], [a@b.org mailto:a@b.org]`",
                "문의: desk@example.org로 | 문의: [desk@example.org mailto:desk@example.org]로",
                "by letter | by letter",
                "@desk, a@b@c, a@b?cc=d | @desk, a@b@c, a@b?cc=d"
            })
    void onlyTheAddressIsALink(String contact, String expected) {
        var pieces = ContactPieces.of(contact);
        assertThat(pieces.stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo(contact);
        assertThat(pieces.stream().map(ContactPiecesTest::shown).collect(Collectors.joining()))
                .isEqualTo(expected);
    }
}
