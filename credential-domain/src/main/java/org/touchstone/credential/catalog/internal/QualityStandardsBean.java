package org.touchstone.credential.catalog.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.catalog.QualityStandards;
import org.touchstone.credential.catalog.StandardsWereChanged;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.Permission;

@Stateless
public class QualityStandardsBean implements QualityStandards {
    /** There is one list; the audit trail wants a subject. */
    private static final UUID THE_LIST = new UUID(0, 1);

    @Inject QualityRows rows;
    @Inject AuditTrail audit;

    @Override
    public QualityList list(Actor author) {
        author.mustHave(Permission.AUTHOR_CATALOG);
        return new QualityList(rows.revision(), rows.components());
    }

    @Override
    public QualityList replace(Actor agency, int revision, List<Component> components) {
        agency.mustHave(Permission.MANAGE_CATALOG);
        List<Component> clean = QualityRules.clean(components);
        int now = rows.lock();
        if (now != revision) {
            throw new StandardsWereChanged();
        }
        List<Component> before = rows.components();
        if (!before.equals(clean)) {
            rows.replace(clean);
            audit.record(
                    agency,
                    "quality-standards.replaced",
                    "QualityStandards",
                    THE_LIST,
                    json(before),
                    json(clean));
        }
        return new QualityList(rows.revision(), clean);
    }

    private static String json(List<Component> components) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        components.forEach(
                each -> list.add(each.code() + (each.required() ? "" : " (not required)")));
        return Json.createObjectBuilder().add("components", list).build().toString();
    }
}
