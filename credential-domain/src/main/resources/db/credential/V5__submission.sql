create table submission (
    id uuid primary key,
    educator_id uuid not null references person,
    micro_credential_id uuid not null references micro_credential,
    -- The version that this attempt is judged by.
    version_id uuid not null references micro_credential_version,
    attempt integer not null,
    state text not null check (state in
        ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'INCOMPLETE', 'EARNED', 'NOT_YET')),
    change_note text,
    own_work boolean not null default false,
    students_protected boolean not null default false,
    created_at timestamptz not null,
    submitted_at timestamptz,
    decided_at timestamptz,
    -- What the reader said of the whole.
    overall_comment text,
    -- Why the intake returned it, a reason a line.
    return_reasons text,
    -- JSON list of path, size and SHA-256 of everything frozen at submission.
    manifest text,
    revision bigint not null,
    unique (educator_id, micro_credential_id, attempt)
);
-- One open attempt at a time.
create unique index submission_open on submission (educator_id, micro_credential_id)
    where state in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'INCOMPLETE');
create index submission_waiting on submission (submitted_at) where state = 'SUBMITTED';

create table evidence_item (
    id uuid primary key,
    submission_id uuid not null references submission,
    requirement_id uuid not null references requirement,
    position integer not null,
    title text not null,
    narrative text,
    -- Classroom activity.
    taught_on date,
    class_label text,
    minutes integer,
    -- Coursework.
    completed_on date,
    -- Link.
    url text,
    -- File: stored once under its SHA-256.
    file_name text,
    media_type text,
    size bigint,
    sha256 text,
    created_at timestamptz not null
);
create index evidence_item_submission on evidence_item (submission_id, position);

-- What an educator is told after a reading, by criterion.
create table criterion_feedback (
    id uuid primary key,
    submission_id uuid not null references submission,
    criterion_id uuid not null references rubric_criterion,
    level_id uuid not null references rubric_criterion_level,
    is_met boolean not null,
    comment text,
    unique (submission_id, criterion_id)
);

-- What was handed in never changes, whoever asks.
create function refuse_change_of_frozen_evidence() returns trigger language plpgsql as $$
begin
    if exists (select 1 from credential.submission s
               where s.id = coalesce(old.submission_id, new.submission_id)
                 and s.state not in ('DRAFT', 'INCOMPLETE')) then
        raise exception 'evidence of submission % is frozen', coalesce(old.submission_id, new.submission_id);
    end if;
    return coalesce(new, old);
end $$;
create trigger evidence_item_frozen before insert or update or delete on evidence_item
    for each row execute function refuse_change_of_frozen_evidence();
