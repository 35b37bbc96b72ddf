package org.touchstone.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.organization.Directory;
import org.touchstone.credential.organization.Directory.OrganizationRow;
import org.touchstone.credential.organization.Directory.Step;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.page.LongTable;

/** The tree of organizations, a level at a time. */
@Named("organizationsPage")
@RequestScoped
public class OrganizationsPage extends LongTable<OrganizationRow> {
    private static final long serialVersionUID = 1;

    @Inject transient Directory directory;
    @Inject transient CurrentActor actor;

    private String parent = "";
    private String words = "";
    private List<Step> path;

    public OrganizationsPage() {
        super(50);
    }

    /** Before anything is written, so that an unknown organization gets its own error page. */
    public void load() {
        getPath();
    }

    @Override
    protected Paged<OrganizationRow> find(Paged.Part part) {
        return directory.organizations(actor.get(), parent.isEmpty() ? null : parent, words, part);
    }

    /** The organization whose level is shown and those above it; empty at the top. */
    public List<Step> getPath() {
        if (path == null) {
            path = directory.path(actor.get(), parent);
        }
        return path;
    }

    /** Its name; empty at the top. */
    public String getHere() {
        return getPath().isEmpty() ? "" : getPath().get(getPath().size() - 1).name();
    }

    public String getParent() {
        return parent;
    }

    public void setParent(String parent) {
        this.parent = parent == null ? "" : parent;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? "" : words;
    }
}
