create table award (
    id uuid primary key,
    educator_id uuid not null references person,
    micro_credential_id uuid not null references micro_credential,
    awarded_on date not null,
    -- Null for history that was imported: such an award counts in reports and has no badge.
    submission_id uuid unique references submission,
    version_id uuid references micro_credential_version,
    -- The program it counts for, where one is known.
    program_id uuid references program,
    -- The rest concerns the badge and is null where there is none.
    awarded_at timestamptz,
    -- Null: does not expire.
    valid_until timestamptz,
    -- Drawn at random, so that it does not tell when the badge was issued.
    status_list_index integer unique,
    signed_at timestamptz,
    signing_attempts integer not null default 0,
    next_signing_at timestamptz,
    unique (educator_id, micro_credential_id),
    check (submission_id is null
        or (version_id is not null and awarded_at is not null and status_list_index is not null))
);
create index award_program on award (program_id);
create index award_unsigned on award (next_signing_at) where submission_id is not null and signed_at is null;

-- How the work was judged, as the badge says it.
create table award_result (
    award_id uuid not null references award,
    criterion_id uuid not null references rubric_criterion,
    level_id uuid not null references rubric_criterion_level,
    primary key (award_id, criterion_id)
);

-- The signed documents, once for all.
create table issued_credential (
    award_id uuid primary key references award,
    -- The credential as JSON with its Data Integrity proof.
    credential text not null,
    -- The same as a VC-JWT.
    token text not null,
    signed_at timestamptz not null
);

create table revocation (
    id uuid primary key,
    award_id uuid not null unique references award,
    reason text not null,
    revoked_at timestamptz not null,
    revoked_by uuid references person,
    revoked_by_name text not null
);

create table issuer (
    id uuid primary key,
    slug text not null unique,
    name text not null,
    url text not null,
    email text,
    created_at timestamptz not null
);

create table issuer_key (
    id uuid primary key,
    issuer_id uuid not null references issuer,
    algorithm text not null check (algorithm in ('ED25519', 'RS256')),
    -- The name by which verifiers ask for the public key.
    key_id text not null unique,
    -- ED25519: the 32 bytes; RS256: SubjectPublicKeyInfo.
    public_key bytea not null,
    -- Encrypted under the secret of the installation.
    private_key bytea not null,
    created_at timestamptz not null,
    -- A retired key signs nothing more, but what it has signed stays verifiable.
    retired_at timestamptz
);
create unique index issuer_key_in_use on issuer_key (issuer_id, algorithm) where retired_at is null;

-- The signed list as it is served, until a revocation makes it stale.
create table status_list (
    number integer primary key,
    issuer text not null,
    revocations bigint not null,
    credential text not null,
    signed_at timestamptz not null
);

-- What was revoked was not earned, and no report counts it.
create view published_award as
    select a.id, a.educator_id, a.micro_credential_id, a.program_id, a.awarded_on
    from award a
    where not exists (select 1 from revocation r where r.award_id = a.id);
