package org.touchstone.web.agreement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.touchstone.reporting.agreement.Agreement;
import org.touchstone.reporting.agreement.AgreementReport;
import org.touchstone.reporting.agreement.AgreementReport.Choices;
import org.touchstone.reporting.agreement.AgreementReport.Question;
import org.touchstone.reporting.agreement.ScorerAgreement;
import org.touchstone.reporting.agreement.ScorerAgreement.OfReader;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/** How far readers agree; what is asked for stays in the address. */
@Named("agreementPage")
@RequestScoped
@Guarded
public class AgreementPage {

    @Inject private AgreementReport reports;
    @Inject private CurrentActor actor;
    private LocalDate asOf;
    private String microCredential;
    private String reader;
    private String organization;
    private ScorerAgreement report;
    private Choices choices;

    /** Before anything is written, so that what is not there gets its own error page. */
    public void load() {
        getReport();
    }

    public ScorerAgreement getReport() {
        if (report == null) {
            report =
                    reports.of(
                            actor.get(),
                            new Question(
                                    asOf,
                                    microCredential,
                                    Body.uuid(reader, "reader"),
                                    organization));
        }
        return report;
    }

    public Choices getChoices() {
        if (choices == null) {
            choices = reports.choices(actor.get());
        }
        return choices;
    }

    public String show() {
        StringBuilder address = new StringBuilder("/supervisor/agreement?faces-redirect=true");
        add(address, "microCredential", microCredential);
        add(address, "reader", reader);
        add(address, "organization", organization);
        add(address, "asOf", asOf == null ? null : asOf.toString());
        return address.toString();
    }

    private static void add(StringBuilder address, String name, String value) {
        if (value != null) {
            address.append('&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /** Those that call for a look come first. */
    public List<OfReader> getReaders() {
        return getReport().readers().stream()
                .filter(one -> one.second().works() > 0 || one.backread().works() > 0)
                .sorted(Comparator.comparing(one -> !callsForALook(one.second())))
                .toList();
    }

    /** Those who read validity papers; those that call for a look come first. */
    public List<OfReader> getValidityReaders() {
        return getReport().readers().stream()
                .filter(one -> one.validity().works() > 0)
                .sorted(Comparator.comparing(one -> !callsForALook(one.validity())))
                .toList();
    }

    private static boolean callsForALook(Agreement agreement) {
        return agreement.isBelowExpected() || agreement.drift().fell();
    }

    public String getChart() {
        return AgreementChart.of(getReport());
    }

    /** In pixels. */
    public int getChartHeight() {
        return AgreementChart.height(getReport());
    }

    public LocalDate getAsOf() {
        return asOf;
    }

    public void setAsOf(LocalDate asOf) {
        this.asOf = asOf;
    }

    public String getMicroCredential() {
        return microCredential;
    }

    public void setMicroCredential(String microCredential) {
        this.microCredential = given(microCredential);
    }

    public String getReader() {
        return reader;
    }

    public void setReader(String reader) {
        this.reader = given(reader);
    }

    public String getOrganization() {
        return organization;
    }

    public void setOrganization(String organization) {
        this.organization = given(organization);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
