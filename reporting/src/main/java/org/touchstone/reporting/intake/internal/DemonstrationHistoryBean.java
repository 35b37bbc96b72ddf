package org.touchstone.reporting.intake.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Sql;
import org.touchstone.reporting.intake.DemonstrationHistory;
import org.touchstone.reporting.intake.ImportView;

@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemonstrationHistoryBean implements DemonstrationHistory {
    private static final List<String> FILES =
            List.of(
                    Manifest.NAME,
                    "orgs.csv",
                    "users.csv",
                    "roles.csv",
                    "micro_credentials.csv",
                    "programs.csv",
                    "participants.csv",
                    "awards.csv",
                    "coaching_sessions.csv",
                    "exit_surveys.csv",
                    "role_applications.csv");

    @Resource(lookup = "java:app/jdbc/touchstone")
    DataSource dataSource;

    @Inject ImportJobsBean jobs;
    @Inject ImportQueueBean queue;

    private Sql sql;

    public DemonstrationHistoryBean() {}

    /** Outside a server. */
    DemonstrationHistoryBean(DataSource dataSource, ImportJobsBean jobs, ImportQueueBean queue) {
        this.dataSource = dataSource;
        this.jobs = jobs;
        this.queue = queue;
        connect();
    }

    @PostConstruct
    void connect() {
        sql = new Sql(dataSource);
    }

    @Override
    public boolean load(Actor actor) {
        actor.mustHave(Permission.IMPORT_DATA);
        if (!sql.query("select 1 from credential.published_program limit 1", row -> row.getInt(1))
                .isEmpty()) {
            return false;
        }
        UUID id = submit(actor);
        queue.drain();
        ImportView view = jobs.find(id).orElseThrow();
        if (view.state() != ImportView.State.SUCCEEDED) {
            throw new IllegalStateException(
                    "The demonstration's history was not imported: "
                            + view.state()
                            + " "
                            + view.refusals()
                            + " "
                            + view.failure());
        }
        return true;
    }

    private UUID submit(Actor actor) {
        try {
            Path zip = Files.createTempFile("case-studies-", ".zip");
            try {
                write(zip);
                return jobs.create(actor, "case-studies.zip", zip, false);
            } finally {
                Files.deleteIfExists(zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : FILES) {
                zip.putNextEntry(new ZipEntry(name));
                try (InputStream in =
                        DemonstrationHistoryBean.class.getResourceAsStream(
                                "/demo/case-studies/" + name)) {
                    in.transferTo(zip);
                }
            }
        }
    }
}
