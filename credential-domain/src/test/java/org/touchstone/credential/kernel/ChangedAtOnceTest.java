package org.touchstone.credential.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ChangedAtOnceTest {

    @Test
    void lockThatFailedAtTheCommitIsAConflictAndNoFault() {
        Exception commit = new RollbackException(new OptimisticLockException("row was changed"));

        assertThat(ChangedAtOnce.in(new EJBException("Transaction aborted", commit)))
                .hasValueSatisfying(
                        refusal -> {
                            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                            assertThat(refusal.code()).isEqualTo("changed-at-once");
                        });
    }

    @Test
    void deadlockAndSerializationFailureAreConflicts() {
        for (String state : new String[] {"40001", "40P01"}) {
            assertThat(ChangedAtOnce.in(new EJBException(new SQLException("lost", state))))
                    .isPresent();
        }
    }

    @Test
    void everythingElseStaysAFault() {
        assertThat(ChangedAtOnce.in(new EJBException(new SQLException("unique", "23505"))))
                .isEmpty();
        assertThat(ChangedAtOnce.in(new IllegalStateException())).isEmpty();
    }
}
