package stet.site;

import java.util.SortedMap;
import java.util.TreeMap;

/** What an archive sets of the built-in theme: custom properties of CSS, by name without the dashes. */
public record Theme(SortedMap<String, String> properties) {

    public static final Theme BUILT_IN = new Theme(new TreeMap<>());

    public boolean isBuiltIn() {
        return properties.isEmpty();
    }

    /** The style sheet that sets them. */
    public String css() {
        var css = new StringBuilder("/* theme: in content/site.yaml */\n:root{\n");
        properties.forEach((name, value) ->
                css.append("  --").append(name).append(": ").append(value).append(";\n"));
        return css.append("}\n").toString();
    }
}
