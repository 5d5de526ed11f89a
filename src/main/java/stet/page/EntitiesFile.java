package stet.page;

import java.util.List;
import java.util.SortedMap;
import stet.site.OutputPath;

/** People, organizations, places and events, in the terms of FollowTheMoney. */
public record EntitiesFile(OutputPath path, List<Item> items) implements Page {

    /**
     * One of them.
     *
     * @param schema Person, Organization, Address or Event
     * @param properties their values, by name; none is empty
     */
    public record Item(String id, String schema, SortedMap<String, List<String>> properties) {}
}
