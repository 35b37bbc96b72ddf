package org.touchstone.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What PostgreSQL writes into its log of the statements that a request makes it run, transaction by
 * transaction. Only so the SQL that REST is measured against is the SQL that REST runs, whatever
 * becomes of the code.
 *
 * <p>What is read outside the transaction is left out: the token of the request, for example.
 */
final class StatementLog {
    private static final String PREFIX = "@%p|";
    private static final Pattern ENTRY = Pattern.compile("@(\\d+)\\|(LOG|DETAIL): {2}(.*)");
    private static final Pattern EXECUTED =
            Pattern.compile("(?s)(?:execute [^:]*|statement): (.*)");
    private static final Pattern PARAMETERS = Pattern.compile("(?si)parameters: (.*)");
    private static final Pattern PARAMETER =
            Pattern.compile("(?s)\\$(\\d+) = (NULL|'((?:[^']++|'')*+)')");
    private static final long LOG_DELAY_MILLIS = 500;

    private final Path log;
    private final Connection superuser;

    /**
     * @param log PostgreSQL's log file
     */
    StatementLog(Path log, Connection superuser) {
        this.log = log;
        this.superuser = superuser;
    }

    /**
     * @param parameters null where NULL was bound
     */
    record Executed(String sql, List<String> parameters) {
        boolean writes() {
            String start = sql.strip().toLowerCase(Locale.ROOT);
            return start.startsWith("insert")
                    || start.startsWith("update")
                    || start.startsWith("delete")
                    || start.startsWith("with");
        }
    }

    /** A request that may be refused by whom it asks. */
    interface Request {
        void make() throws IOException;
    }

    /**
     * Makes the request and reads what it made the database do.
     *
     * @param mark a text that is a parameter in each transaction of the request and in no other
     */
    List<List<Executed>> transactionsOf(Request request, List<String> mark)
            throws SQLException, IOException, InterruptedException {
        set("log_statement", "'all'");
        set("log_line_prefix", "'" + PREFIX + "'");
        reload();
        long from = Files.size(log);
        request.make();
        Thread.sleep(LOG_DELAY_MILLIS);
        reset("log_statement");
        reset("log_line_prefix");
        reload();
        try (var file = Files.newByteChannel(log)) {
            file.position(from);
            byte[] bytes = java.nio.channels.Channels.newInputStream(file).readAllBytes();
            return transactions(new String(bytes, StandardCharsets.UTF_8)).stream()
                    .filter(one -> one.stream().anyMatch(each -> hasAny(each, mark)))
                    .toList();
        }
    }

    private static boolean hasAny(Executed statement, List<String> mark) {
        return statement.parameters().stream()
                .anyMatch(value -> value != null && mark.contains(value));
    }

    private void set(String setting, String value) throws SQLException {
        sql("alter system set " + setting + " = " + value);
    }

    private void reset(String setting) throws SQLException {
        sql("alter system reset " + setting);
    }

    private void reload() throws SQLException, InterruptedException {
        sql("select pg_reload_conf()");
        Thread.sleep(LOG_DELAY_MILLIS);
    }

    private void sql(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    static List<List<Executed>> transactions(String text) {
        Map<String, List<Executed>> open = new HashMap<>();
        Set<String> begun = new HashSet<>();
        List<List<Executed>> done = new ArrayList<>();
        for (Entry entry : entries(text)) {
            Matcher executed = EXECUTED.matcher(entry.text());
            List<Executed> own = open.computeIfAbsent(entry.process(), p -> new ArrayList<>());
            if (entry.isDetail()) {
                Matcher parameters = PARAMETERS.matcher(entry.text());
                if (parameters.matches() && !own.isEmpty()) {
                    Executed last = own.remove(own.size() - 1);
                    own.add(new Executed(last.sql(), parameters(parameters.group(1))));
                }
            } else if (executed.matches()) {
                String sql = executed.group(1).strip();
                boolean begins = sql.equalsIgnoreCase("BEGIN");
                if (begins || !begun.contains(entry.process())) {
                    // What was before is complete: a statement by itself is a transaction.
                    finish(own, done);
                }
                if (begins) {
                    begun.add(entry.process());
                } else if (sql.equalsIgnoreCase("COMMIT")) {
                    begun.remove(entry.process());
                    finish(own, done);
                } else {
                    own.add(new Executed(sql, List.of()));
                }
            }
        }
        open.values().forEach(left -> finish(left, done));
        return done;
    }

    private static void finish(List<Executed> own, List<List<Executed>> done) {
        if (!own.isEmpty()) {
            done.add(List.copyOf(own));
            own.clear();
        }
    }

    private record Entry(String process, boolean isDetail, String text) {}

    /** Further lines of an entry begin with a tab. */
    private static List<Entry> entries(String text) {
        List<Entry> entries = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            Matcher start = ENTRY.matcher(line);
            if (start.matches()) {
                entries.add(
                        new Entry(start.group(1), start.group(2).equals("DETAIL"), start.group(3)));
            } else if (line.startsWith("\t") && !entries.isEmpty()) {
                Entry last = entries.remove(entries.size() - 1);
                entries.add(
                        new Entry(
                                last.process(),
                                last.isDetail(),
                                last.text() + "\n" + line.substring(1)));
            }
        }
        return entries;
    }

    private static List<String> parameters(String text) {
        List<String> values = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(text);
        while (parameter.find()) {
            values.add(
                    parameter.group(2).equals("NULL")
                            ? null
                            : parameter.group(3).replace("''", "'"));
        }
        return values;
    }
}
