package org.touchstone.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.organization.Directory;
import org.touchstone.credential.organization.Directory.PersonRow;
import org.touchstone.credential.organization.Directory.Step;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.page.LongTable;

/** Who there is, in all organizations or in one with all below it. */
@Named("peoplePage")
@RequestScoped
public class PeoplePage extends LongTable<PersonRow> {
    private static final long serialVersionUID = 1;

    @Inject transient Directory directory;
    @Inject transient CurrentActor actor;

    private String organization = "";
    private String words = "";
    private List<Step> path;

    public PeoplePage() {
        super(25);
    }

    /** Before anything is written, so that an unknown organization gets its own error page. */
    public void load() {
        getPath();
    }

    @Override
    protected Paged<PersonRow> find(Paged.Part part) {
        return directory.people(actor.get(), words, organization, part);
    }

    /** The organization that the table is narrowed to and those above it. */
    public List<Step> getPath() {
        if (path == null) {
            path = directory.path(actor.get(), organization);
        }
        return path;
    }

    public String getOrganization() {
        return organization;
    }

    public void setOrganization(String organization) {
        this.organization = organization == null ? "" : organization;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? "" : words;
    }
}
