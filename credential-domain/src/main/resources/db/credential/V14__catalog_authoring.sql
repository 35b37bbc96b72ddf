-- What is published stays as it is, whoever writes to the database.
create function refuse_change_of_published_version() returns trigger language plpgsql as $$
begin
    raise exception 'What is published does not change: publish another version' using errcode = 'restrict_violation';
end $$;
create trigger version_stays before update or delete on micro_credential_version
    for each row when (old.published_at is not null) execute function refuse_change_of_published_version();
create trigger requirement_stays before update or delete on requirement
    for each row execute function refuse_change_of_published_version();
create trigger criterion_stays before update or delete on rubric_criterion
    for each row execute function refuse_change_of_published_version();
create trigger level_stays before update or delete on rubric_criterion_level
    for each row execute function refuse_change_of_published_version();
create trigger judged_requirement_stays before update or delete on criterion_requirement
    for each row execute function refuse_change_of_published_version();

-- Studies that a version rests on and resources for its educators, with their links.
create table version_reference (
    id uuid primary key,
    version_id uuid not null references micro_credential_version,
    kind text not null check (kind in ('RESEARCH', 'RESOURCE')),
    position integer not null,
    label text not null,
    url text,
    unique (version_id, kind, position)
);

-- A framework of competencies, as its publisher keeps it; the id is the CASE identifier of the document.
create table framework (
    id uuid primary key,
    uri text not null,
    title text not null,
    creator text not null,
    description text,
    version text,
    adoption_status text,
    -- As the publisher says.
    changed_at timestamptz not null,
    imported_at timestamptz not null
);

create table framework_item (
    -- The CASE identifier.
    id uuid primary key,
    framework_id uuid not null references framework,
    uri text not null,
    -- The publisher's code, '6.a'.
    coding text,
    type text,
    statement text not null,
    -- Null: at the top.
    parent_id uuid,
    position integer not null,
    changed_at timestamptz not null,
    -- Not in the newest package: what is aligned to it stays aligned, nothing new is.
    active boolean not null
);
create index framework_item_tree on framework_item (framework_id, parent_id, position);

-- Of a published version, or of one of its criteria, as the item read at publication: badges of one version are alike.
create table version_alignment (
    id uuid primary key,
    version_id uuid not null references micro_credential_version,
    criterion_id uuid references rubric_criterion,
    item_id uuid not null references framework_item,
    position integer not null,
    coding text,
    statement text not null,
    uri text not null,
    framework text not null,
    unique (version_id, position)
);
create index version_alignment_item on version_alignment (item_id);

-- The agency's own list of what must be evidenced before a version is published; empty: nothing.
create table quality_component (
    code text primary key,
    standard text not null,
    standard_title text not null,
    statement text not null,
    required boolean not null,
    position integer not null unique
);
-- One row: whoever publishes and whoever changes the list wait for each other.
create table quality_list (
    one boolean primary key default true check (one),
    revision integer not null
);
insert into quality_list (revision) values (0);

-- What was said of each component at publication, in the words that it had then.
create table version_evidence (
    id uuid primary key,
    version_id uuid not null references micro_credential_version,
    position integer not null,
    component text not null,
    standard_title text not null,
    component_statement text not null,
    statement text not null,
    url text,
    unique (version_id, component)
);
create trigger reference_stays before update or delete on version_reference
    for each row execute function refuse_change_of_published_version();
create trigger alignment_stays before update or delete on version_alignment
    for each row execute function refuse_change_of_published_version();
create trigger evidence_of_quality_stays before update or delete on version_evidence
    for each row execute function refuse_change_of_published_version();

create table catalog_draft (
    id uuid primary key,
    code text not null,
    organization_id uuid not null references organization,
    -- The version whose text it began with; null: it is new.
    based_on_id uuid references micro_credential_version,
    -- Counts the changes of all sections.
    revision integer not null,
    state text not null check (state in ('OPEN', 'PUBLISHED', 'DISCARDED')),
    created_at timestamptz not null,
    changed_at timestamptz not null,
    changed_by text not null,
    published_version_id uuid references micro_credential_version
);
-- One at a time: what two people write of one micro-credential is one text.
create unique index catalog_draft_open on catalog_draft (lower(code)) where state = 'OPEN';
create index catalog_draft_changed on catalog_draft (state, changed_at desc);

create table catalog_draft_section (
    draft_id uuid not null references catalog_draft,
    name text not null,
    revision integer not null,
    -- JSON.
    content text not null,
    changed_at timestamptz not null,
    changed_by text not null,
    primary key (draft_id, name)
);

create table retirement (
    micro_credential_id uuid primary key references micro_credential,
    -- Attempts may begin until the end of this day.
    last_day date not null,
    reason text not null,
    successor_id uuid references micro_credential,
    recorded_at timestamptz not null,
    check (successor_id <> micro_credential_id)
);
create index retirement_successor on retirement (successor_id);
