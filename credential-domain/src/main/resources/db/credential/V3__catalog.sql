create table micro_credential (
    id uuid primary key,
    code text not null unique,
    title text not null
);

-- Immutable once published.
create table micro_credential_version (
    id uuid primary key,
    micro_credential_id uuid not null references micro_credential,
    number integer not null,
    state text not null check (state in ('DRAFT', 'PUBLISHED', 'RETIRED')),
    competency text not null,
    key_method text not null,
    method_components text not null,
    research text not null,
    overview text not null,
    estimated_hours numeric(5, 1) not null,
    -- Minutes that a reader needs for one work of this version.
    reading_minutes integer not null,
    published_at timestamptz,
    unique (micro_credential_id, number)
);

create table requirement (
    id uuid primary key,
    version_id uuid not null references micro_credential_version,
    position integer not null,
    kind text not null check (kind in ('COURSEWORK', 'CLASSROOM_ACTIVITY', 'ARTIFACT', 'REFLECTION')),
    title text not null,
    guidance text not null,
    minimum_items integer not null default 1,
    minimum_words integer,
    maximum_words integer,
    unique (version_id, position)
);

create table rubric_criterion (
    id uuid primary key,
    version_id uuid not null references micro_credential_version,
    position integer not null,
    title text not null,
    question text not null,
    unique (version_id, position)
);

create table rubric_criterion_level (
    id uuid primary key,
    criterion_id uuid not null references rubric_criterion,
    -- 1 is the lowest.
    position integer not null,
    name text not null,
    descriptor text not null,
    -- At this level and above the criterion is met.
    is_met boolean not null,
    unique (criterion_id, position)
);

create view published_micro_credential as select id, code, title from micro_credential;
