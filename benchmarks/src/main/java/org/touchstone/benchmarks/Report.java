package org.touchstone.benchmarks;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The figures, and whether they are those that are wanted. */
final class Report {
    private static final double CLAIM_WANTED = 0.40;
    private static final double SEAL_WANTED = 0.30;

    /** Of the rate by REST, over the sizes, against the smallest. */
    private static final double CHANGE_ALLOWED = 0.20;

    /** Of the supervisor's desk, the largest queue against the smallest. */
    private static final double DESK_ALLOWED = 1.3;

    private final List<Size> sizes = new ArrayList<>();
    private int claimStatements;
    private int sealStatements;

    /**
     * One size of the queue; rates a second, a number for each round.
     *
     * @param desk milliseconds
     */
    record Size(
            long waiting,
            List<Double> claimByRest,
            List<Double> claimBySql,
            List<Double> sealByRest,
            List<Double> sealBySql,
            List<Double> desk,
            List<Double> deskByRest) {

        Size(long waiting) {
            this(
                    waiting,
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>());
        }

        double claimRatio() {
            return median(claimByRest) / median(claimBySql);
        }

        double sealRatio() {
            return median(sealByRest) / median(sealBySql);
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "| %,d | %.0f | %.0f | %.0f %% | %.0f | %.0f | %.0f %% | %.0f ms | %.0f ms |",
                    waiting,
                    median(claimByRest),
                    median(claimBySql),
                    100 * claimRatio(),
                    median(sealByRest),
                    median(sealBySql),
                    100 * sealRatio(),
                    median(desk),
                    median(deskByRest));
        }
    }

    Size size(long waiting) {
        Size size = new Size(waiting);
        sizes.add(size);
        return size;
    }

    void statements(int claim, int seal) {
        claimStatements = claim;
        sealStatements = seal;
    }

    private static double median(List<Double> numbers) {
        if (numbers.isEmpty()) {
            return Double.NaN;
        }
        List<Double> sorted = numbers.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** How far the worst of the sizes is from the first; 0.1: a tenth slower or faster. */
    private double change(ToDoubleFunction<Size> rate) {
        double first = rate.applyAsDouble(sizes.get(0));
        return sizes.stream()
                .mapToDouble(size -> Math.abs(rate.applyAsDouble(size) / first - 1))
                .max()
                .orElse(0);
    }

    private double growth(ToDoubleFunction<Size> time) {
        return time.applyAsDouble(sizes.get(sizes.size() - 1)) / time.applyAsDouble(sizes.get(0));
    }

    private record Check(String what, double is, double wanted, boolean isGood) {}

    private List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        double claim = sizes.stream().mapToDouble(Size::claimRatio).min().orElse(0);
        double seal = sizes.stream().mapToDouble(Size::sealRatio).min().orElse(0);
        double claimChange = change(size -> median(size.claimByRest()));
        double sealChange = change(size -> median(size.sealByRest()));
        double desk = growth(size -> median(size.desk()));
        double deskByRest = growth(size -> median(size.deskByRest()));
        checks.add(
                new Check(
                        "claim, REST / SQL, at least", claim, CLAIM_WANTED, claim >= CLAIM_WANTED));
        checks.add(new Check("seal, REST / SQL, at least", seal, SEAL_WANTED, seal >= SEAL_WANTED));
        checks.add(
                new Check(
                        "claim by REST, change over the sizes, at most",
                        claimChange,
                        CHANGE_ALLOWED,
                        claimChange <= CHANGE_ALLOWED));
        checks.add(
                new Check(
                        "seal by REST, change over the sizes, at most",
                        sealChange,
                        CHANGE_ALLOWED,
                        sealChange <= CHANGE_ALLOWED));
        checks.add(
                new Check(
                        "supervisor's desk, page, largest / smallest, at most",
                        desk,
                        DESK_ALLOWED,
                        desk <= DESK_ALLOWED));
        checks.add(
                new Check(
                        "supervisor's desk, REST, largest / smallest, at most",
                        deskByRest,
                        DESK_ALLOWED,
                        deskByRest <= DESK_ALLOWED));
        return checks;
    }

    boolean isGood() {
        return checks().stream().allMatch(Check::isGood);
    }

    String markdown() {
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(
                        Locale.ROOT,
                        """
                        Measured on %s with %d processors, %s, Java %s. Rates a second with 16 reviewers, medians of the rounds;
                        a claim is %d statements, a save and a seal together are %d.

                        | waiting | claim, REST | claim, SQL | | save and seal, REST | save and seal, SQL | | desk, page | desk, REST |
                        |---|---|---|---|---|---|---|---|---|
                        """,
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.arch"),
                        System.getProperty("java.version"),
                        claimStatements,
                        sealStatements));
        sizes.forEach(size -> text.append(size.line()).append('\n'));
        text.append("\n| figure | wanted | is | |\n|---|---|---|---|\n");
        for (Check check : checks()) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "| %s | %.2f | %.2f | %s |%n",
                            check.what(),
                            check.wanted(),
                            check.is(),
                            check.isGood() ? "met" : "missed"));
        }
        return text.toString();
    }

    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("benchmark.md"), markdown());
        JsonArrayBuilder measured = Json.createArrayBuilder();
        for (Size size : sizes) {
            measured.add(
                    Json.createObjectBuilder()
                            .add("waiting", size.waiting())
                            .add("claimByRest", Json.createArrayBuilder(size.claimByRest()))
                            .add("claimBySql", Json.createArrayBuilder(size.claimBySql()))
                            .add("sealByRest", Json.createArrayBuilder(size.sealByRest()))
                            .add("sealBySql", Json.createArrayBuilder(size.sealBySql()))
                            .add("deskMillis", Json.createArrayBuilder(size.desk()))
                            .add("deskByRestMillis", Json.createArrayBuilder(size.deskByRest())));
        }
        JsonArrayBuilder checks = Json.createArrayBuilder();
        for (Check check : checks()) {
            checks.add(
                    Json.createObjectBuilder()
                            .add("figure", check.what())
                            .add("wanted", check.wanted())
                            .add("is", check.is())
                            .add("met", check.isGood()));
        }
        Files.writeString(
                folder.resolve("benchmark.json"),
                Json.createObjectBuilder()
                        .add("processors", Runtime.getRuntime().availableProcessors())
                        .add("java", System.getProperty("java.version"))
                        .add("sizes", measured)
                        .add("checks", checks)
                        .build()
                        .toString());
    }
}
