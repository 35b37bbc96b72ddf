package org.touchstone.web.authoring;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.touchstone.credential.catalog.QualityStandards;
import org.touchstone.credential.catalog.QualityStandards.Component;
import org.touchstone.credential.catalog.QualityStandards.QualityList;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Refusal.Detail;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;

/**
 * The agency's standards of quality, written as lines of text, so that a list can be pasted from a
 * spreadsheet.
 */
@Named("standardsPage")
@ViewScoped
@Guarded
public class StandardsPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int COLUMNS = 5;

    @Inject transient QualityStandards standards;
    @Inject transient CurrentActor actor;

    private String lines;
    private int revision;
    private transient QualityList list;

    public void load() {
        revision = getList().revision();
        lines =
                getList().components().stream()
                        .map(StandardsPage::line)
                        .collect(Collectors.joining("\n"));
    }

    private static String line(Component each) {
        return String.join(
                " | ",
                each.standard(),
                each.standardTitle(),
                each.code(),
                each.statement(),
                each.required() ? "required" : "optional");
    }

    public String save() {
        standards.replace(actor.get(), revision, components());
        return AuthoringTexts.done("/catalog-authoring/standards", "standards.saved");
    }

    private List<Component> components() {
        List<Component> components = new ArrayList<>();
        List<Detail> wrong = new ArrayList<>();
        int number = 0;
        for (String line : (lines == null ? "" : lines).split("\\R", -1)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String[] columns = line.split(line.contains("\t") ? "\t" : "\\|", -1);
            String last = columns[columns.length - 1].strip();
            boolean isWord = last.equals("required") || last.equals("optional");
            if (columns.length != COLUMNS || !isWord) {
                wrong.add(
                        new Detail(
                                "line " + number,
                                "not-a-component",
                                AuthoringTexts.get("standards.line", number)));
                continue;
            }
            components.add(
                    new Component(
                            columns[2],
                            columns[0],
                            columns[1],
                            columns[3],
                            last.equals("required")));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidRequest(AuthoringTexts.get("standards.wrong"), wrong);
        }
        return components;
    }

    public QualityList getList() {
        if (list == null) {
            list = standards.list(actor.get());
        }
        return list;
    }

    public boolean isForMe() {
        return actor.may(Permission.MANAGE_CATALOG);
    }

    public String getLines() {
        return lines;
    }

    public void setLines(String lines) {
        this.lines = lines;
    }
}
