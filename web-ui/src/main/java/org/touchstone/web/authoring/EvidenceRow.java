package org.touchstone.web.authoring;

import java.io.Serializable;
import org.touchstone.credential.catalog.DraftText.Evidenced;
import org.touchstone.credential.catalog.QualityStandards.Component;

/** What is said of a component of the agency’s standards, while it is typed. */
public class EvidenceRow implements Serializable {
    private static final long serialVersionUID = 1;

    private String statement;
    private String url;

    private final String code;
    private final String standard;
    private final String asks;
    private final boolean required;

    EvidenceRow(Component component, Evidenced evidence) {
        code = component.code();
        standard = component.standard() + ". " + component.standardTitle();
        asks = component.statement();
        required = component.required();
        statement = evidence == null ? null : evidence.statement();
        url = evidence == null ? null : evidence.url();
    }

    Evidenced text() {
        return new Evidenced(code, statement, url);
    }

    public String getCode() {
        return code;
    }

    public String getStandard() {
        return standard;
    }

    public String getAsks() {
        return asks;
    }

    public boolean isRequired() {
        return required;
    }

    public String getStatement() {
        return statement;
    }

    public void setStatement(String statement) {
        this.statement = statement;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }
}
