package org.touchstone.web.demonstration;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.organization.FirstAccounts;

/**
 * Makes an empty system usable: the first administrator, and the demonstration where it is asked
 * for. The sign-ins that were made go into a file of the data folder that only its owner can read,
 * so that no log ever holds a password.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstStart {
    private static final Logger LOG = Logger.getLogger(FirstStart.class.getName());

    @Resource ManagedExecutorService executor;

    @Inject FirstAccounts accounts;

    @Inject Demonstration demonstration;
    @Inject DemonstrationRewards rewards;
    @Inject DemonstrationPathway pathway;

    @Inject
    @ConfigProperty(name = "touchstone.home")
    String home;

    @Inject
    @ConfigProperty(name = "touchstone.demo", defaultValue = "false")
    boolean demo;

    @Inject
    @ConfigProperty(name = "touchstone.bootstrap.admin-password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "touchstone.bootstrap.admin-token")
    Optional<String> token;

    private volatile boolean done;

    /**
     * Runs beside the deployment, because the history's import needs what only a deployed
     * application has; until it is done the system is not ready.
     */
    @PostConstruct
    void start() {
        executor.execute(this::fill);
    }

    private void fill() {
        try {
            Actor system = Actor.system("first-start");
            accounts.ensureAdministrator(system, password.orElse(null), token.orElse(null))
                    .ifPresent(made -> signIns(FirstAccounts.ADMINISTRATOR + "  " + made));
            if (demo) {
                demonstration.load(system).ifPresent(this::signIns);
                rewards.load(system);
                pathway.load(system);
            }
            done = true;
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "The first start failed; the system stays not ready.");
        }
    }

    /** Whether there is somebody who can sign in, and the demonstration where it was asked for. */
    public boolean isDone() {
        return done;
    }

    /** Adds lines to the file of sign-ins. */
    private void signIns(String lines) {
        Path file = Path.of(home, "sign-ins.txt");
        try {
            OwnerOnly.append(file, lines + System.lineSeparator());
        } catch (IOException e) {
            LOG.log(Level.SEVERE, e, () -> "The sign-ins could not be written to " + file);
        }
    }
}
