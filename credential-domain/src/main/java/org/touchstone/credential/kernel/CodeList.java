package org.touchstone.credential.kernel;

import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.touchstone.credential.kernel.Refusal.Detail;

/**
 * A list to choose from that an agency keeps: codes, which never change, with what people read for
 * each, in an order of its own. What is retired is offered no more; what was chosen before keeps
 * it.
 *
 * <p>Its table has the columns {@code code}, {@code label}, {@code position} and {@code retired}.
 *
 * @param table with its schema
 * @param action for the record, in the past tense
 * @param subject for the record
 * @param longest characters of a label
 * @param example of a code
 * @param last refused when nothing would be left to choose
 */
public record CodeList(
        String table,
        String action,
        String subject,
        int longest,
        String example,
        Supplier<? extends Refusal> last) {
    private static final int LAST_PLACE = 999;

    /**
     * @param code 2 to 40 capital letters, digits and underscores
     * @param position place among the others, from 1 to 999
     */
    public record Entry(String code, String label, int position, boolean retired) {
        private String json() {
            return Json.createObjectBuilder()
                    .add("code", code)
                    .add("label", label)
                    .add("position", position)
                    .add("retired", retired)
                    .build()
                    .toString();
        }
    }

    /** Those that can be chosen, in their order. */
    public List<Entry> offered(EntityManager em) {
        return list(em, "where not retired");
    }

    /** All of them, those that can be chosen first. */
    public List<Entry> all(EntityManager em) {
        return list(em, "");
    }

    private List<Entry> list(EntityManager em, String condition) {
        List<?> found =
                em.createNativeQuery(
                                "select code, label, position, retired from %s %s order by retired, position, code"
                                        .formatted(table, condition))
                        .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(
                        row ->
                                new Entry(
                                        (String) row[0],
                                        (String) row[1],
                                        ((Number) row[2]).intValue(),
                                        (Boolean) row[3]))
                .toList();
    }

    /**
     * Adds the entry or changes the one with this code. Two who keep the list at once come one
     * after the other.
     *
     * @throws InvalidRequest with everything that is wrong
     */
    public void keep(EntityManager em, AuditTrail audit, Actor actor, Entry entry) {
        mustBeSound(entry);
        em.createNativeQuery("lock table %s in share row exclusive mode".formatted(table))
                .executeUpdate();
        Optional<Entry> before =
                all(em).stream().filter(one -> one.code().equals(entry.code())).findFirst();
        Entry kept =
                new Entry(entry.code(), entry.label().strip(), entry.position(), entry.retired());
        em.createNativeQuery(
                        """
                        insert into %s (code, label, position, retired) values (?1, ?2, ?3, ?4)
                        on conflict (code) do update set label = excluded.label, position = excluded.position,
                            retired = excluded.retired
                        """
                                .formatted(table))
                .setParameter(1, kept.code())
                .setParameter(2, kept.label())
                .setParameter(3, kept.position())
                .setParameter(4, kept.retired())
                .executeUpdate();
        if (offered(em).isEmpty()) {
            throw last.get();
        }
        audit.record(
                actor,
                action,
                subject,
                UUID.nameUUIDFromBytes(kept.code().getBytes(StandardCharsets.UTF_8)),
                before.map(Entry::json).orElse(null),
                kept.json());
    }

    private void mustBeSound(Entry entry) {
        List<Detail> faults = new ArrayList<>();
        if (entry.code() == null || !entry.code().matches("[A-Z][A-Z0-9_]{1,39}")) {
            faults.add(
                    new Detail(
                            "code",
                            "not-a-code",
                            "A code has 2 to 40 capital letters, digits and underscores, like "
                                    + example
                                    + "."));
        }
        String label = entry.label();
        if (label == null
                || label.isBlank()
                || label.length() > longest
                || label.indexOf('\0') >= 0) {
            faults.add(
                    new Detail(
                            "label",
                            "required",
                            "Write what people read, in at most " + longest + " characters."));
        }
        if (entry.position() < 1 || entry.position() > LAST_PLACE) {
            faults.add(
                    new Detail(
                            "position",
                            "out-of-range",
                            "Give a place from 1 to " + LAST_PLACE + "."));
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest("The list cannot be kept like this.", faults);
        }
    }
}
