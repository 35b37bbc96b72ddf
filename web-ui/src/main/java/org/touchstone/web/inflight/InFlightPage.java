package org.touchstone.web.inflight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.touchstone.review.queue.InFlight;
import org.touchstone.review.queue.InFlight.OfMicroCredential;
import org.touchstone.review.queue.InFlight.OfVersion;
import org.touchstone.web.access.CurrentActor;

/** What publishing a new version leaves under way: of one micro-credential, or of all. */
@Named("inFlightPage")
@RequestScoped
public class InFlightPage {
    private static final ResourceBundle TEXT =
            ResourceBundle.getBundle("org.touchstone.web.inflight.messages", Locale.ENGLISH);

    @Inject private InFlight inFlight;
    @Inject private CurrentActor actor;
    private String microCredential;
    private OfMicroCredential one;
    private List<OfMicroCredential> all;

    /** Before anything is written, so that an unknown code gets its own error page. */
    public void load() {
        getOne();
    }

    /** Null while none was chosen. */
    public OfMicroCredential getOne() {
        if (one == null && microCredential != null) {
            one = inFlight.of(actor.get(), microCredential);
        }
        return one;
    }

    public List<OfMicroCredential> getAll() {
        if (all == null) {
            all = inFlight.all(actor.get());
        }
        return all;
    }

    /** '3 in first reading, 1 in second reading'; empty for none. */
    public String stages(OfVersion version) {
        return version.inReview().entrySet().stream()
                .map(
                        stage ->
                                new MessageFormat(
                                                TEXT.getString("stage." + stage.getKey()),
                                                Locale.US)
                                        .format(new Object[] {stage.getValue()}))
                .collect(Collectors.joining(", "));
    }

    public String getMicroCredential() {
        return microCredential;
    }

    public void setMicroCredential(String microCredential) {
        this.microCredential =
                microCredential == null || microCredential.isBlank() ? null : microCredential;
    }
}
