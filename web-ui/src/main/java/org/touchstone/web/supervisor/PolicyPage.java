package org.touchstone.web.supervisor;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.review.scoring.ScoringPolicies;
import org.touchstone.review.scoring.ScoringPolicy;
import org.touchstone.review.scoring.ScoringPolicy.Adjudicator;
import org.touchstone.review.scoring.ScoringPolicy.Combination;
import org.touchstone.review.scoring.ScoringPolicy.Discrepancy;
import org.touchstone.review.scoring.ScoringPolicy.SecondReads;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;

/** The agency's scoring policy, or that of one micro-credential's version in force. */
@Named("policyPage")
@ViewScoped
@Guarded
public class PolicyPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int PERCENT_DIGITS = 2;

    @Inject transient ScoringPolicies policies;
    @Inject transient Catalog catalog;
    @Inject transient CurrentActor actor;

    private String code;
    private UUID version;
    private String about;
    private BigDecimal sharePercent;
    private int firstOfVersion;
    private int newReviewer;
    private boolean nearCut;
    private Combination combination;
    private Discrepancy discrepancy;
    private Adjudicator adjudicator;
    private BigDecimal validityPercent;
    private boolean held;
    private int conditionsToReturn;

    public void load() {
        CatalogEntry entry =
                code == null
                        ? null
                        : catalog.newest(code)
                                .orElseThrow(() -> new NotFound("micro-credential", code));
        version = entry == null ? null : entry.versionId();
        about = entry == null ? null : entry.title();
        ScoringPolicy policy = version == null ? policies.agencys() : policies.of(version);
        sharePercent = percent(policy.secondReads().randomShare());
        firstOfVersion = policy.secondReads().firstOfVersion();
        newReviewer = policy.secondReads().newReviewer();
        nearCut = policy.secondReads().nearCut();
        combination = policy.combination();
        discrepancy = policy.discrepancy();
        adjudicator = policy.adjudicator();
        validityPercent = percent(policy.validityShare());
        held = policy.heldForRelease();
        conditionsToReturn = policy.conditionsToReturn();
    }

    public String keep() {
        policies.set(
                actor.get(),
                version,
                new ScoringPolicy(
                        new SecondReads(share(sharePercent), firstOfVersion, newReviewer, nearCut),
                        combination,
                        discrepancy,
                        adjudicator,
                        share(validityPercent),
                        held,
                        conditionsToReturn));
        return SupervisorTexts.done(
                "/supervisor/policy" + (code == null ? "" : "?code=" + code), "policy.kept");
    }

    private static BigDecimal percent(BigDecimal share) {
        return share.movePointRight(PERCENT_DIGITS).stripTrailingZeros();
    }

    private static BigDecimal share(BigDecimal percent) {
        return percent.movePointLeft(PERCENT_DIGITS);
    }

    public List<CatalogEntry> getEntries() {
        return catalog.search(null);
    }

    public Combination[] getCombinations() {
        return Combination.values();
    }

    public Discrepancy[] getDiscrepancies() {
        return Discrepancy.values();
    }

    public Adjudicator[] getAdjudicators() {
        return Adjudicator.values();
    }

    /** Null: the agency's. */
    public String getAbout() {
        return about;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code == null || code.isBlank() ? null : code;
    }

    public BigDecimal getSharePercent() {
        return sharePercent;
    }

    public void setSharePercent(BigDecimal sharePercent) {
        this.sharePercent = sharePercent;
    }

    public int getFirstOfVersion() {
        return firstOfVersion;
    }

    public void setFirstOfVersion(int firstOfVersion) {
        this.firstOfVersion = firstOfVersion;
    }

    public int getNewReviewer() {
        return newReviewer;
    }

    public void setNewReviewer(int newReviewer) {
        this.newReviewer = newReviewer;
    }

    public boolean isNearCut() {
        return nearCut;
    }

    public void setNearCut(boolean nearCut) {
        this.nearCut = nearCut;
    }

    public Combination getCombination() {
        return combination;
    }

    public void setCombination(Combination combination) {
        this.combination = combination;
    }

    public Discrepancy getDiscrepancy() {
        return discrepancy;
    }

    public void setDiscrepancy(Discrepancy discrepancy) {
        this.discrepancy = discrepancy;
    }

    public Adjudicator getAdjudicator() {
        return adjudicator;
    }

    public void setAdjudicator(Adjudicator adjudicator) {
        this.adjudicator = adjudicator;
    }

    public BigDecimal getValidityPercent() {
        return validityPercent;
    }

    public void setValidityPercent(BigDecimal validityPercent) {
        this.validityPercent = validityPercent;
    }

    public boolean isHeld() {
        return held;
    }

    public void setHeld(boolean held) {
        this.held = held;
    }

    public int getConditionsToReturn() {
        return conditionsToReturn;
    }

    public void setConditionsToReturn(int conditionsToReturn) {
        this.conditionsToReturn = conditionsToReturn;
    }
}
