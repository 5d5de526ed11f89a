package stet.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stet.page.ArticlePage.Piece;
import stet.site.BareAddress;
import stet.site.WebAddress;

/** Tells the addresses in a contact from the words around them: {@code Border desk <desk@example.org>}. */
final class ContactPieces {

    private static final String AROUND = "<>()[],;\"";

    private ContactPieces() {}

    /** The pieces, which together are the text. */
    static List<Piece> of(String contact) {
        var pieces = new ArrayList<Piece>();
        var done = 0;
        for (var start = 0; start < contact.length(); ) {
            var end = start;
            while (end < contact.length() && !isAround(contact.charAt(end))) {
                end++;
            }
            var word = contact.substring(start, end);
            var href = href(word);
            if (href.isPresent()) {
                var address = address(word);
                words(contact.substring(done, start + address.start()), pieces);
                pieces.add(new Piece(word.substring(address.start(), address.end()), href));
                done = start + address.end();
            }
            start = Math.max(end, start + 1);
        }
        words(contact.substring(done), pieces);
        return List.copyOf(pieces);
    }

    private static void words(String words, List<Piece> pieces) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(words, Optional.empty()));
        }
    }

    private static boolean isAround(char c) {
        return Character.isWhitespace(c) || AROUND.indexOf(c) >= 0;
    }

    private static BareAddress address(String word) {
        return WebAddress.isWhole(word) ? BareAddress.ofPage(word) : BareAddress.ofMailbox(word);
    }

    private static Optional<String> href(String word) {
        if (WebAddress.isWhole(word)) {
            return Optional.of(WebAddress.printed(
                    word.substring(0, BareAddress.ofPage(word).end())));
        }
        var at = word.indexOf('@');
        var isMail = at > 0 && at < word.length() - 1 && at == word.lastIndexOf('@');
        return isMail && word.chars().noneMatch(c -> "/:?#&%".indexOf(c) >= 0)
                ? Optional.of("mailto:"
                        + word.substring(address(word).start(), address(word).end()))
                : Optional.empty();
    }
}
