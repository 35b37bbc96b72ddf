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
import org.touchstone.web.page.Pager;

/** The tree of organizations, a level at a time. */
@Named("organizationsPage")
@RequestScoped
public class OrganizationsPage {
    private static final int SIZE = 50;

    @Inject Directory directory;
    @Inject CurrentActor actor;

    private String parent = "";
    private String words = "";
    private int first;
    private Paged<OrganizationRow> found;
    private List<Step> path;

    /** Before anything is written, so that an unknown organization gets its own error page. */
    public void load() {
        getPath();
    }

    public List<OrganizationRow> getRows() {
        return found().rows();
    }

    public Pager getPager() {
        return new Pager(first, SIZE, found().total());
    }

    private Paged<OrganizationRow> found() {
        if (found == null) {
            found =
                    directory.organizations(
                            actor.get(),
                            parent.isEmpty() ? null : parent,
                            words,
                            new Paged.Part(Math.max(0, first), SIZE));
        }
        return found;
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

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = first;
    }
}
