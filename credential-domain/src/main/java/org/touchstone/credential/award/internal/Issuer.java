package org.touchstone.credential.award.internal;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.UUID;

/** The agency as the issuer of badges; its row is made once, by {@link IssuerKeys}. */
@Entity
@Table(name = "issuer", schema = "credential")
public class Issuer {
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    @Id private UUID id;
    private String slug;
    private String name;
    private String url;
    private String email;

    protected Issuer() {}

    UUID id() {
        return id;
    }

    String slug() {
        return slug;
    }

    String name() {
        return name;
    }

    String url() {
        return url;
    }

    /** The Open Badges profile, as it stands in every credential. */
    JsonObject profile(String did) {
        JsonObjectBuilder profile =
                JSON.createObjectBuilder()
                        .add("id", did)
                        .add("type", JSON.createArrayBuilder().add("Profile"))
                        .add("name", name)
                        .add("url", url);
        if (email != null) {
            profile.add("email", email);
        }
        return profile.build();
    }
}
