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
create index review_task_author on review_task (author_id, micro_credential_id);

-- One row for each reviewer who ever claimed; locked while he claims, so that two clicks get one claim.
create table reviewer_seat (
    reviewer_id uuid primary key,
    last_claim_at timestamptz not null
);

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
    -- Why it was given back, by code and in the reviewer's words.
    release_reason text,
    end_note text,
    check ((ended_at is null) = (end_reason is null)),
    check ((release_reason is null) = (end_reason is distinct from 'RELEASED'))
);
-- The database itself allows one open claim for a task.
create unique index task_claim_open on task_claim (task_id) where ended_at is null;
-- And one open claim for a reviewer.
create unique index task_claim_in_hand on task_claim (reviewer_id) where ended_at is null;
create index task_claim_reviewer on task_claim (reviewer_id, ended_at);
create index task_claim_task on task_claim (task_id);

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

-- A correction is a new reading: whatever is sealed stays as it is, whoever asks.
create function refuse_change_of_sealed_scorecard() returns trigger language plpgsql as $$
begin
    if old.sealed_at is not null then
        raise exception 'Scorecard % is sealed and never changes', old.id using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger sealed_scorecard_stays before update or delete on scorecard
    for each row execute function refuse_change_of_sealed_scorecard();

create function refuse_change_of_sealed_score() returns trigger language plpgsql as $$
declare
    touched uuid;
    sealed timestamptz;
begin
    foreach touched in array
        case tg_op
            when 'INSERT' then array[new.scorecard_id]
            when 'DELETE' then array[old.scorecard_id]
            else array[old.scorecard_id, new.scorecard_id]
        end
    loop
        -- The lock waits for a seal that is under way.
        select sealed_at into sealed from review.scorecard where id = touched for share;
        if sealed is not null then
            raise exception 'Scorecard % is sealed and never changes', touched
                using errcode = 'restrict_violation';
        end if;
    end loop;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger sealed_score_stays before insert or update or delete on criterion_score
    for each row execute function refuse_change_of_sealed_score();
