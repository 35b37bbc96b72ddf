package org.touchstone.web.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.program.ParticipationState;
import org.touchstone.reporting.intake.ImportView;
import org.touchstone.reporting.intake.Imports;
import org.touchstone.web.demonstration.DemonstrationCast.Cast;
import org.touchstone.web.demonstration.DemonstrationCast.Person;

/**
 * What this year's participants bring with them, by the import that an agency uses: their accounts,
 * since when they take part, and what they earned before.
 */
@ApplicationScoped
public class DemonstrationRoster {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Days from the first day to the first award. */
    private static final int FIRST_AWARD = 21;

    /** So many days ago the last of the awards was given. */
    private static final int LAST_AWARD = 8;

    @Inject Imports imports;

    /** Of a program. */
    record Running(Cast cast, UUID cohortId, String code, LocalDate firstDay) {}

    /** The accounts, and who was invited and enrolled when the cohort began. */
    void join(Actor system, List<Running> all) {
        StringBuilder users =
                new StringBuilder(
                        "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,"
                                + "identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,"
                                + "preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,"
                                + "pronouns\n");
        StringBuilder roles =
                new StringBuilder(
                        "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,"
                                + "userProfileSourcedId\n");
        StringBuilder participants =
                new StringBuilder("program,user,school,invitedOn,enrolledOn\n");
        for (Running one : all) {
            for (Person person : one.cast().people()) {
                String id = person.rosterId();
                String school = person.schools().get(0);
                line(
                        users,
                        id,
                        "",
                        "",
                        true,
                        person.username(),
                        "",
                        person.givenName(),
                        person.familyName(),
                        "",
                        id,
                        ",,,,,,,,,",
                        school,
                        "");
                String type = "primary";
                for (String place : person.schools()) {
                    line(
                            roles,
                            String.join("-", "R", id, place),
                            "",
                            "",
                            id,
                            type,
                            "teacher",
                            "",
                            "",
                            place,
                            "");
                    type = "secondary";
                }
                line(
                        participants,
                        one.code(),
                        id,
                        school,
                        one.firstDay().minusDays(14),
                        isEnrolled(person) ? one.firstDay() : "");
            }
        }
        Map<String, CharSequence> files = new LinkedHashMap<>();
        files.put(
                "manifest.csv",
                "propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\nfile.users,delta\nfile.roles,delta\n");
        files.put("users.csv", users);
        files.put("roles.csv", roles);
        files.put("participants.csv", participants);
        load(system, "this-year.zip", files);
    }

    private static boolean isEnrolled(Person person) {
        return person.standing() == null || person.standing() == ParticipationState.LEFT;
    }

    /** What they earned since, evenly over the days. */
    void earn(Actor system, List<Running> all, LocalDate today) {
        StringBuilder awards = new StringBuilder("program,user,microCredential,awardedOn\n");
        for (Running one : all) {
            LocalDate first = one.firstDay().plusDays(FIRST_AWARD);
            long days = today.minusDays(LAST_AWARD).toEpochDay() - first.toEpochDay();
            for (Person person : one.cast().people()) {
                for (int number = 1; number <= person.earned(); number++) {
                    line(
                            awards,
                            one.code(),
                            person.rosterId(),
                            one.cast().credit(number),
                            first.plusDays(days * number / person.earned()));
                }
            }
        }
        load(system, "this-year-awards.zip", Map.of("awards.csv", awards));
    }

    private static void line(StringBuilder file, Object... cells) {
        file.append(Stream.of(cells).map(Object::toString).collect(Collectors.joining(",")))
                .append('\n');
    }

    private void load(Actor system, String name, Map<String, CharSequence> files) {
        ImportView view = imports.find(system, submit(system, name, files));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (view.state() == ImportView.State.RUNNING && System.nanoTime() < deadline) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            view = imports.find(system, view.id());
        }
        if (view.state() != ImportView.State.SUCCEEDED) {
            throw new IllegalStateException(
                    name + ": " + view.state() + " " + view.refusals() + " " + view.failure());
        }
    }

    private UUID submit(Actor system, String name, Map<String, CharSequence> files) {
        try {
            Path zip = Files.createTempFile("demonstration-", ".zip");
            try {
                try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
                    for (Map.Entry<String, CharSequence> file : files.entrySet()) {
                        out.putNextEntry(new ZipEntry(file.getKey()));
                        out.write(file.getValue().toString().getBytes(StandardCharsets.UTF_8));
                    }
                }
                return imports.submit(system, name, zip, false);
            } finally {
                Files.deleteIfExists(zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
