package org.touchstone.web.programs;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.program.Cohorts;
import org.touchstone.credential.program.Cohorts.CohortView;
import org.touchstone.credential.program.ExitSurveys;
import org.touchstone.credential.program.Participants;
import org.touchstone.credential.program.Participants.Participant;
import org.touchstone.credential.program.ParticipationState;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;
import org.touchstone.web.page.LongTable;

/** One cohort: how far its participants are, and why some have left. */
@Named("cohortPage")
@ViewScoped
@Guarded
public class CohortPage extends LongTable<Participant> {
    private static final long serialVersionUID = 1;

    @Inject transient Cohorts cohorts;
    @Inject transient Participants participants;
    @Inject transient ExitSurveys surveys;
    @Inject transient CurrentActor actor;

    private String id = "";
    private String state = "";
    private String words = "";
    private transient CohortView shown;
    private transient Map<ParticipationState, Long> standing;
    private transient ExitSurveys.Figures survey;

    public CohortPage() {
        super(25);
    }

    /** Before anything is written, so that an unknown cohort gets its own error page. */
    public void load() {
        getShown();
    }

    public String enrol(UUID participation) {
        participants.enrol(actor.get(), participation);
        return again("participant.enrolled");
    }

    public String complete(UUID participation) {
        participants.complete(actor.get(), participation);
        return again("participant.completed");
    }

    public String leave(UUID participation) {
        participants.leave(actor.get(), participation);
        return again("participant.left");
    }

    public String takeBack(UUID participation) {
        participants.takeBack(actor.get(), participation);
        return again("participant.takenBack");
    }

    private String again(String text) {
        return ProgramTexts.done(
                "/programs/cohort?id="
                        + cohort()
                        + "&state="
                        + state
                        + "&words="
                        + URLEncoder.encode(words, StandardCharsets.UTF_8)
                        + "&first="
                        + getFirst(),
                text);
    }

    public CohortView getShown() {
        if (shown == null) {
            shown = cohorts.find(actor.get(), cohort());
        }
        return shown;
    }

    public long count(ParticipationState one) {
        if (standing == null) {
            standing = cohorts.standing(actor.get(), cohort());
        }
        return standing.get(one);
    }

    public ParticipationState[] getStates() {
        return ParticipationState.values();
    }

    @Override
    protected Paged<Participant> find(Paged.Part part) {
        return participants.list(
                actor.get(),
                cohort(),
                state.isEmpty() ? null : Body.oneOf(ParticipationState.class, state, "state"),
                words,
                part);
    }

    public ExitSurveys.Figures getSurvey() {
        if (survey == null) {
            survey = surveys.of(actor.get(), cohort());
        }
        return survey;
    }

    public String word(String list, String word) {
        return ProgramTexts.word(list, word);
    }

    private UUID cohort() {
        return Body.id("cohort", id);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state == null ? "" : state;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? "" : words;
    }
}
