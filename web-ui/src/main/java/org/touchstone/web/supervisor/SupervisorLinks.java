package org.touchstone.web.supervisor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.touchstone.web.page.Navigation;

/**
 * The row of links on the supervisor's desk: those whose page is part of this system and that the
 * viewer may open. A link's text is {@code msg[key]}.
 */
@Named("supervisorLinks")
@RequestScoped
public class SupervisorLinks {
    private static final List<Link> LINKS =
            List.of(
                    new Link("supervisor.adjudications", "/supervisor/adjudications"),
                    new Link("supervisor.release", "/supervisor/release"),
                    new Link("supervisor.reviewers", "/supervisor/reviewers"),
                    new Link("supervisor.graduates", "/supervisor/graduates"),
                    new Link("supervisor.pay", "/supervisor/pay"),
                    new Link("supervisor.calibration", "/supervisor/calibration"),
                    new Link("supervisor.agreement", "/supervisor/agreement"),
                    new Link("supervisor.commentBank", "/supervisor/comment-bank"),
                    new Link("supervisor.inFlight", "/supervisor/in-flight"),
                    new Link("supervisor.integrity", "/supervisor/integrity"),
                    new Link("supervisor.policy", "/supervisor/policy"),
                    new Link("supervisor.invariants", "/supervisor/invariants"),
                    new Link("supervisor.deadLetters", "/supervisor/dead-letters"));

    @Inject Navigation navigation;

    public record Link(String key, String path) {}

    public List<Link> getAll() {
        return LINKS.stream().filter(link -> navigation.mayOpen(link.path())).toList();
    }
}
