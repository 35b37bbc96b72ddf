package org.touchstone.credential.award.internal;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.persistence.EntityManager;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.touchstone.credential.award.AwardGranted;
import org.touchstone.credential.award.AwardRegistry.CriterionResult;
import org.touchstone.credential.award.AwardRegistry.Earned;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.Publication;
import org.touchstone.credential.catalog.Publication.CriterionText;
import org.touchstone.credential.catalog.Publication.LevelText;
import org.touchstone.credential.catalog.Publication.RequirementText;
import org.touchstone.credential.catalog.RequirementKind;
import org.touchstone.credential.catalog.internal.CatalogBean;
import org.touchstone.credential.catalog.internal.CatalogHistoryBean;
import org.touchstone.credential.catalog.internal.DetailRows;
import org.touchstone.credential.catalog.internal.KnownVersions;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.internal.AuditTrailBean;
import org.touchstone.credential.program.internal.Enrolment;
import org.touchstone.credential.program.internal.ParticipationsBean;
import org.touchstone.credential.program.internal.ProgramAccess;
import org.touchstone.credential.program.internal.ProgramJournal;
import org.touchstone.credential.program.internal.Standing;
import org.touchstone.credential.program.internal.SurveyAnswers;
import org.touchstone.credential.testing.TestDatabase;

/** One published micro-credential, educators who earn it, and the beans over a real database. */
final class AwardWorld implements AutoCloseable {
    static final Actor SYSTEM = Actor.system("test");
    static final Instant NOW = Instant.parse("2026-03-04T15:16:17.123456Z");

    final TestDatabase database = TestDatabase.fresh("credential");
    final List<AwardGranted> events = new CopyOnWriteArrayList<>();
    final IssuerSettings settings;
    final CatalogEntry entry;
    private final KeySecret secret;

    AwardWorld(Path home) {
        this(home, "http://127.0.0.1:8099");
    }

    AwardWorld(Path home, String baseUrl) {
        settings =
                new IssuerSettings(
                        baseUrl,
                        "agency",
                        Optional.empty(),
                        "State Education Agency",
                        Optional.of("badges@agency.example"),
                        "America/Denver");
        secret = new KeySecret(Optional.empty(), Optional.of(home.toString()));
        entry = with(beans -> beans.catalog.publish(SYSTEM, publication()));
    }

    /** The beans of one transaction, wired as the container would. */
    final class Beans {
        final CatalogBean catalog = new CatalogBean();
        final CatalogHistoryBean history = new CatalogHistoryBean();
        final DetailRows details = new DetailRows();
        final AwardRegistryBean registry = new AwardRegistryBean();
        final BadgesBean badges = new BadgesBean();
        final BadgeIssuerBean issuer = new BadgeIssuerBean();
        final BadgeSigning signing = new BadgeSigning();
        final IssuerKeys keys = new IssuerKeys();
        final BadgeSigningSchedule schedule = new BadgeSigningSchedule();
        private final Supports supports = new Supports();

        Beans(EntityManager em) {
            AuditTrailBean audit = new AuditTrailBean();
            KnownVersions known = new KnownVersions();
            Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
            Object[] programs = {
                new ParticipationsBean(),
                new ProgramAccess(),
                new Enrolment(),
                new Standing(),
                new SurveyAnswers(),
                new ProgramJournal(),
                new BusinessDays(clock, settings.zone())
            };
            Object[] others = {
                em,
                clock,
                new Fired(),
                audit,
                known,
                catalog,
                history,
                details,
                settings,
                secret,
                keys,
                signing,
                supports
            };
            Object[] available =
                    Stream.of(others, programs).flatMap(Stream::of).toArray(Object[]::new);
            Stream.concat(
                            Stream.of(
                                    audit, known, catalog, history, details, registry, badges,
                                    issuer, signing, keys, schedule, supports),
                            Stream.of(programs))
                    .forEach(bean -> inject(bean, available));
        }

