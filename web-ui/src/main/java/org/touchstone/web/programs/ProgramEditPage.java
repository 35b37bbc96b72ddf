package org.touchstone.web.programs;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.touchstone.credential.program.Programs;
import org.touchstone.credential.program.Programs.Counted;
import org.touchstone.credential.program.Programs.Place;
import org.touchstone.credential.program.Programs.ProgramText;
import org.touchstone.credential.program.Programs.ProgramView;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/** A new program, or what is said of one. */
@Named("programEdit")
@ViewScoped
@Guarded
public class ProgramEditPage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject transient Programs programs;
    @Inject transient CurrentActor actor;

    private String id = "";
    private String code;
    private String title;
    private String organization;
    private String summary;
    private String recognition;
    private String microCredentials;

    public void load() {
        if (isNew()) {
            return;
        }
        ProgramView program = programs.find(actor.get(), Body.id("program", id));
        code = program.code();
        title = program.title();
        organization = program.organization();
        summary = program.summary();
        recognition = program.recognition();
        microCredentials =
                program.microCredentials().stream()
                        .map(Counted::code)
                        .collect(Collectors.joining("\n"));
    }

    public String save() {
        ProgramText text =
                new ProgramText(
                        code,
                        title,
                        organization,
                        summary,
                        recognition,
                        microCredentials == null
                                ? List.of()
                                : Arrays.asList(microCredentials.split("[\\s,;]+")));
        ProgramView saved =
                isNew()
                        ? programs.create(actor.get(), text)
                        : programs.change(actor.get(), Body.id("program", id), text);
        return ProgramTexts.done("/programs/program?id=" + saved.id(), "program.saved");
    }

    public boolean isNew() {
        return id.isEmpty();
    }

    public List<Place> getPlaces() {
        return programs.places(actor.get());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getOrganization() {
        return organization;
    }

    public void setOrganization(String organization) {
        this.organization = organization;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public String getRecognition() {
        return recognition;
    }

    public void setRecognition(String recognition) {
        this.recognition = recognition;
    }

    public String getMicroCredentials() {
        return microCredentials;
    }

    public void setMicroCredentials(String microCredentials) {
        this.microCredentials = microCredentials;
    }
}
