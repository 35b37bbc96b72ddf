package org.touchstone.credential.coaching.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.touchstone.credential.coaching.CoachingModes;
import org.touchstone.credential.coaching.LastModeIsNeeded;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.CodeList;
import org.touchstone.credential.kernel.Permission;

@Stateless
public class CoachingModesBean implements CoachingModes {
    private static final CodeList MODES =
            new CodeList(
                    "credential.coaching_mode",
                    "coaching-mode.kept",
                    "CoachingMode",
                    100,
                    "CLASSROOM_VISIT",
                    LastModeIsNeeded::new);

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject AuditTrail audit;

    @Override
    public List<Mode> offered() {
        return modes(MODES.offered(em));
    }

    @Override
    public List<Mode> all(Actor administrator) {
        administrator.mustHave(Permission.MANAGE_COACHING_MODES);
        return modes(MODES.all(em));
    }

    private static List<Mode> modes(List<CodeList.Entry> entries) {
        return entries.stream()
                .map(one -> new Mode(one.code(), one.label(), one.position(), one.retired()))
                .toList();
    }

    @Override
    public void keep(Actor administrator, Mode mode) {
        administrator.mustHave(Permission.MANAGE_COACHING_MODES);
        MODES.keep(
                em,
                audit,
                administrator,
                new CodeList.Entry(mode.code(), mode.label(), mode.position(), mode.retired()));
    }
}
