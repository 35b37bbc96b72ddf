package org.touchstone.credential.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.catalog.MicroCredentialIsRetired;
import org.touchstone.credential.catalog.Retirements;
import org.touchstone.credential.catalog.Retirements.Retired;
import org.touchstone.credential.catalog.SupersededByItself;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotPermitted;

/** The end of a micro-credential, and what follows it. */
class RetirementsTest extends CatalogFixture {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-03");

    @BeforeEach
    void publishThree() {
        published("ASK-1");
        published("ASK-2");
        published("ASK-3");
    }

    @Test
    void attemptsMayBeginUntilTheEndOfTheLastDay() {
        retire("ASK-1", TODAY, null);
        server.run(Retirements.class, port -> port.mustBeOffered("ASK-1"));

        clock.pass(Duration.ofDays(1));

        assertThatThrownBy(() -> server.run(Retirements.class, port -> port.mustBeOffered("ASK-1")))
                .isInstanceOf(MicroCredentialIsRetired.class)
                .hasMessageContaining("2026-11-03");
        assertThat(server.call(Retirements.class, Retirements::all)).containsOnlyKeys("ASK-1");
        server.run(Retirements.class, port -> port.reinstate(agency, "ASK-1"));
        server.run(Retirements.class, port -> port.mustBeOffered("ASK-1"));
    }

    @Test
    void whatFollowsIsNamedAndNeverLeadsBack() {
        retire("ASK-1", TODAY.minusDays(1), "ASK-2");
        Retired second = retire("ASK-2", TODAY.plusDays(9), "ASK-3");

        assertThat(second.successorTitle()).isEqualTo("Asking questions");
        assertThat(second.over()).isFalse();
        assertThatThrownBy(() -> server.run(Retirements.class, port -> port.mustBeOffered("ASK-1")))
                .hasMessageContaining("instead");
        assertThatThrownBy(() -> retire("ASK-3", TODAY, "ASK-1"))
                .isInstanceOf(SupersededByItself.class);
        assertThatThrownBy(() -> retire("ASK-3", TODAY, "ASK-3"))
                .isInstanceOf(SupersededByItself.class);
        assertThatThrownBy(() -> retire("ASK-3", TODAY, "NONE")).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void aReasonAndADayToComeAreAskedAndOnlyTheAgencyRetires() {
        assertThatThrownBy(() -> retire("ASK-1", TODAY.minusDays(2), null))
                .isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(
                        () ->
                                server.call(
                                        Retirements.class,
                                        port -> port.retire(agency, "ASK-1", TODAY, " ", null)))
                .isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(
                        () ->
                                server.call(
                                        Retirements.class,
                                        port -> port.retire(north, "ASK-1", TODAY, "Old", null)))
                .isInstanceOf(NotPermitted.class);
        retire("ASK-1", TODAY, null);
        clock.pass(Duration.ofDays(17));
        assertThat(retire("ASK-1", TODAY, "ASK-2").successor())
                .as("the day that was said may stay")
                .isEqualTo("ASK-2");
    }

    private Retired retire(String code, LocalDate lastDay, String successor) {
        return server.call(
                Retirements.class,
                port -> port.retire(agency, code, lastDay, "The method is out of use.", successor));
    }
}
