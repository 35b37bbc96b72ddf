create table organization (
    id uuid primary key,
    sourced_id text not null unique,
    name text not null,
    type text not null check (type in ('STATE', 'DISTRICT', 'SCHOOL')),
    identifier text,
    parent_id uuid references organization,
    active boolean not null default true
);
create index organization_parent on organization (parent_id);

create table person (
    id uuid primary key,
    -- The roster's key; null for accounts made by hand.
    sourced_id text unique,
    username text not null,
    given_name text not null,
    family_name text not null,
    email text,
    state_id text unique,
    active boolean not null default true,
    -- PBKDF2; null: cannot sign in with a password.
    password_hash text
);
create unique index person_username on person (lower(username));

create table role_grant (
    id uuid primary key,
    sourced_id text unique,
    person_id uuid not null references person,
    organization_id uuid not null references organization,
    role text not null check (role in
        ('EDUCATOR', 'COACH', 'REVIEWER', 'SUPERVISOR', 'PROGRAM_MANAGER', 'AGENCY_ADMINISTRATOR')),
    begins_on date,
    ends_on date,
    active boolean not null default true,
    check (ends_on is null or begins_on is null or ends_on >= begins_on)
);
create index role_grant_person on role_grant (person_id);
create index role_grant_organization on role_grant (organization_id);

create table api_token (
    id uuid primary key,
    person_id uuid not null references person,
    label text not null,
    -- SHA-256 of the token; the token itself is shown once and kept nowhere.
    token_hash bytea not null unique,
    scopes text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);
create index api_token_person on api_token (person_id);

create view published_person as
    select id, sourced_id, username, given_name, family_name, email, active from person;
create view published_organization as
    select id, sourced_id, name, type, parent_id, active from organization;
-- Who belongs to which organization today, in whatever role.
create view published_membership as
    select person_id, organization_id, role, begins_on, ends_on from role_grant where active;
