package stet.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stet.annotation.Folding;
import stet.mention.Listed.Spelling;

/**
 * Names letter by letter, as a tree of numbered nodes whose edges are in one hash table: a hundred thousand names are a
 * few arrays. From each place where a word begins, the tree is walked as far as the text goes along; no name is longer
 * than {@value #LONGEST} letters, so the whole is linear in the text, whatever the names.
 */
final class NameTree {

    /** The longest name that is looked for, in UTF-16 units. */
    private static final int LONGEST = 200;

    private static final int ROOT = 0;

    /** For each edge its node and letter in one number, 0 where the table is empty; beside it the node it leads to. */
    private long[] edges = new long[64];

    private int[] targets = new int[64];
    private int nodes = 1;
    private final BitSet ends = new BitSet();
    private final Map<Integer, List<Listed>> names = new HashMap<>();

    private NameTree() {}

    static NameTree of(List<Listed> listed) {
        var tree = new NameTree();
        listed.forEach(tree::add);
        return tree;
    }

    private void add(Listed listed) {
        var name = Folding.words(listed.name());
        if (name.isEmpty() || name.length() > LONGEST) {
            return;
        }
        var node = ROOT;
        for (var i = 0; i < name.length(); i++) {
            node = grown(node, Letters.folded(name.charAt(i)));
        }
        ends.set(node);
        var here = names.computeIfAbsent(node, same -> new ArrayList<>());
        if (here.stream().filter(one -> isAlike(one, name, listed)).count() < 2) {
            here.add(new Listed(listed.key(), name, listed.spelling(), listed.linking()));
        }
    }

    /** Two owners of one name are enough to know that it is nobody's. */
    private static boolean isAlike(Listed one, String name, Listed other) {
        return one.name().equals(name) && one.spelling() == other.spelling();
    }

    /** All names in a text. */
    List<Spot> find(String text) {
        var spots = new ArrayList<Spot>();
        for (var at = 0; at < text.length(); at++) {
            if (child(ROOT, Letters.folded(text.charAt(at))) != ROOT && Letters.isStart(text, at)) {
                var found = longest(text, at);
                found.filter(spot -> !spot.key().isEmpty()).ifPresent(spots::add);
                at = found.map(spot -> spot.end() - 1).orElse(at);
            }
        }
        return spots;
    }

    /** The longest name that begins at a place; without a key if more than one entity has it. */
    private Optional<Spot> longest(String text, int start) {
        var longest = Optional.<Spot>empty();
        var node = ROOT;
        for (var at = start; at < text.length(); at++) {
            var c = text.charAt(at);
            if (isSkipped(text, at, start)) {
                continue;
            }
            node = child(node, Letters.folded(c));
            if (node == ROOT) {
                break;
            }
            if (ends.get(node) && Letters.isEnd(text, at + 1)) {
                var owner = owner(names.getOrDefault(node, List.of()), text.substring(start, at + 1));
                if (owner.isPresent()) {
                    longest = Optional.of(new Spot(owner.get(), start, at + 1));
                }
            }
        }
        return longest;
    }

    /** What is not seen, and a second space after a first. */
    private static boolean isSkipped(String text, int at, int start) {
        var c = text.charAt(at);
        return Letters.isInvisible(c)
                || (at > start && Letters.plain(c) == ' ' && Letters.plain(text.charAt(at - 1)) == ' ');
    }

    /** Whose a name is as the text writes it: none if nobody's, empty if it is the name of more than one. */
    private static Optional<String> owner(List<Listed> listed, String written) {
        var owner = Optional.<String>empty();
        for (var one : listed) {
            if (isWrittenAs(one, written)) {
                owner = Optional.of(owner.isEmpty() || owner.get().equals(one.key()) ? one.key() : "");
            }
        }
        return owner;
    }

    private static boolean isWrittenAs(Listed listed, String written) {
        if (listed.spelling() == Spelling.USUAL) {
            return !Character.isUpperCase(listed.name().charAt(0)) || !Character.isLowerCase(written.charAt(0));
        }
        var at = 0;
        for (var i = 0; i < written.length(); i++) {
            if (!isSkipped(written, i, 0) && listed.name().charAt(at++) != Letters.plain(written.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The node that a letter leads to; the root if there is none. */
    private int child(int node, char letter) {
        var edge = edge(node, letter);
        for (var slot = slot(edge); edges[slot] != 0; slot = (slot + 1) & (edges.length - 1)) {
            if (edges[slot] == edge) {
                return targets[slot];
            }
        }
        return ROOT;
    }

    private int grown(int node, char letter) {
        var child = child(node, letter);
        if (child != ROOT) {
            return child;
        }
        if (nodes * 2 >= edges.length) {
            widen();
        }
        put(edge(node, letter), nodes);
        return nodes++;
    }

    private void put(long edge, int target) {
        var slot = slot(edge);
        while (edges[slot] != 0) {
            slot = (slot + 1) & (edges.length - 1);
        }
        edges[slot] = edge;
        targets[slot] = target;
    }

    private void widen() {
        var oldEdges = edges;
        var oldTargets = targets;
        edges = new long[oldEdges.length * 2];
        targets = new int[oldEdges.length * 2];
        for (var i = 0; i < oldEdges.length; i++) {
            if (oldEdges[i] != 0) {
                put(oldEdges[i], oldTargets[i]);
            }
        }
    }

    private static long edge(int node, char letter) {
        return ((long) node + 1) << 16 | letter;
    }

    private int slot(long edge) {
        var mixed = edge * 0x9e3779b97f4a7c15L;
        return (int) (mixed >>> 32) & (edges.length - 1);
    }
}
