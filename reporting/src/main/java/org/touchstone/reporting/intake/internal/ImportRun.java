package org.touchstone.reporting.intake.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.BulkRow;
import org.touchstone.credential.kernel.MergeCounts;
import org.touchstone.credential.organization.Roster;
import org.touchstone.credential.program.ProgramHistory;
import org.touchstone.reporting.intake.ImportView.FileCounts;
import org.touchstone.reporting.intake.ImportView.RefusedRow;

/**
 * One upload from its bytes to the merged rows, in the transaction of the caller, who must roll it
 * back when anything was refused.
 */
public final class ImportRun {
    private static final int BATCH = 1000;

    /** So many may leave at once, however few stay. */
    private static final int BELIEVABLE = 20;

    private final Roster roster;
    private final ProgramHistory history;
    private final List<FileKind<?>> kinds;
    private final UploadedZip.Limits limits;
    private final boolean keepsChanges;
    private final LongConsumer progress;

    private final RefusalLog refusals = new RefusalLog();
    private final Map<String, Long> rowsRead = new LinkedHashMap<>();
    private long total;
    private final Map<String, MergeCounts> merged = new LinkedHashMap<>();
    private final Map<String, Long> absent = new LinkedHashMap<>();
    private Manifest manifest;

    /**
     * @param keepsChanges true: what changes is kept in {@link
     *     org.touchstone.credential.kernel.ChangedRows}, which must be open
     * @param progress told the number of rows read so far, now and then
     */
    ImportRun(
            Roster roster,
            ProgramHistory history,
            UploadedZip.Limits limits,
            boolean keepsChanges,
            LongConsumer progress) {
        this.roster = roster;
        this.history = history;
        this.limits = limits;
        this.keepsChanges = keepsChanges;
        this.progress = progress;
        this.kinds =
                List.of(
                        new OrgsFile(roster),
                        new UsersFile(roster),
                        new RolesFile(roster),
                        new MicroCredentialsFile(history),
                        new ProgramsFile(history),
                        new ParticipantsFile(history),
                        new AwardsFile(history),
                        new CoachingSessionsFile(history),
                        new ExitSurveysFile(history),
                        new RoleApplicationsFile(history));
    }

    /**
     * What an import found and did.
     *
     * @param refusedRows all, listed or not; 0: everything was merged
     */
    public record Report(List<FileCounts> files, long refusedRows, List<RefusedRow> refusals) {
        public long rowsRead() {
            return files.stream().mapToLong(FileCounts::read).sum();
        }

        public boolean isRejected() {
            return refusedRows > 0;
        }
    }

    Report run(Actor actor, Path upload, String uploadName) throws IOException {
        try (UploadedZip zip = UploadedZip.open(upload, limits)) {
            roster.begin();
            history.begin();
            List<FileKind<?>> present =
                    kinds.stream().filter(kind -> zip.names().contains(kind.name())).toList();
            boolean complete = namesAreKnown(zip, present, uploadName);
            complete &= manifestAgrees(zip, present);
            for (FileKind<?> kind : present) {
                complete &= read(zip, kind) || !kind.isReferredTo();
            }
            if (complete) {
                for (FileKind<?> kind : present) {
                    refusals.add(kind.name(), kind.destination().check().apply(refusals.room()));
                }
            }
            if (refusals.total() == 0) {
                for (FileKind<?> kind : present) {
                    merged.put(kind.name(), kind.destination().merge().apply(actor, keepAs(kind)));
                }
                deactivateAbsent(actor, present);
            }
        } catch (IOException e) {
            UnreadableFile unreadable = UnreadableFile.behind(e);
            if (unreadable == null) {
                throw e;
            }
            refusals.add(
                    uploadName,
                    unreadable.line(),
                    null,
                    unreadable.code(),
                    unreadable.getMessage());
        }
        return report();
    }

    /** The roles last: they tell to which organization a person belonged. */
    private void deactivateAbsent(Actor actor, List<FileKind<?>> present) {
        for (FileKind<?> kind : present) {
            if (manifest != null && manifest.isBulk(kind.name())) {
                long left = kind.destination().deactivateAbsent().applyAsLong(actor, keepAs(kind));
                absent.put(kind.name(), left);
                mustBeBelievable(kind.name(), left);
            }
        }
        if (refusals.total() > 0) {
            merged.clear();
            absent.clear();
        }
    }

