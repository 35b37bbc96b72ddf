-- The supervisor's desk lists what is open by due date, a page at a time; other kinds than the first read are few.
drop index review_task_open;
create index review_task_open on review_task (due_at, id) where state in ('WAITING', 'CLAIMED');
create index review_task_open_further on review_task (kind, due_at, id)
    where state in ('WAITING', 'CLAIMED') and kind <> 'FIRST_READ';
-- What was read lately: capacity, and the readings that a supervisor reads again.
create index review_task_sealed on review_task (sealed_at) where state = 'SEALED';

-- The nightly report: one row for each rule and run, also where nothing breaks it.
create table invariant_report (
    at timestamptz not null,
    rule text not null,
    breaches bigint not null check (breaches >= 0),
    -- Ids of some of them, separated by commas.
    examples text not null default '',
    primary key (at, rule)
);

-- Many decisions released at once: proposed by one person, approved by another.
create table release_batch (
    id uuid primary key,
    proposed_by uuid not null,
    proposer text not null,
    proposed_at timestamptz not null,
    note text not null,
    state text not null check (state in ('PROPOSED', 'APPROVED', 'WITHDRAWN')),
    decided_by uuid,
    decider text,
    decided_at timestamptz,
    check ((state = 'PROPOSED') = (decided_by is null)),
    check ((state = 'PROPOSED') = (decided_at is null)),
    check (state <> 'APPROVED' or decided_by <> proposed_by)
);
create index release_batch_open on release_batch (proposed_at) where state = 'PROPOSED';
create table release_batch_item (
    batch_id uuid not null references release_batch,
    submission_id uuid not null,
    -- The decision as it was proposed; another one is not released by this batch.
    decision_digest text not null,
    -- Null until the batch is approved.
    outcome text check (outcome in ('RELEASED', 'SKIPPED')),
    primary key (batch_id, submission_id)
);

-- Whether a work is its author's own. While the case is open nobody reads the work.
create table integrity_case (
    id uuid primary key,
    submission_id uuid not null,
    author_id uuid not null,
    opened_at timestamptz not null,
    opened_by uuid not null,
    opener text not null,
    concern text not null,
    -- Until then the author may answer, and nobody may decide unless he did.
    reply_due_at timestamptz not null,
    reply text,
    replied_at timestamptz,
    state text not null check (state in ('OPEN', 'CLEARED', 'CONFIRMED')),
    closed_at timestamptz,
    closer text,
    findings text,
    check ((reply is null) = (replied_at is null)),
    check ((state = 'OPEN') = (closed_at is null)),
    check ((state = 'OPEN') = (findings is null))
);
create unique index integrity_case_open on integrity_case (submission_id) where state = 'OPEN';
create index integrity_case_author on integrity_case (author_id, opened_at desc);
create table integrity_vote (
    case_id uuid not null references integrity_case,
    voter_id uuid not null,
    voter text not null,
    upholds boolean not null,
    reason text not null,
    cast_at timestamptz not null,
    primary key (case_id, voter_id)
);
