package stet.cli;

import stet.publish.Reason;

/** Why a page was rendered, in words. */
final class Reasons {

    private Reasons() {}

    static String told(Reason reason) {
        return switch (reason) {
            case NEW -> "new: the edition before had nothing there";
            case GENERATOR -> "another Stet made the edition before";
            case PAGE -> "what is on the page has changed";
            case TEMPLATES -> "its template has changed, or one that this uses";
            case SITE -> "the words of the interface or what each page shows of the site have changed";
            case FILE -> "the file is gone, or another hand has changed it";
        };
    }
}
