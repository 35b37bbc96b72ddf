package org.touchstone.web.incentive;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.touchstone.reporting.incentive.Funds;
import org.touchstone.reporting.incentive.IncentiveRule;
import org.touchstone.reporting.incentive.Incentives;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/** A new incentive, or the draft of its next rule. */
@Named("incentiveEdit")
@ViewScoped
@Guarded
public class IncentiveEditPage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject transient Incentives incentives;
    @Inject transient Funds fundsOfMine;
    @Inject transient CurrentActor actor;

    private String id = "";
    private String code = "";
    private String title = "";
    private String organization = "";
    private String summary = "";
    private String effectiveFrom = "";
    private String effectiveTo = "";
    private String earning = "AWARD";
    private String microCredentials = "";
    private String needed = "";
    private String withinMonths = "";
    private String pathways = "";
    private boolean eachTime;
    private String cohorts = "";
    private String organizations = "";
    private String roles = "";
    private String recurrence = "ONE_TIME";
    private String years = "";
    private String payDay = "";
    private String amount = "";
    private String percent = "";
    private String tierScheme = "";
    private String tiers = "";
    private String yearLimit = "";
    private String totalLimit = "";
    private String fund = "";
    private String back = "NONE";
    private String months = "";

    /** The draft, or else the rule in force as a beginning. */
    public void load() {
        if (isNew()) {
            return;
        }
        Incentives.View shown = incentives.find(actor.get(), incentive());
        code = shown.code();
        title = shown.title();
        organization = shown.organization();
        summary = IncentiveWords.shown(shown.summary());
        if (!shown.versions().isEmpty()) {
            fill(shown.versions().get(0));
        }
    }

    private void fill(Incentives.Version version) {
        IncentiveRule rule = version.rule();
        if (!version.published()) {
            effectiveFrom = rule.effectiveFrom().toString();
            effectiveTo = IncentiveWords.shown(rule.effectiveTo());
        }
        earning = rule.earned().by().name();
        microCredentials = String.join("\n", rule.earned().microCredentials());
        needed = IncentiveWords.shown(rule.earned().needed());
        withinMonths = IncentiveWords.shown(rule.earned().withinMonths());
        pathways = String.join("\n", rule.earned().pathways());
        eachTime = rule.earned().eachTime();
        cohorts = String.join("\n", rule.participants().cohorts());
        organizations = String.join("\n", rule.participants().organizations());
        roles = RuleText.lines(rule.participants().roles());
        recurrence = rule.brings().recurrence().name();
        years = IncentiveWords.shown(rule.brings().years());
        payDay = IncentiveWords.shown(rule.brings().payDay());
        amount = IncentiveWords.typed(rule.brings().cents());
        percent = IncentiveWords.shown(rule.brings().percent());
        tierScheme = IncentiveWords.shown(rule.brings().tierScheme());
        tiers = RuleText.tiers(rule.brings().tiers());
        yearLimit = IncentiveWords.typed(rule.limits().yearCents());
        totalLimit = IncentiveWords.typed(rule.limits().totalCents());
        fund = IncentiveWords.shown(rule.limits().fund());
        back = rule.clawBack().back().name();
        months = IncentiveWords.shown(rule.clawBack().months());
    }

    /** The rule is looked at first, so that nothing is created for one that is refused. */
    public String save() {
        IncentiveRule rule = rule();
        incentives.check(actor.get(), rule);
        if (isNew()) {
            id =
                    incentives
                            .create(
                                    actor.get(),
                                    new Incentives.Text(code, title, organization, summary))
                            .id()
                            .toString();
        } else {
            incentives.describe(actor.get(), incentive(), title, summary);
        }
        incentives.saveDraft(actor.get(), incentive(), rule);
        return IncentiveWords.done("/administration/incentive?id=" + incentive(), "saved");
    }

    private IncentiveRule rule() {
        return new IncentiveRule(
                IncentiveWords.day("effectiveFrom", effectiveFrom),
                IncentiveWords.day("effectiveTo", effectiveTo),
                new IncentiveRule.Earned(
                        Body.oneOf(IncentiveRule.Earning.class, earning, "earned.by"),
                        RuleText.codes(microCredentials),
                        IncentiveWords.number("earned.needed", needed),
                        IncentiveWords.number("earned.withinMonths", withinMonths),
                        RuleText.codes(pathways),
                        eachTime),
                new IncentiveRule.Participants(
                        RuleText.codes(cohorts),
                        RuleText.codes(organizations),
                        RuleText.roles(roles)),
                new IncentiveRule.Brings(
                        Body.oneOf(IncentiveRule.Recurrence.class, recurrence, "brings.recurrence"),
                        IncentiveWords.number("brings.years", years),
                        RuleText.orNull(payDay),
                        IncentiveWords.cents("brings.cents", amount),
                        IncentiveWords.decimal("brings.percent", percent),
                        RuleText.orNull(tierScheme),
                        RuleText.tiers(tiers)),
                new IncentiveRule.Limits(
                        IncentiveWords.cents("limits.yearCents", yearLimit),
                        IncentiveWords.cents("limits.totalCents", totalLimit),
                        RuleText.orNull(fund)),
                new IncentiveRule.ClawBack(
                        Body.oneOf(IncentiveRule.Back.class, back, "clawBack.back"),
                        IncentiveWords.number("clawBack.months", months)));
    }

    public boolean isNew() {
        return id.isEmpty();
    }

    public List<Incentives.Place> getPlaces() {
        return incentives.places(actor.get());
    }

    public List<Funds.Fund> getFunds() {
        return fundsOfMine.list(actor.get());
    }

    private UUID incentive() {
        return Body.id("incentive", id);
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
        this.code = code == null ? "" : code;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title == null ? "" : title;
    }

    public String getOrganization() {
        return organization;
    }

    public void setOrganization(String organization) {
        this.organization = organization == null ? "" : organization;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary == null ? "" : summary;
    }

    public String getEffectiveFrom() {
        return effectiveFrom;
    }

    public void setEffectiveFrom(String effectiveFrom) {
        this.effectiveFrom = effectiveFrom == null ? "" : effectiveFrom;
    }

    public String getEffectiveTo() {
        return effectiveTo;
    }

    public void setEffectiveTo(String effectiveTo) {
        this.effectiveTo = effectiveTo == null ? "" : effectiveTo;
    }

    public String getEarning() {
        return earning;
    }

    public void setEarning(String earning) {
        this.earning = earning == null ? "" : earning;
    }

    public String getMicroCredentials() {
        return microCredentials;
    }

    public void setMicroCredentials(String microCredentials) {
        this.microCredentials = microCredentials == null ? "" : microCredentials;
    }

    public String getNeeded() {
        return needed;
    }

    public void setNeeded(String needed) {
        this.needed = needed == null ? "" : needed;
    }

    public String getWithinMonths() {
        return withinMonths;
    }

    public void setWithinMonths(String withinMonths) {
        this.withinMonths = withinMonths == null ? "" : withinMonths;
    }

    public String getPathways() {
        return pathways;
    }

    public void setPathways(String pathways) {
        this.pathways = pathways == null ? "" : pathways;
    }

    public boolean isEachTime() {
        return eachTime;
    }

    public void setEachTime(boolean eachTime) {
        this.eachTime = eachTime;
    }

    public String getCohorts() {
        return cohorts;
    }

    public void setCohorts(String cohorts) {
        this.cohorts = cohorts == null ? "" : cohorts;
    }

    public String getOrganizations() {
        return organizations;
    }

    public void setOrganizations(String organizations) {
        this.organizations = organizations == null ? "" : organizations;
    }

    public String getRoles() {
        return roles;
    }

    public void setRoles(String roles) {
        this.roles = roles == null ? "" : roles;
    }

    public String getRecurrence() {
        return recurrence;
    }

    public void setRecurrence(String recurrence) {
        this.recurrence = recurrence == null ? "" : recurrence;
    }

    public String getYears() {
        return years;
    }

    public void setYears(String years) {
        this.years = years == null ? "" : years;
    }

    public String getPayDay() {
        return payDay;
    }

    public void setPayDay(String payDay) {
        this.payDay = payDay == null ? "" : payDay;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount == null ? "" : amount;
    }

    public String getPercent() {
        return percent;
    }

    public void setPercent(String percent) {
        this.percent = percent == null ? "" : percent;
    }

    public String getTierScheme() {
        return tierScheme;
    }

    public void setTierScheme(String tierScheme) {
        this.tierScheme = tierScheme == null ? "" : tierScheme;
    }

    public String getTiers() {
        return tiers;
    }

    public void setTiers(String tiers) {
        this.tiers = tiers == null ? "" : tiers;
    }

    public String getYearLimit() {
        return yearLimit;
    }

    public void setYearLimit(String yearLimit) {
        this.yearLimit = yearLimit == null ? "" : yearLimit;
    }

    public String getTotalLimit() {
        return totalLimit;
    }

    public void setTotalLimit(String totalLimit) {
        this.totalLimit = totalLimit == null ? "" : totalLimit;
    }

    public String getFund() {
        return fund;
    }

    public void setFund(String fund) {
        this.fund = fund == null ? "" : fund;
    }

    public String getBack() {
        return back;
    }

    public void setBack(String back) {
        this.back = back == null ? "" : back;
    }

    public String getMonths() {
        return months;
    }

    public void setMonths(String months) {
        this.months = months == null ? "" : months;
    }
}
