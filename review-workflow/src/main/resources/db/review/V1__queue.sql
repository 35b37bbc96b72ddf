-- One needed reading of one submission.
create table review_task (
    id uuid primary key,
    submission_id uuid not null,
    version_id uuid not null,
    micro_credential_id uuid not null,
    -- The author, for the exclusions of a claim; never shown to a reader.
    author_id uuid not null,
    -- What a reader sees instead of a name.
    work_number text not null unique,
    kind text not null check (kind in ('FIRST_READ', 'SECOND_READ', 'ADJUDICATION')),
    state text not null check (state in ('WAITING', 'CLAIMED', 'SEALED', 'CANCELLED')),
    estimated_minutes integer not null,
    opened_at timestamptz not null,
    due_at timestamptz not null,
    sealed_at timestamptz,
    unique (submission_id, kind)
);
create index review_task_waiting on review_task (due_at, opened_at) where state = 'WAITING';

-- A time-limited exclusive right to do one task.
create table task_claim (
    id uuid primary key,
    task_id uuid not null references review_task,
    reviewer_id uuid not null,
    -- The fencing token, checked at every save and at seal.
    token uuid not null,
    claimed_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz,
    end_reason text check (end_reason in ('SEALED', 'RELEASED', 'EXPIRED', 'TAKEN_BACK')),
    end_note text,
    check ((ended_at is null) = (end_reason is null))
);
-- The database itself allows one open claim for a task.
create unique index task_claim_open on task_claim (task_id) where ended_at is null;
create index task_claim_reviewer on task_claim (reviewer_id) where ended_at is null;

-- A reader's draft outlives a lost claim; a sealed one never changes.
create table scorecard (
    id uuid primary key,
    task_id uuid not null references review_task,
    reviewer_id uuid not null,
    overall_comment text,
    saved_at timestamptz not null,
    sealed_at timestamptz,
    unique (task_id, reviewer_id)
);
create unique index scorecard_sealed on scorecard (task_id) where sealed_at is not null;

create table criterion_score (
    id uuid primary key,
    scorecard_id uuid not null references scorecard,
    criterion_id uuid not null,
    level_id uuid,
    comment text,
    unique (scorecard_id, criterion_id)
);
