package org.touchstone.web.authoring;

import java.io.Serializable;
import org.touchstone.credential.catalog.DraftText.Step;

/** A level of a criterion while it is typed. */
public class LevelRow implements Serializable {
    private static final long serialVersionUID = 1;

    private String name;
    private String descriptor;
    private boolean met;

    public LevelRow() {}

    LevelRow(Step step) {
        name = step.name();
        descriptor = step.descriptor();
        met = step.isMet();
    }

    Step text() {
        return new Step(name, descriptor, met);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescriptor() {
        return descriptor;
    }

    public void setDescriptor(String descriptor) {
        this.descriptor = descriptor;
    }

    public boolean isMet() {
        return met;
    }

    public void setMet(boolean met) {
        this.met = met;
    }
}
