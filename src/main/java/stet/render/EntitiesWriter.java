package stet.render;

import java.util.LinkedHashMap;
import stet.page.EntitiesFile;
import stet.plain.Json;

/** Writes entities as the tools of FollowTheMoney exchange them: one JSON object a line. */
final class EntitiesWriter {

    private EntitiesWriter() {}

    static String write(EntitiesFile file) {
        var out = new StringBuilder();
        for (var item : file.items()) {
            var json = new LinkedHashMap<String, Object>();
            json.put("id", item.id());
            json.put("schema", item.schema());
            json.put("properties", item.properties());
            out.append(Json.write(json)).append('\n');
        }
        return out.toString();
    }
}