    private String keepAs(FileKind<?> kind) {
        return keepsChanges ? kind.name() : null;
    }

    /** A file that was cut short between two rows is a sound one that has lost most of itself. */
    private void mustBeBelievable(String file, long left) {
        long stays = rowsRead.get(file);
        if (left > BELIEVABLE && left > stays) {
            refusals.add(
                    file,
                    0,
                    null,
                    "too-many-left",
                    "The file says that it is complete, has %d rows, and %d rows of its districts and schools are not in it any more. Check that it was not cut short; if so many have left, send them with the status tobedeleted."
                            .formatted(stays, left));
        }
    }

    /** Files that are no CSV are passed over: a zip may carry a note to its reader. */
    private boolean namesAreKnown(UploadedZip zip, List<FileKind<?>> present, String uploadName) {
        for (String name : zip.names()) {
            if (name.endsWith(".csv")
                    && !name.equals(Manifest.NAME)
                    && !Manifest.isOtherOneRosterFile(name)
                    && present.stream().noneMatch(kind -> kind.name().equals(name))) {
                refusals.add(
                        name,
                        0,
                        null,
                        "unknown-file",
                        "An import has no file of this name. Check the spelling, or leave it out.");
            }
        }
        if (present.isEmpty() && refusals.total() == 0) {
            refusals.add(
                    uploadName,
                    0,
                    null,
                    "nothing-to-import",
                    "The zip has none of the files of an import.");
        }
        return refusals.total() == 0;
    }

    private boolean manifestAgrees(UploadedZip zip, List<FileKind<?>> present) throws IOException {
        if (!zip.names().contains(Manifest.NAME)) {
            if (present.stream().noneMatch(FileKind::isOneRoster)) {
                return true;
            }
            refusals.add(
                    Manifest.NAME,
                    0,
                    null,
                    "missing-file",
                    "A roster needs a manifest.csv that says OneRoster 1.2 and which files it has.");
            return false;
        }
        manifest = new Manifest(refusals);
        boolean agrees = manifest.read(zip);
        rowsRead.put(Manifest.NAME, manifest.rows());
        return agrees;
    }

    private <R> boolean read(UploadedZip zip, FileKind<R> kind) throws IOException {
        List<BulkRow<R>> batch = new ArrayList<>(BATCH);
        FileKind.Destination<R> destination = kind.destination();
        rowsRead.put(kind.name(), 0L);
        boolean ended =
                new CsvTable(kind.name(), kind.columns(), kind.isOneRoster(), refusals)
                        .read(
                                zip.open(kind.name()),
                                row -> {
                                    rowsRead.merge(kind.name(), 1L, Long::sum);
                                    count(row);
                                    R content = kind.read(row);
                                    batch.add(new BulkRow<>(row.line(), row.isSound(), content));
                                    if (batch.size() == BATCH) {
                                        flush(destination, batch);
                                    }
                                });
        flush(destination, batch);
        return ended;
    }

    private void count(Row row) {
        total++;
        if (total > limits.rows()) {
            throw new UncheckedIOException(
                    new UnreadableFile(
                            row.line(),
                            "too-many-rows",
                            "An import may have %d rows in all its files. Split it, roster first, history after."
                                    .formatted(limits.rows())));
        }
    }

    private <R> void flush(FileKind.Destination<R> destination, List<BulkRow<R>> batch) {
        if (!batch.isEmpty()) {
            destination.add().accept(batch);
            batch.clear();
            progress.accept(total);
        }
    }

    private Report report() {
        List<FileCounts> files = new ArrayList<>();
        rowsRead.forEach(
                (file, read) -> {
                    MergeCounts counts = merged.getOrDefault(file, MergeCounts.NONE);
                    files.add(
                            new FileCounts(
                                    file,
                                    read,
                                    counts.created(),
                                    counts.updated(),
                                    counts.unchanged(),
                                    counts.deactivated() + absent.getOrDefault(file, 0L),
                                    refusals.of(file)));
                });
        return new Report(files, refusals.total(), refusals.listed());
    }
}
