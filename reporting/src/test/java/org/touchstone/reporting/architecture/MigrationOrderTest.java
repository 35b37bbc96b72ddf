package org.touchstone.reporting.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.credential.testing.TestDatabase;

/** A server starts the persistence units of the modules in an order that nobody chooses. */
class MigrationOrderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "credential,review,reporting",
                "credential,reporting,review",
                "review,credential,reporting",
                "review,reporting,credential",
                "reporting,credential,review",
                "reporting,review,credential"
            })
    void schemasMigrateInEveryOrder(String order) {
        try (TestDatabase database = TestDatabase.fresh(order.split(",", -1))) {
            assertThat(database.count("select count(*) from credential.schema_history"))
                    .isPositive();
            assertThat(database.count("select count(*) from review.schema_history")).isPositive();
            assertThat(database.count("select count(*) from reporting.schema_history"))
                    .isPositive();
        }
    }
}
