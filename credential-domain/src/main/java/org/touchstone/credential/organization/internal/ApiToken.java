package org.touchstone.credential.organization.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.touchstone.credential.kernel.Permission;

/**
 * A bearer token of a person. Only its SHA-256 is kept: a token is 256 random bits, so that a slow
 * hash would add nothing.
 */
@Entity
@Table(schema = "credential", name = "api_token")
public class ApiToken {
    @Id private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    private String label;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    private String scopes;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected ApiToken() {}

    ApiToken(
            UUID personId,
            String label,
            String token,
            Set<Permission> scopes,
            Instant createdAt,
            Instant expiresAt) {
        this.id = UUID.randomUUID();
        this.personId = personId;
        this.label = label;
        this.tokenHash = hash(token);
        this.scopes = scopes.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    String label() {
        return label;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Set<Permission> scopes() {
        return Arrays.stream(scopes.split(" "))
                .filter(scope -> !scope.isEmpty())
                .map(Permission::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }

    boolean isGoodAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
