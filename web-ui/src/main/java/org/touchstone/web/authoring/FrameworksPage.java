package org.touchstone.web.authoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.touchstone.credential.catalog.Frameworks;
import org.touchstone.credential.catalog.Frameworks.FrameworkView;
import org.touchstone.credential.catalog.Frameworks.Imported;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;

/** The frameworks that are here, and the way in for others. */
@Named("frameworksPage")
@RequestScoped
@Guarded
public class FrameworksPage {
    @Inject Frameworks frameworks;
    @Inject CurrentActor actor;

    private Part file;
    private List<FrameworkView> all;

    public String send() throws IOException {
        try (InputStream json = file.getInputStream()) {
            Imported done = frameworks.importPackage(actor.get(), json);
            String page = "/catalog-authoring/framework?id=" + done.frameworkId();
            return done.nothingNew()
                    ? AuthoringTexts.done(page, "framework.unchanged", done.title())
                    : AuthoringTexts.done(
                            page,
                            "framework.imported",
                            done.title(),
                            done.created(),
                            done.changed(),
                            done.removed(),
                            done.unchanged());
        }
    }

    public List<FrameworkView> getAll() {
        if (all == null) {
            all = frameworks.list(actor.get());
        }
        return all;
    }

    public boolean isForMe() {
        return actor.may(Permission.MANAGE_CATALOG);
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
