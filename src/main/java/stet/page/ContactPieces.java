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
            var address = address(word);
            if (!address.isNone()) {
                words(contact.substring(done, start + address.start()), pieces);
                pieces.add(piece(word.substring(address.start(), address.end())));
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
        if (WebAddress.isWhole(word)) {
            return BareAddress.ofPage(word);
        }
        var at = word.indexOf('@');
        var isMail = at > 0 && at < word.length() - 1 && at == word.lastIndexOf('@');
        return isMail && word.chars().noneMatch(c -> "/:?#&%".indexOf(c) >= 0)
                ? BareAddress.ofMailbox(word)
                : BareAddress.NONE;
    }

    private static Piece piece(String address) {
        return new Piece(
                address, Optional.of(WebAddress.isWhole(address) ? WebAddress.printed(address) : "mailto:" + address));
    }
}
