package org.touchstone.reporting.agreement.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.NotPermitted;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Sql;
import org.touchstone.reporting.agreement.Agreement;
import org.touchstone.reporting.agreement.AgreementReport;
import org.touchstone.reporting.agreement.OwnAgreement;
import org.touchstone.reporting.agreement.OwnAgreement.Month;
import org.touchstone.reporting.agreement.ScorerAgreement;
import org.touchstone.reporting.agreement.Statistic;

@Stateless
public class AgreementReportBean implements AgreementReport {
    private static final int MONTHS = 12;

    @Resource(lookup = "java:app/jdbc/touchstone")
    DataSource dataSource;

    @Inject Clock clock;

    @Inject AgreementSettings settings;

    private Sql sql;

    public AgreementReportBean() {}

    /** Outside a server. */
    AgreementReportBean(DataSource dataSource, Clock clock, AgreementSettings settings) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.settings = settings;
        connect();
    }

    @PostConstruct
    void connect() {
        sql = new Sql(dataSource);
    }

    @Override
    public ScorerAgreement of(Actor actor, Question question) {
        actor.mustHave(Permission.READ_AGREEMENT);
        boolean named = actor.may(Permission.SUPERVISE_SCORING);
        if (question.reader() != null && !named) {
            throw new NotPermitted(Permission.SUPERVISE_SCORING);
        }
        LocalDate asOf = question.asOf() == null ? today() : question.asOf();
        Place place = question.organization() == null ? null : place(question.organization());
        List<PairCount> counts =
                counts(
                        asOf,
                        microCredential(question.microCredential()),
                        null,
                        reader(question.reader()),
                        place == null ? null : place.id());
        Findings findings = findings(counts);
        return new ScorerAgreement(
                asOf,
                place == null ? null : place.name(),
                settings.floor(),
                settings.driftDays,
                settings.driftPoints,
                findings.overall(),
                findings.validity(),
                findings.versions(),
                findings.readers(named ? names(findings.readerIds()) : null));
    }

    private Findings findings(List<PairCount> counts) {
        Set<UUID> criteria = new HashSet<>();
        counts.forEach(count -> criteria.add(count.criterionId()));
        Findings findings = new Findings(Rubrics.of(sql, criteria), settings.rules());
        counts.forEach(findings::add);
        return findings;
    }

    /** One statement, so that all figures are of one moment. */
    private List<PairCount> counts(
            LocalDate asOf, UUID microCredential, UUID version, UUID reader, UUID organization) {
        return sql.query(
                AgreementSql.PAIRS,
                PairCount::of,
                dayAfter(asOf),
                dayAfter(asOf.minusDays(settings.driftDays)),
                dayAfter(asOf.minusDays(2L * settings.driftDays)),
                microCredential,
                version,
                reader,
                organization);
    }

    @Override
    public Choices choices(Actor actor) {
        actor.mustHave(Permission.READ_AGREEMENT);
        return new Choices(
                sql.query(
                        "select code, title from credential.published_micro_credential order by title, code",
                        row -> new Choice(row.getString(1), row.getString(2))),
                actor.may(Permission.SUPERVISE_SCORING)
                        ? sql.query(
                                AgreementSql.READERS,
                                row -> new Choice(row.getString(1), row.getString(2)))
                        : List.of(),
                sql.query(
                        AgreementSql.PLACES,
                        row -> new Choice(row.getString(1), row.getString(2))));
    }

    @Override
    public OwnAgreement own(Actor reviewer) {
        reviewer.mustHave(Permission.SCORE);
        YearMonth last = YearMonth.from(today()).minusMonths(1);
        YearMonth first = last.minusMonths(MONTHS - 1L);
        record Row(
                UUID criterionId, YearMonth month, int first, int second, long pairs, long works) {}
        List<Row> rows =
                sql.query(
                        AgreementSql.OWN,
                        row ->
                                new Row(
                                        row.getObject("criterion_id", UUID.class),
                                        YearMonth.from(row.getObject("month", LocalDate.class)),
                                        row.getInt("first_position"),
                                        row.getInt("second_position"),
                                        row.getLong("pairs"),
                                        row.getLong("works")),
                        reviewer.personId(),
                        dayAfter(first.atDay(1).minusDays(1)),
                        dayAfter(last.atEndOfMonth()),
                        settings.zone().getId());
        Set<UUID> criteria = new HashSet<>();
        rows.forEach(row -> criteria.add(row.criterionId()));
        Rubrics rubrics = Rubrics.of(sql, criteria);
        Tally year = new Tally();
        Map<YearMonth, Tally> months = new HashMap<>();
        for (Row row : rows) {
            for (Tally tally :
                    List.of(year, months.computeIfAbsent(row.month(), month -> new Tally()))) {
                tally.add(
                        Tally.Period.NOW,
                        rubrics.levels(row.criterionId()),
                        row.first(),
                        row.second(),
                        row.pairs(),
                        row.works());
            }
        }
        return new OwnAgreement(
                settings.floor(),
                shown(last, year),
                IntStream.range(0, MONTHS)
                        .mapToObj(first::plusMonths)
                        .map(month -> shown(month, months.getOrDefault(month, new Tally())))
                        .toList());
    }

    /** Below the floor not even how many works there were: it would count the second reads. */
    private Month shown(YearMonth month, Tally tally) {
        return tally.works() < settings.floor()
                ? new Month(month, new Statistic.TooFew(0), null)
                : new Month(month, tally.exact(settings.floor()), tally.expectedPercent());
    }

    @Override
    public Reliability reliability(UUID versionId) {
        StoredReliability stored = new StoredReliability(sql, settings.floor());
        return stored.of(versionId, today())
                .orElseGet(
                        () -> {
                            Agreement agreement =
                                    findings(counts(today(), null, versionId, null, null))
                                            .overall();
                            Reliability counted =
                                    new Reliability(
                                            agreement.works(), agreement.exact(), agreement.ac1());
                            stored.keep(versionId, today(), counted);
                            return counted;
                        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }

    private OffsetDateTime dayAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(settings.zone()).toOffsetDateTime();
    }

    private UUID microCredential(String code) {
        return code == null
                ? null
                : only(
                        sql.query(
                                "select id from credential.published_micro_credential where code = ?",
                                row -> row.getObject(1, UUID.class),
                                code),
                        "micro-credential",
                        code);
    }

    private UUID reader(UUID id) {
        return id == null
                ? null
                : only(
                        sql.query(
                                "select id from credential.published_person where id = ?",
                                row -> row.getObject(1, UUID.class),
                                id),
                        "reader",
                        id);
    }

    private record Place(UUID id, String name) {}

    private Place place(String organization) {
        return only(
                sql.query(
                        """
                        select id, name from credential.published_organization
                        where sourced_id = ? or cast(id as text) = ?
                        """,
                        row -> new Place(row.getObject(1, UUID.class), row.getString(2)),
                        organization,
                        organization),
                "organization",
                organization);
    }

    private static <T> T only(List<T> found, String what, Object key) {
        return found.stream().findFirst().orElseThrow(() -> new NotFound(what, key));
    }

    private Map<UUID, String> names(Set<UUID> readers) {
        Map<UUID, String> names = new HashMap<>();
        sql.query(
                AgreementSql.NAMES,
                row -> names.put(row.getObject(1, UUID.class), row.getString(2)),
                Rubrics.commas(readers));
        return names;
    }
}
