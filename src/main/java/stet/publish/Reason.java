package stet.publish;

/** Why a file has to be made. */
public enum Reason {
    /** The release before had nothing there. */
    NEW,
    /** Another Stet made the release before, or the same one differently. */
    GENERATOR,
    /** What is on the page is not what was on it. */
    PAGE,
    TEMPLATES,
    /** The words of the interface, or what every page shows of the site. */
    SITE,
    /** The file is gone, or another hand has changed it. */
    FILE
}
