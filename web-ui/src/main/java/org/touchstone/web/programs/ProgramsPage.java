package org.touchstone.web.programs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.program.Programs;
import org.touchstone.credential.program.Programs.ProgramRow;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.page.Pager;

/** The programs that the viewer manages. */
@Named("programsPage")
@RequestScoped
public class ProgramsPage {
    private static final int SIZE = 25;

    @Inject Programs programs;
    @Inject CurrentActor actor;

    private String words = "";
    private int first;
    private Paged<ProgramRow> found;

    public List<ProgramRow> getRows() {
        return found().rows();
    }

    public Pager getPager() {
        return new Pager(first, SIZE, found().total());
    }

    private Paged<ProgramRow> found() {
        if (found == null) {
            found = programs.list(actor.get(), words, new Paged.Part(Math.max(0, first), SIZE));
        }
        return found;
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
