package org.touchstone.credential.leadership.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.Refusal.Detail;
import org.touchstone.credential.leadership.LeaderRoles.RoleText;

/** What a leader role must be like. */
@Dependent
public class RoleRules {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");
    private static final int MOST_PLACES = 10_000;

    @Inject RoleRows rows;

    /**
     * @throws InvalidRequest with everything there is to mend
     */
    void check(RoleText text) {
        List<Detail> details = new ArrayList<>();
        said(details, "code", text.code(), 60, true);
        said(details, "title", text.title(), 200, true);
        said(details, "about", text.about(), 2000, false);
        said(details, "worth", text.worth(), 200, false);
        if (text.code() != null && !CODE.matcher(text.code().strip()).matches()) {
            details.add(
                    new Detail(
                            "code",
                            "not-a-code",
                            "A code has up to 60 letters, digits, hyphens, dots and underscores."));
        }
        if (text.worthAmount() != null
                && (text.worthAmount().signum() < 0
                        || text.worthAmount().precision() - text.worthAmount().scale() > 8)) {
            details.add(new Detail("worthAmount", "out-of-range", "Give an amount of 0 or more."));
        }
        number(details, "places", text.places());
        number(details, "needed", text.needed());
        int named = text.microCredentials().size() + text.pathways().size();
        if (text.needed() != null && named > 0 && text.needed() > named) {
            details.add(
                    new Detail(
                            "needed",
                            "out-of-range",
                            "It names " + named + " and cannot ask for more of them."));
        }
        if (text.opensOn() == null || text.closesOn() == null) {
            details.add(
                    new Detail(
                            text.opensOn() == null ? "opensOn" : "closesOn",
                            "required",
                            "Give the first and the last day to apply."));
        } else if (text.closesOn().isBefore(text.opensOn())) {
            details.add(
                    new Detail(
                            "closesOn", "before-first-day", "The last day is before the first."));
        }
        if (!details.isEmpty()) {
            throw new InvalidRequest(details.get(0).message(), details);
        }
    }

    private static void said(
            List<Detail> details, String field, String text, int longest, boolean required) {
        if (required && (text == null || text.isBlank())) {
            details.add(new Detail(field, "required", "'" + field + "' is required."));
        } else if (text != null && text.length() > longest) {
            details.add(
                    new Detail(
                            field,
                            "too-long",
                            "'" + field + "' has at most " + longest + " characters."));
        }
    }

    private static void number(List<Detail> details, String field, Integer number) {
        if (number == null || number < 1 || number > MOST_PLACES) {
            details.add(
                    new Detail(
                            field,
                            "out-of-range",
                            "'" + field + "' is between 1 and " + MOST_PLACES + "."));
        }
    }

    /** Their ids, in order. */
    List<UUID> microCredentials(RoleText text) {
        return ids(
                text.microCredentials(),
                "select id, code from credential.micro_credential where code = ?1",
                code ->
                        InvalidRequest.field(
                                "microCredentials",
                                "unknown-micro-credential",
                                "There is no micro-credential with the code '"
                                        + code
                                        + "'. Take one from the catalog."));
    }

    /** Their ids, in order; a draft cannot be completed, so it cannot be asked for. */
    List<UUID> pathways(RoleText text) {
        return ids(
                text.pathways(),
                """
                select p.id, p.code from credential.pathway p
                where p.code = ?1 and exists (
                    select from credential.pathway_version v
                    where v.pathway_id = p.id and v.published_at is not null)
                """,
                code ->
                        InvalidRequest.field(
                                "pathways",
                                "unknown-pathway",
                                "There is no published pathway with the code '"
                                        + code
                                        + "'. Take one from the list of pathways."));
    }

    private List<UUID> ids(
            List<String> codes, String sql, Function<String, InvalidRequest> unknown) {
        List<UUID> ids = new ArrayList<>();
        for (String code :
                codes.stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .distinct()
                        .toList()) {
            List<Object[]> found = rows.rows(sql, code);
            if (found.isEmpty()) {
                throw unknown.apply(code);
            }
            ids.add((UUID) found.get(0)[0]);
        }
        return ids;
    }
}
