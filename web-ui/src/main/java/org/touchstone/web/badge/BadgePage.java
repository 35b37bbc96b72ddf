package org.touchstone.web.badge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.touchstone.credential.award.BadgeView;
import org.touchstone.credential.award.Badges;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.reporting.agreement.AgreementReport;
import org.touchstone.reporting.agreement.AgreementReport.Reliability;

/** The public page of one badge. */
@Named("badgePage")
@RequestScoped
public class BadgePage {

    @Inject private Badges badges;
    @Inject private AgreementReport agreement;
    private String id;
    private BadgeView badge;
    private Reliability reliability;

    /**
     * @throws NotFound when there is no such badge
     */
    public void load() {
        try {
            badge = badges.view(UUID.fromString(id == null ? "" : id));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("badge", id);
        }
    }

    public BadgeView getBadge() {
        return badge;
    }

    public Reliability getReliability() {
        if (reliability == null) {
            reliability = agreement.reliability(badge.versionId());
        }
        return reliability;
    }

    /** The kind of mark that stands beside the word for the state. */
    public String getMark() {
        return switch (badge.state()) {
            case VALID -> "success";
            case EXPIRED -> "warning";
            case REVOKED -> "error";
        };
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
