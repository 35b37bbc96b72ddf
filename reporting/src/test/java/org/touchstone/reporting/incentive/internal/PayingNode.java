package org.touchstone.reporting.incentive.internal;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.testing.TestClock;
import org.touchstone.credential.testing.TestDatabase;
import org.touchstone.credential.testing.TestServer;
import org.touchstone.reporting.incentive.Payouts;

/** A node as a process of its own that prepares a payout, to be killed while it does. */
public final class PayingNode {
    private PayingNode() {}

    /**
     * @param arguments the database's address and the manager's id
     */
    public static void main(String... arguments) {
        Actor manager =
                new Actor(
                        UUID.fromString(arguments[1]),
                        "nadia",
                        Permission.of(Set.of(Role.PROGRAM_MANAGER)),
                        "127.0.0.1");
        try (TestServer server =
                new TestServer(
                        new TestClock("2026-11-03T14:00:00Z"),
                        TestDatabase.at(arguments[0]),
                        "credential",
                        "review",
                        "reporting")) {
            server.call(
                    Payouts.class,
                    port ->
                            port.prepare(
                                    manager,
                                    "north",
                                    LocalDate.parse("2000-01-01"),
                                    LocalDate.parse("2026-12-31")));
        }
    }
}
