package org.touchstone.web.educator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.touchstone.credential.activity.TimeLog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.CatalogEntry.RequirementView;
import org.touchstone.credential.catalog.RequirementKind;
import org.touchstone.credential.coursework.Coursework;
import org.touchstone.credential.coursework.Coursework.OwnModule;
import org.touchstone.web.access.CurrentActor;

/** The coursework of an attempt, and the time that was logged. */
@Named("attemptWork")
@RequestScoped
public class AttemptWork {
    @Inject Coursework coursework;
    @Inject TimeLog log;
    @Inject CurrentActor actor;

    private List<OwnModule> modules;
    private TimeLog.Total total;

    /** Whether completed modules meet the requirement: the first that asks for coursework. */
    public boolean isMetByModules(CatalogEntry entry, RequirementView requirement) {
        return requirement.kind() == RequirementKind.COURSEWORK
                && entry.requirements().stream()
                        .filter(one -> one.kind() == RequirementKind.COURSEWORK)
                        .findFirst()
                        .map(first -> first.id().equals(requirement.id()))
                        .orElse(false)
                && !modules(entry).isEmpty();
    }

    public List<OwnModule> modules(CatalogEntry entry) {
        if (modules == null) {
            modules = coursework.of(actor.get(), entry.code());
        }
        return modules;
    }

    /** Minutes that were logged in all. */
    public TimeLog.Total getTotal() {
        if (total == null) {
            total = log.total(actor.get());
        }
        return total;
    }

    /** As people say it: 90 minutes are '1 h 30 min'. */
    public String words(long minutes) {
        return minutes < 60
                ? minutes + " min"
                : minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
    }
}
