package org.touchstone.web.authoring;

import java.io.Serializable;
import org.touchstone.credential.catalog.DraftText.Reference;

/** A study or a resource while it is typed. */
public class ReferenceRow implements Serializable {
    private static final long serialVersionUID = 1;

    private String label;
    private String url;

    public ReferenceRow() {}

    ReferenceRow(Reference reference) {
        label = reference.label();
        url = reference.url();
    }

    Reference text() {
        return new Reference(label, url);
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }
}
