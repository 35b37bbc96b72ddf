package org.touchstone.web.programs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.program.Programs;
import org.touchstone.credential.program.Programs.ProgramRow;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.page.LongTable;

/** The programs that the viewer manages. */
@Named("programsPage")
@RequestScoped
public class ProgramsPage extends LongTable<ProgramRow> {
    private static final long serialVersionUID = 1;

    @Inject transient Programs programs;
    @Inject transient CurrentActor actor;

    private String words = "";

    public ProgramsPage() {
        super(25);
    }

    @Override
    protected Paged<ProgramRow> find(Paged.Part part) {
        return programs.list(actor.get(), words, part);
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? "" : words;
    }
}
