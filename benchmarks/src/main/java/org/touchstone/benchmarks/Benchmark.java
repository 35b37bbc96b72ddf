package org.touchstone.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.touchstone.benchmarks.StatementLog.Executed;
import org.touchstone.launcher.RunningSystem;
import org.touchstone.launcher.load.RestReader;
import org.touchstone.launcher.load.RestReader.Answer;
import org.touchstone.launcher.load.WaitingWorks;
import org.touchstone.launcher.load.WaitingWorks.Reviewer;
import org.touchstone.launcher.load.WaitingWorks.Version;

/**
 * Claims and seals by REST beside the same SQL by JDBC, in the same run, while the queue grows from
 * size to size. Fails when a figure that was promised is missed.
 */
public final class Benchmark {
    private static final int REVIEWERS = 16;
    private static final int VERSIONS = 40;
    private static final int CLAIMS_EACH = 50;
    private static final int SEALS_EACH = 20;
    private static final int WARM_UP = 12;

    /** An agency's server compiles what it does often. */
    private static final List<String> SERVER = List.of("-Xmx1g", "-XX:+UseSerialGC");

    private final RunningSystem system;
    private final WaitingWorks works;
    private final Connection superuser;
    private final Map<UUID, Version> versions;

    private Benchmark(RunningSystem system, WaitingWorks works, Connection superuser) {
        this.system = system;
        this.works = works;
        this.superuser = superuser;
        this.versions =
                works.versions().stream()
                        .collect(Collectors.toMap(Version::id, Function.identity()));
    }

    /**
     * @param args the folder for the data and the report
     */
    public static void main(String[] args) throws Exception {
        RestReader.keepConnections(2 * REVIEWERS);
        Path folder = Path.of(args[0]).toAbsolutePath();
        Report report = new Report();
        try (RunningSystem system =
                        RunningSystem.start(
                                Files.createTempDirectory(
                                        Files.createDirectories(folder), "benchmark-home"),
                                Map.of(),
                                SERVER);
                WaitingWorks works = new WaitingWorks(system.jdbc(), VERSIONS);
                Connection superuser = superuser(system)) {
            new Benchmark(system, works, superuser).run(folder, report);
        }
        report.write(folder);
        System.out.println(report.markdown());
        if (!report.isGood()) {
            System.out.println("A wanted figure was missed.");
            System.exit(1);
        }
    }

