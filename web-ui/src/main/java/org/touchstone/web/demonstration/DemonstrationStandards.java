package org.touchstone.web.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.touchstone.credential.catalog.Frameworks;
import org.touchstone.credential.catalog.QualityStandards;
import org.touchstone.credential.catalog.QualityStandards.Component;
import org.touchstone.credential.kernel.Actor;

/**
 * Standards of quality that come into force after the demonstration's catalog was published, and a
 * small framework to align to.
 */
@ApplicationScoped
public class DemonstrationStandards {
    @Inject QualityStandards standards;
    @Inject Frameworks frameworks;

    /** A list that the agency has changed, or emptied, stays as it is. */
    void load(Actor actor) {
        if (standards.list(actor).revision() == 0) {
            standards.replace(actor, 0, components());
        }
        if (frameworks.list(actor).isEmpty()) {
            try (InputStream json = resource("/demo/framework.json")) {
                frameworks.importPackage(actor, json);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<Component> components() {
        try (InputStream json = resource("/demo/quality-standards.json")) {
            return List.of(JsonbBuilder.create().fromJson(json, Component[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return DemonstrationStandards.class.getResourceAsStream(name);
    }
}
