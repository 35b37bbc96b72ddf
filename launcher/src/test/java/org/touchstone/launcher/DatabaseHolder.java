package org.touchstone.launcher;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process that starts the database, says so, and then waits to be killed. */
public final class DatabaseHolder {
    private DatabaseHolder() {}

    public static void main(String[] args) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(args[0]), Path.of(args[1]));
        System.out.println(database.port());
        new CountDownLatch(1).await();
    }
}
