package org.touchstone.credential.award.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the issuer is called and where its documents are found. */
@ApplicationScoped
public class IssuerSettings {
    private String baseUrl;
    private String slug;
    private String name;
    private String email;
    private ZoneId zone;

    /** For the container's proxy. */
    protected IssuerSettings() {}

    /**
     * @param baseUrl where the public reaches this system, with or without a slash at the end
     */
    @Inject
    public IssuerSettings(
            @ConfigProperty(name = "touchstone.base-url", defaultValue = "http://127.0.0.1:8080")
                    String baseUrl,
            @ConfigProperty(name = "touchstone.issuer.slug", defaultValue = "agency") String slug,
            @ConfigProperty(name = "touchstone.issuer.name") Optional<String> name,
            @ConfigProperty(
                            name = "touchstone.agency.name",
                            defaultValue = "State Education Agency")
                    String agency,
            @ConfigProperty(name = "touchstone.issuer.email") Optional<String> email,
            @ConfigProperty(name = "touchstone.agency.time-zone", defaultValue = "America/New_York")
                    String timeZone) {
        this.baseUrl = baseUrl.replaceAll("/+$", "");
        this.slug = slug;
        this.name = name.orElse(agency);
        this.email = email.orElse(null);
        this.zone = ZoneId.of(timeZone);
    }

    public String baseUrl() {
        return baseUrl;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    /** Null where the agency publishes none. */
    public String email() {
        return email;
    }

    /** Where it is decided on which day an award falls. */
    public ZoneId zone() {
        return zone;
    }

    /** The issuer's {@code did:web} name, derived from the address as the method demands. */
    public String did() {
        URI base = URI.create(baseUrl);
        String port = base.getPort() < 0 ? "" : "%3A" + base.getPort();
        return "did:web:"
                + base.getHost()
                + port
                + base.getPath().replace('/', ':')
                + ":issuers:"
                + slug;
    }

    /**
     * @param address below the base address, beginning with a slash
     */
    public String pageUrl(String address) {
        return baseUrl + address;
    }

    public String keyUrl(String keyId) {
        return baseUrl + "/issuers/" + slug + "/keys/" + keyId;
    }

    public String badgeUrl(UUID awardId) {
        return baseUrl + "/badges/" + awardId;
    }

    public String statusListUrl(int number) {
        return baseUrl + "/status/" + number;
    }

    public String catalogUrl(String code, int version) {
        return baseUrl + "/micro-credentials/" + code + "/versions/" + version;
    }
}
