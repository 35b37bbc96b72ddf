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
import org.touchstone.web.page.Pager;

/** Who there is, in all organizations or in one with all below it. */
@Named("peoplePage")
@RequestScoped
public class PeoplePage {
    private static final int SIZE = 25;

    @Inject Directory directory;
    @Inject CurrentActor actor;

    private String organization = "";
    private String words = "";
    private int first;
    private Paged<PersonRow> found;
    private List<Step> path;

    /** Before anything is written, so that an unknown organization gets its own error page. */
    public void load() {
        getPath();
    }

    public List<PersonRow> getRows() {
        return found().rows();
    }

    public Pager getPager() {
        return new Pager(first, SIZE, found().total());
    }

    private Paged<PersonRow> found() {
        if (found == null) {
            found =
                    directory.people(
                            actor.get(),
                            words,
                            organization,
                            new Paged.Part(Math.max(0, first), SIZE));
        }
        return found;
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

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = first;
    }
}
