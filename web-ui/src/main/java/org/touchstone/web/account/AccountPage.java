package org.touchstone.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.touchstone.credential.organization.People;
import org.touchstone.credential.organization.People.IssuedToken;
import org.touchstone.credential.organization.People.TokenRequest;
import org.touchstone.credential.organization.People.TokenView;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;

/** One's own account: who one is here, and the tokens that programs use in one's name. */
@Named("accountPage")
@ViewScoped
@Guarded
public class AccountPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int DAYS = 90;

    @Inject transient People people;
    @Inject transient CurrentActor actor;
    @Inject transient Clock clock;

    private String label;
    private int days = DAYS;
    private String issued;

    /** Makes a token with everything that the person may do; it is shown this once. */
    public void issue() {
        IssuedToken token =
                people.issueToken(
                        actor.get(),
                        new TokenRequest(
                                null,
                                label,
                                Set.of(),
                                clock.instant().plus(days, ChronoUnit.DAYS)));
        issued = token.token();
        label = null;
    }

    public void revoke(UUID token) {
        people.revokeToken(actor.get(), token);
        issued = null;
    }

    public List<TokenView> getTokens() {
        return people.tokens(actor.get());
    }

    /** The token that was just made; null otherwise. */
    public String getIssued() {
        return issued;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