        private void inject(Object bean, Object[] available) {
            try {
                for (Field field : bean.getClass().getDeclaredFields()) {
                    field.setAccessible(true);
                    for (Object candidate : available) {
                        if (!java.lang.reflect.Modifier.isStatic(field.getModifiers())
                                && field.getType().isInstance(candidate)) {
                            field.set(bean, candidate);
                        }
                    }
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    <T> T with(Function<Beans, T> work) {
        return database.inTransaction("credential", em -> work.apply(new Beans(em)));
    }

    void run(Consumer<Beans> work) {
        database.run("credential", em -> work.accept(new Beans(em)));
    }

    UUID educator(String givenName, String familyName, String email) {
        UUID id = UUID.randomUUID();
        execute(
                "insert into credential.person (id, username, given_name, family_name, email)"
                        + " values (?1, ?2, ?3, ?4, ?5)",
                id,
                id.toString(),
                givenName,
                familyName,
                email);
        return id;
    }

    /** A decided submission in which every criterion reached its highest level. */
    Earned earned(UUID educatorId, int attempt) {
        UUID submissionId = UUID.randomUUID();
        execute(
                "insert into credential.submission (id, educator_id, micro_credential_id,"
                        + " version_id, attempt, state, created_at, revision)"
                        + " values (?1, ?2, ?3, ?4, ?5, 'EARNED', now(), 1)",
                submissionId,
                educatorId,
                entry.microCredentialId(),
                entry.versionId(),
                attempt);
        return new Earned(
                educatorId,
                entry.microCredentialId(),
                entry.versionId(),
                submissionId,
                NOW,
                entry.rubric().stream()
                        .map(
                                criterion ->
                                        new CriterionResult(
                                                criterion.id(),
                                                criterion
                                                        .levels()
                                                        .get(criterion.levels().size() - 1)
                                                        .id()))
                        .toList());
    }

    UUID award() {
        Earned earned = earned(educator("Rosa", "Lindqvist", "Rosa.L@school.example"), 1);
        return with(beans -> beans.registry.grant(SYSTEM, earned));
    }

    void execute(String sql, Object... values) {
        database.run(
                "credential",
                em -> {
                    var query = em.createNativeQuery(sql);
                    for (int i = 0; i < values.length; i++) {
                        query.setParameter(i + 1, values[i]);
                    }
                    query.executeUpdate();
                });
    }

    @Override
    public void close() {
        database.close();
    }

    static Publication publication() {
        List<LevelText> levels =
                List.of(
                        new LevelText("Not met", "The evidence shows no use of data.", false),
                        new LevelText("Progressing", "Some steps use data.", false),
                        new LevelText("Demonstrated", "Every step uses data.", true),
                        new LevelText("Exemplary", "Others can learn from it.", true));
        return new Publication(
                "ASW-1",
                "Analyzing Student Work",
                "The educator uses student work to plan the next lesson.",
                "Protocol",
                "Look, sort, plan.",
                "Studies.",
                "Overview.",
                new BigDecimal("12.5"),
                20,
                List.of(
                        requirement(RequirementKind.COURSEWORK, "Course on protocols"),
                        requirement(RequirementKind.CLASSROOM_ACTIVITY, "A lesson that was taught"),
                        requirement(RequirementKind.ARTIFACT, "Three pieces of sorted work"),
                        requirement(RequirementKind.REFLECTION, "What changed")),
                List.of(
                        new CriterionText(
                                "Sorting", "Is the work sorted by need?", levels, List.of()),
                        new CriterionText("Planning", "Does the plan follow?", levels, List.of())));
    }

    private static RequirementText requirement(RequirementKind kind, String title) {
        return new RequirementText(kind, title, "Guidance.", 1, null, null, false);
    }

    /** Keeps what was fired, as the container's observers would see it. */
    private final class Fired implements Event<AwardGranted> {
        @Override
        public void fire(AwardGranted event) {
            events.add(event);
        }

        @Override
        public <U extends AwardGranted> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends AwardGranted> CompletionStage<U> fireAsync(
                U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<AwardGranted> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends AwardGranted> Event<U> select(
                Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends AwardGranted> Event<U> select(
                TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
