package org.touchstone.reporting.intake.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touchstone.credential.organization.Roster;
import org.touchstone.credential.organization.Roster.PersonRow;

/**
 * People. The state's id is the identifier; where that is empty, the userIds entry of type State;
 * where there is none, the master identifier. A password in the file is not looked at.
 */
final class UsersFile extends FileKind<PersonRow> {
    private static final Pattern STATE_ID = Pattern.compile("\\{State:([^}]+)}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final Roster roster;

    UsersFile(Roster roster) {
        super(
                "users.csv",
                "sourcedId",
                "status",
                "dateLastModified",
                "enabledUser",
                "username",
                "userIds",
                "givenName",
                "familyName",
                "middleName",
                "identifier",
                "email",
                "sms",
                "phone",
                "agentSourcedIds",
                "grades",
                "password",
                "userMasterIdentifier",
                "preferredGivenName",
                "preferredMiddleName",
                "preferredFamilyName",
                "primaryOrgSourcedId",
                "pronouns");
        this.roster = roster;
    }

    @Override
    boolean isReferredTo() {
        return true;
    }

    @Override
    PersonRow read(Row row) {
        boolean active = OneRosterStatus.isActive(row);
        return new PersonRow(
                row.required("sourcedId"),
                row.required("username"),
                row.required("givenName"),
                row.required("familyName"),
                email(row),
                stateId(row),
                isEnabled(row) && active);
    }

    private static boolean isEnabled(Row row) {
        String text = row.required("enabledUser");
        if (text != null && !text.equals("true") && !text.equals("false")) {
            row.refuse(
                    "enabledUser",
                    "not-a-choice",
                    Row.quoted(text) + " is neither true nor false.");
        }
        return "true".equals(text);
    }

    private static String email(Row row) {
        String text = row.optional("email");
        if (text != null && !EMAIL.matcher(text).matches()) {
            row.refuse("email", "email", Row.quoted(text) + " is not an e-mail address.");
            return null;
        }
        return text;
    }

    private static String stateId(Row row) {
        String identifier = row.optional("identifier");
        if (identifier != null) {
            return identifier;
        }
        String userIds = row.optional("userIds");
        Matcher state = STATE_ID.matcher(userIds == null ? "" : userIds);
        return state.find() ? state.group(1).strip() : row.optional("userMasterIdentifier");
    }

    @Override
    Destination<PersonRow> destination() {
        return new Destination<>(
                roster::addPeople,
                limit -> roster.check(Roster.Part.PEOPLE, limit),
                (actor, keepAs) -> roster.merge(actor, Roster.Part.PEOPLE, keepAs),
                (actor, keepAs) -> roster.deactivateAbsent(actor, Roster.Part.PEOPLE, keepAs));
    }
}
