package org.touchstone.credential.award.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The signed documents of an award. They are made once: verifiers hold copies of them. */
@Entity
@Table(name = "issued_credential", schema = "credential")
public class IssuedCredential {
    @Id
    @Column(name = "award_id")
    private UUID awardId;

    private String credential;
    private String token;

    @Column(name = "signed_at")
    private Instant signedAt;

    protected IssuedCredential() {}

    IssuedCredential(UUID awardId, String credential, String token, Instant signedAt) {
        this.awardId = awardId;
        this.credential = credential;
        this.token = token;
        this.signedAt = signedAt;
    }

    /** JSON with its Data Integrity proof. */
    String credential() {
        return credential;
    }

    /** VC-JWT. */
    String token() {
        return token;
    }
}
