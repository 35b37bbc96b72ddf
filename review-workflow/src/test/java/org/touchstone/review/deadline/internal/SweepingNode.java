package org.touchstone.review.deadline.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.award.AwardRegistry;
import org.touchstone.credential.testing.TestDatabase;
import org.touchstone.credential.testing.TestServer;
import org.touchstone.review.testing.AwardsOfTests;

/**
 * A node as a process of its own, on a database that others sweep too: fires what is due, a
 * transaction each, and tells what has fired, until nothing is left. Prints a line for each.
 */
public final class SweepingNode {
    private SweepingNode() {}

    /**
     * @param arguments the database's address and the moment that it is
     */
    public static void main(String... arguments) {
        Instant now = Instant.parse(arguments[1]);
        try (TestServer server =
                new TestServer(
                                Clock.fixed(now, ZoneOffset.UTC),
                                TestDatabase.at(arguments[0]),
                                "credential",
                                "review")
                        .with(AwardRegistry.class, new AwardsOfTests())) {
            System.out.println("ready");
            sweep(server, now);
        }
        System.out.println("done");
    }

    static void sweep(TestServer server, Instant now) {
        for (String kind : NodeOfTests.KINDS) {
            List<UUID> due;
            do {
                due = server.call(NodeOfTests.class, node -> node.due(kind, now));
                for (UUID deadline : due) {
                    server.call(NodeOfTests.class, node -> node.fire(kind, deadline, now));
                    System.out.println(kind);
                }
            } while (!due.isEmpty());
        }
    }
}
