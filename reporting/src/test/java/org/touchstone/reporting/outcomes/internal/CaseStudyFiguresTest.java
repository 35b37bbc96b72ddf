package org.touchstone.reporting.outcomes.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.organization.Oversight.Reach;
import org.touchstone.reporting.intake.internal.CaseStudies;
import org.touchstone.reporting.intake.internal.ImportSystem;
import org.touchstone.reporting.outcomes.Outcomes;
import org.touchstone.reporting.outcomes.OutcomesJson;
import org.touchstone.reporting.outcomes.ProgramOutcomes.Audience;
import org.touchstone.reporting.outcomes.ProgramOutcomes.Question;

class CaseStudyFiguresTest {
    private static final Actor ACTOR = Actor.system("test");
    private static ImportSystem system;

    @BeforeAll
    static void importCaseStudies() {
        system = new ImportSystem();
        system.importZip(CaseStudies.asPublished().zip());
    }

    @AfterAll
    static void close() {
        system.close();
    }

    private static Outcomes ask(String organization) {
        return new ProgramOutcomesBean(
                        system.database().dataSource(),
                        new BusinessDays(ImportSystem.CLOCK, ZoneOffset.UTC),
                        actor -> new Reach(true, Set.of()))
                .of(ACTOR, new Question(null, organization, Audience.INTERNAL));
    }

    @Test
    void figuresAreThoseOfThePublishedAccount() throws Exception {
        try (InputStream in =
                        getClass().getResourceAsStream("/case-studies/expected-figures.json");
                JsonReader reader = Json.createReader(in)) {
            JsonObject expected = reader.readObject();

            assertThat(OutcomesJson.of(ask(null))).isEqualTo(expected);
        }
    }

    @Test
    void stateIsTheSumOfItsDistricts() {
        Outcomes mineola = ask("MINEOLA");
        Outcomes city = ask("NYCDOE");

        assertThat(ask("STATE").total()).isEqualTo(ask(null).total());
        assertThat(mineola.programs()).extracting("code").containsExactly("MINEOLA-TL");
        assertThat(mineola.total()).isEqualTo(new Outcomes.Total(88, 10, 1));
        assertThat(city.total()).isEqualTo(new Outcomes.Total(458, 144, 1));
    }

    @Test
    void participantsOfTheHistoryStandWhereTheReportCountsThem() {
        for (var program : ask(null).programs()) {
            long completed =
                    system.database()
                            .count(
                                    "select count(*) from credential.participation t join credential.program g"
                                            + " on g.id = t.program_id where t.state = 'COMPLETED' and g.code = '"
                                            + program.code()
                                            + "'");
            assertThat(completed)
                    .as(program.code())
                    .isEqualTo(program.completion() == null ? 0 : program.completion().enrolled());
        }
    }
}