    private static Connection superuser(RunningSystem system) throws IOException, SQLException {
        Path home = system.home();
        String port = Files.readAllLines(home.resolve("postgres/postmaster.pid")).get(3).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/touchstone",
                "postgres",
                Files.readString(home.resolve("postgres-superuser-password")));
    }

    private void run(Path folder, Report report) throws Exception {
        List<Long> sizes =
                Arrays.stream(System.getProperty("benchmark.sizes").split(",", -1))
                        .map(size -> Long.valueOf(size.strip()))
                        .toList();
        int rounds = Integer.getInteger("benchmark.rounds");
        // Every decision falls with the first reading, so that each seal is followed by the same.
        works.sql(
                """
                update review.scoring_policy set second_read_share = 0, second_read_new_reviewer = 0,
                    second_read_near_cut = false
                """);
        works.fillUpTo(sizes.get(0));
        Reading.Scripts scripts = record(folder);
        int signIn = scripts.signIn().statements();
        report.statements(
                signIn + scripts.claim().statements(),
                2 * signIn + scripts.save().statements() + scripts.seal().statements());
        List<Reading> crew = new ArrayList<>();
        for (Reviewer reviewer : works.reviewers("crew", REVIEWERS)) {
            crew.add(
                    new Reading(
                            new RestReader(system.baseUrl(), reviewer.token()),
                            reviewer,
                            system.jdbc(),
                            versions,
                            scripts));
        }
        DeskVisits desk = new DeskVisits(system);
        try (Crew reviewers = new Crew(crew)) {
            for (int i = 0; i < WARM_UP; i++) {
                round(reviewers, sizes.get(0), new Report.Size(sizes.get(0)));
            }
            for (long size : sizes) {
                works.fillUpTo(size);
                superuser.createStatement().execute("checkpoint");
                Report.Size measured = report.size(size);
                round(reviewers, size, new Report.Size(size));
                for (int i = 0; i < rounds; i++) {
                    round(reviewers, size, measured);
                }
                awaitQuiet();
                desk.measure(measured);
                System.out.println(measured.line());
            }
        }
    }

    /** All four, one after the other, from a quiet start. */
    private void round(Crew crew, long size, Report.Size measured) throws Exception {
        prepare(size);
        measured.claimByRest().add(crew.rate(CLAIMS_EACH, Reading::claimByRest));
        measured.claimBySql().add(crew.rate(CLAIMS_EACH, Reading::claimBySql));
        measured.sealByRest().add(crew.rate(SEALS_EACH, Reading::sealByRest));
        prepare(size);
        measured.sealBySql().add(crew.rate(SEALS_EACH, Reading::sealBySql));
    }

    /**
     * Waits until what followed the last seals is done, and makes them yesterday's: nobody reads
     * two hundred works a day.
     */
    private void prepare(long size) throws SQLException, InterruptedException {
        awaitQuiet();
        works.sql(
                """
                update review.task_claim set ended_at = ended_at - interval '2 days'
                where end_reason = 'SEALED' and ended_at > now() - interval '1 day'
                """);
        works.fillUpTo(size);
    }

    private void awaitQuiet() throws SQLException, InterruptedException {
        while (!works.isQuiet()) {
            Thread.sleep(100);
        }
    }

    private Reading.Scripts record(Path folder) throws Exception {
        Reviewer reviewer = works.reviewers("recorded", 1).get(0);
        RestReader rest = new RestReader(system.baseUrl(), reviewer.token());
        readOnce(rest);
        awaitQuiet();
        StatementLog log = new StatementLog(system.home().resolve("log/postgres.log"), superuser);
        Map<String, String> names = new HashMap<>();
        names.put(reviewer.id().toString(), "reviewer");
        List<Answer> answers = new ArrayList<>();
        Instant claimAt = Instant.now();
        List<List<Executed>> claiming =
                log.transactionsOf(
                        () -> answers.add(rest.claimNext()),
                        List.of(reviewer.id().toString(), hash(reviewer.token())));
        List<Executed> signIn = one(claiming, "credential.api_token");
        List<Executed> claim = one(claiming, "insert into review.task_claim");
        String id = answers.get(0).json().getString("id");
        String token = answers.get(0).json().getString("token");
        names.put(id, "claim");
        names.put(token, "token");
        Version version = nameWork(id, names);
        Instant saveAt = Instant.now();
        List<Executed> save =
                one(
                        log.transactionsOf(
                                () -> rest.save(id, token, version.scorecard(true)), List.of(id)),
                        "INSERT INTO review.scorecard");
        Instant sealAt = Instant.now();
        List<List<Executed>> sealing =
                log.transactionsOf(() -> rest.seal(id, token), List.copyOf(names.keySet()));
        List<Executed> seal = one(sealing, "insert into credential.outbox");
        Reading.Scripts scripts =
                new Reading.Scripts(
                        new SqlScript(signIn, names, claimAt),
                        new SqlScript(claim, names, claimAt),
                        new SqlScript(save, names, saveAt),
                        new SqlScript(seal, names, sealAt));
        Files.writeString(
                folder.resolve("recorded.sql"),
                "-- sign in\n"
                        + scripts.signIn().text()
                        + "\n-- claim\n"
                        + scripts.claim().text()
                        + "\n-- save\n"
                        + scripts.save().text()
                        + "\n-- seal\n"
                        + scripts.seal().text()
                        + "\n-- all transactions that the seal brings about\n"
                        + text(sealing));
        return scripts;
    }

    /** What the seal woke, for whoever wants to see why it costs what it costs. */
    private static String text(List<List<Executed>> transactions) {
        return transactions.stream()
                .map(
                        one ->
                                one.stream()
                                        .map(each -> each.sql().strip() + ";\n")
                                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    /** So that what is recorded is not what happens only once. */
    private void readOnce(RestReader rest) throws IOException, SQLException {
        Answer answer = rest.claimNext();
        String id = answer.json().getString("id");
        String token = answer.json().getString("token");
        rest.save(id, token, nameWork(id, new HashMap<>()).scorecard(true));
        rest.seal(id, token);
    }

    private Version nameWork(String claim, Map<String, String> names) throws SQLException {
        try (var query =
                superuser.prepareStatement(
                        """
                                select t.id, t.submission_id, t.version_id from review.task_claim c
                                join review.review_task t on t.id = c.task_id where c.id = ?
                                """)) {
            query.setObject(1, UUID.fromString(claim));
            try (var rows = query.executeQuery()) {
                rows.next();
                names.put(rows.getString(1), "task_id");
                names.put(rows.getString(2), "submission_id");
                names.put(rows.getString(3), "version_id");
                Version version = versions.get(UUID.fromString(rows.getString(3)));
                for (int i = 0; i < version.criteria().size(); i++) {
                    names.put(version.criteria().get(i).id().toString(), Reading.criterionName(i));
                    names.put(
                            version.criteria().get(i).levels().get(Reading.GOOD).toString(),
                            Reading.levelName(i));
                }
                return version;
            }
        }
    }

    /** As PostgreSQL's log shows what a token is looked up by. */
    private static String hash(String token) throws NoSuchAlgorithmException {
        return "\\x"
                + HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(token.getBytes(StandardCharsets.UTF_8)));
    }

    /** The one transaction that has a statement with this text; others go on beside it. */
    private static List<Executed> one(List<List<Executed>> transactions, String what) {
        List<List<Executed>> found =
                transactions.stream()
                        .filter(one -> one.stream().anyMatch(each -> each.sql().contains(what)))
                        .toList();
        if (found.size() != 1) {
            throw new IllegalStateException("Not one transaction with " + what + ": " + found);
        }
        // With this the pool sees whether a connection lives.
        return found.get(0).stream().filter(each -> !each.sql().equals("SELECT 1")).toList();
    }
}
