package org.touchstone.web.pathways;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.touchstone.credential.pathway.Rule;
import org.touchstone.credential.pathway.Rule.Credit;
import org.touchstone.credential.pathway.Rule.Group;
import org.touchstone.credential.pathway.Rule.Kind;
import org.touchstone.credential.pathway.Rule.Order;
import org.touchstone.credential.pathway.Rule.Step;

/** A part of a rule while it is being written: a group, or a step. */
public class RuleNode implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String PATHWAY = "pathway:";

    private final boolean group;
    private final ArrayList<RuleNode> members = new ArrayList<>();
    private String title;
    private Order order = Order.ALL;
    private Integer needed = 1;
    private String milestone;
    private Kind kind = Kind.MICRO_CREDENTIAL;
    private String code;
    private String equivalents;

    private RuleNode(boolean group) {
        this.group = group;
    }

    static RuleNode newGroup() {
        return new RuleNode(true);
    }

    static RuleNode newStep() {
        return new RuleNode(false);
    }

    static RuleNode of(Rule rule) {
        if (rule instanceof Step step) {
            RuleNode node = newStep();
            node.kind = step.credit().kind();
            node.code = step.credit().code();
            node.equivalents =
                    step.equivalents().stream()
                            .map(each -> (each.kind() == Kind.PATHWAY ? PATHWAY : "") + each.code())
                            .collect(Collectors.joining(", "));
            return node;
        }
        Group from = (Group) rule;
        RuleNode node = newGroup();
        node.title = from.title();
        node.order = from.order();
        node.needed = Math.max(1, from.asked());
        node.milestone = from.milestone();
        from.members().forEach(member -> node.members.add(of(member)));
        return node;
    }

    Rule rule() {
        if (!group) {
            return new Step(
                    new Credit(kind, text(code) == null ? "" : text(code)),
                    Arrays.stream((equivalents == null ? "" : equivalents).split("[\\s,;]+"))
                            .filter(word -> !word.isEmpty())
                            .map(RuleNode::credit)
                            .toList());
        }
        return new Group(
                text(title),
                order,
                order.isCounted() && needed != null ? needed : 0,
                text(milestone),
                members.stream().map(RuleNode::rule).toList());
    }

    private static Credit credit(String word) {
        return word.toLowerCase(Locale.ROOT).startsWith(PATHWAY)
                ? Credit.pathway(word.substring(PATHWAY.length()))
                : Credit.microCredential(word);
    }

    private static String text(String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }

    List<RuleNode> members() {
        return members;
    }

    public boolean isGroup() {
        return group;
    }

    public boolean isCounted() {
        return order.isCounted();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public Order getOrder() {
        return order;
    }

    public void setOrder(Order order) {
        this.order = order;
    }

    public Integer getNeeded() {
        return needed;
    }

    public void setNeeded(Integer needed) {
        this.needed = needed;
    }

    public String getMilestone() {
        return milestone;
    }

    public void setMilestone(String milestone) {
        this.milestone = milestone;
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getEquivalents() {
        return equivalents;
    }

    public void setEquivalents(String equivalents) {
        this.equivalents = equivalents;
    }
}
