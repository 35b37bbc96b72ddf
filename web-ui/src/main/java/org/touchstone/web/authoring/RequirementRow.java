package org.touchstone.web.authoring;

import java.io.Serializable;
import java.util.UUID;
import org.touchstone.credential.catalog.DraftText.Asked;
import org.touchstone.credential.catalog.RequirementKind;

/** A requirement while it is typed. */
public class RequirementRow implements Serializable {
    private static final long serialVersionUID = 1;

    private String key;
    private RequirementKind kind;
    private String title;
    private String guidance;
    private Integer minimumItems;
    private Integer minimumWords;
    private Integer maximumWords;
    private boolean teamWork;

    public RequirementRow() {
        key = UUID.randomUUID().toString();
        kind = RequirementKind.ARTIFACT;
        minimumItems = 1;
    }

    RequirementRow(Asked asked) {
        key = asked.key();
        kind = asked.kind();
        title = asked.title();
        guidance = asked.guidance();
        minimumItems = asked.minimumItems();
        minimumWords = asked.minimumWords();
        maximumWords = asked.maximumWords();
        teamWork = asked.teamWork();
    }

    Asked text() {
        return new Asked(
                key, kind, title, guidance, minimumItems, minimumWords, maximumWords, teamWork);
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public RequirementKind getKind() {
        return kind;
    }

    public void setKind(RequirementKind kind) {
        this.kind = kind;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getGuidance() {
        return guidance;
    }

    public void setGuidance(String guidance) {
        this.guidance = guidance;
    }

    public Integer getMinimumItems() {
        return minimumItems;
    }

    public void setMinimumItems(Integer minimumItems) {
        this.minimumItems = minimumItems;
    }

    public Integer getMinimumWords() {
        return minimumWords;
    }

    public void setMinimumWords(Integer minimumWords) {
        this.minimumWords = minimumWords;
    }

    public Integer getMaximumWords() {
        return maximumWords;
    }

    public void setMaximumWords(Integer maximumWords) {
        this.maximumWords = maximumWords;
    }

    public boolean isTeamWork() {
        return teamWork;
    }

    public void setTeamWork(boolean teamWork) {
        this.teamWork = teamWork;
    }
}
