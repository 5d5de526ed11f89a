package stet.archive;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import stet.archive.Archive.Filed;
import stet.archive.Join.Folder;
import stet.plain.PostingLists;

/**
 * What each article is filed under, in the order of the archive: kept as numbers of subjects, and put into words when
 * it is asked for.
 */
final class Filings extends AbstractList<Filed> implements RandomAccess {

    /** The keys of subjects, by number. */
    private final List<String> keys;

    /** Of each article, for each kind, how many subjects it names itself, and which; then those it only speaks of. */
    private final PostingLists rows;

    Filings(Join join) {
        keys = join.folders().stream().map(Folder::key).toList();
        rows = join.filed();
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public Filed get(int index) {
        var row = rows.get(index);
        var ids = new ArrayList<List<String>>();
        var spoken = new ArrayList<String>();
        var at = 0;
        for (var kind : Kind.values()) {
            var some = new ArrayList<String>();
            for (var left = row.at(at++); left > 0; left--) {
                var key = keys.get(row.at(at++));
                some.add(key.substring(key.indexOf('/') + 1));
                if (kind != Kind.TAGS) {
                    spoken.add(key);
                }
            }
            ids.add(some);
        }
        for (; at < row.size(); at++) {
            spoken.add(keys.get(row.at(at)));
        }
        return new Filed(ids.get(0), ids.get(1), ids.get(2), ids.get(3), spoken);
    }
}
