package org.touchstone.web.pathways;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.touchstone.credential.pathway.Rule;

/**
 * The tree of a rule as rows of a page, from the top down. A row has a place: '1.2' is the second
 * member of the first, '' the whole.
 */
public class RuleEditor implements Serializable {
    private static final long serialVersionUID = 1;

    private RuleNode root = RuleNode.newGroup();

    /**
     * @param last whether it is the last of its group
     */
    public record Row(RuleNode node, String place, int depth, boolean first, boolean last)
            implements Serializable {

        public boolean isWhole() {
            return place.isEmpty();
        }
    }

    void write(Rule rule) {
        root = RuleNode.of(rule);
    }

    Rule rule() {
        return root.rule();
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        add(rows, root, "", 0, true, true);
        return rows;
    }

    private static void add(
            List<Row> rows, RuleNode node, String place, int depth, boolean first, boolean last) {
        rows.add(new Row(node, place, depth, first, last));
        for (int i = 0; i < node.members().size(); i++) {
            add(
                    rows,
                    node.members().get(i),
                    (place.isEmpty() ? "" : place + ".") + (i + 1),
                    depth + 1,
                    i == 0,
                    i == node.members().size() - 1);
        }
    }

    void addTo(String place, RuleNode member) {
        RuleNode node = node(place);
        if (node != null && node.isGroup()) {
            node.members().add(member);
        }
    }

    void remove(String place) {
        if (node(place) != null && !place.isEmpty()) {
            siblings(place).remove(index(place));
        }
    }

    /**
     * @param by -1 up, 1 down, within its group
     */
    void move(String place, int by) {
        if (node(place) == null || place.isEmpty()) {
            return;
        }
        int to = index(place) + by;
        if (to >= 0 && to < siblings(place).size()) {
            Collections.swap(siblings(place), index(place), to);
        }
    }

    private List<RuleNode> siblings(String place) {
        int dot = place.lastIndexOf('.');
        return node(dot < 0 ? "" : place.substring(0, dot)).members();
    }

    private static int index(String place) {
        return Integer.parseInt(place.substring(place.lastIndexOf('.') + 1)) - 1;
    }

    /** Null: there is no such place. */
    private RuleNode node(String place) {
        RuleNode node = root;
        for (String part : place.isEmpty() ? new String[0] : place.split("\\.")) {
            int at = part.matches("[0-9]{1,4}") ? Integer.parseInt(part) - 1 : -1;
            if (at < 0 || at >= node.members().size()) {
                return null;
            }
            node = node.members().get(at);
        }
        return node;
    }
}
