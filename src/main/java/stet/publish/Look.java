package stet.publish;

import stet.plain.Fingerprint;

/**
 * What decides how a file looks, beside what is on it: the templates that it is made by, and the words and the site
 * that they show.
 */
public record Look(Fingerprint templates, Fingerprint site) {

    /** The look of a file that no template makes. */
    public static final Look NONE = new Look(new Fingerprint(0, 0), new Fingerprint(0, 0));

    /** Asked for each page, so told here: what the JDK makes of a record is put together at run time, and slow. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Look look && look.templates.equals(templates) && look.site.equals(site);
    }

    @Override
    public int hashCode() {
        return templates.hashCode() * 31 + site.hashCode();
    }
}
