package stet.page;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import stet.site.OutputPath;

/** The paths of pages, in the order of these. */
final class Paths extends AbstractList<OutputPath> implements RandomAccess {

    private final List<Planned> pages;

    Paths(List<Planned> pages) {
        this.pages = pages;
    }

    @Override
    public OutputPath get(int index) {
        return pages.get(index).path();
    }

    @Override
    public int size() {
        return pages.size();
    }
}
