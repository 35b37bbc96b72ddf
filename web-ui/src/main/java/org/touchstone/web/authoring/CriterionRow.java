package org.touchstone.web.authoring;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.catalog.DraftText.Judged;
import org.touchstone.credential.catalog.DraftText.Step;

/** A criterion while it is typed. */
public class CriterionRow implements Serializable {
    private static final long serialVersionUID = 1;

    private String title;
    private String question;
    private String[] requirements;

    private final String key;
    private final List<LevelRow> levels = new ArrayList<>();

    /** With the three levels that most rubrics have. */
    public CriterionRow() {
        key = UUID.randomUUID().toString();
        requirements = new String[0];
        for (String name : List.of("Not Met", "Progressing", "Demonstrated")) {
            levels.add(new LevelRow(new Step(name, null, name.equals("Demonstrated"))));
        }
    }

    CriterionRow(Judged judged) {
        key = judged.key();
        title = judged.title();
        question = judged.question();
        requirements = judged.requirements().toArray(String[]::new);
        judged.levels().forEach(level -> levels.add(new LevelRow(level)));
    }

    Judged text() {
        return new Judged(
                key,
                title,
                question,
                levels.stream().map(LevelRow::text).toList(),
                Arrays.asList(requirements));
    }

    public String getKey() {
        return key;
    }

    public List<LevelRow> getLevels() {
        return levels;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }

    public String[] getRequirements() {
        return requirements;
    }

    public void setRequirements(String[] requirements) {
        this.requirements = requirements;
    }
}
