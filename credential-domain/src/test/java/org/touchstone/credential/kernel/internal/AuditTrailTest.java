package org.touchstone.credential.kernel.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.testing.TestDatabase;

class AuditTrailTest {
    private TestDatabase database;

    @BeforeEach
    void start() {
        database = TestDatabase.fresh("credential");
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void chainIsWholeAfterRecordsWereLinkedInSeveralSweeps() {
        recordOne("a.happened");
        recordOne("b.happened");
        chain();
        recordOne("c.happened");
        chain();

        assertThat(
                        database.count(
                                "select count(*) from credential.audit_record where hash is not null"))
                .isEqualTo(3);
        assertThat(firstBrokenLink()).isZero();
    }

    @Test
    void recordThatWasChangedAfterwardsBreaksTheChainAtItsPosition() {
        recordOne("a.happened");
        recordOne("b.happened");
        recordOne("c.happened");
        chain();
        database.run(
                "credential",
                em ->
                        em.createNativeQuery(
                                        "update credential.audit_record set actor_name = 'someone else'"
                                                + " where action = 'b.happened'")
                                .executeUpdate());

        assertThat(firstBrokenLink()).isEqualTo(2);
    }

    private void recordOne(String action) {
        database.run(
                "credential",
                em ->
                        trail(em)
                                .record(
                                        Actor.system("test"),
                                        action,
                                        "Thing",
                                        UUID.randomUUID(),
                                        null,
                                        "{\"a\":1}"));
    }

    private void chain() {
        database.run("credential", em -> trail(em).chain());
    }

    private long firstBrokenLink() {
        return database.inTransaction("credential", em -> trail(em).firstBrokenLink());
    }

    private static AuditTrailBean trail(EntityManager em) {
        AuditTrailBean bean = new AuditTrailBean();
        bean.em = em;
        bean.clock = Clock.systemUTC();
        return bean;
    }
}
