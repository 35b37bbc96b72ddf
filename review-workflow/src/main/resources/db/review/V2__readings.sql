-- The policy of an agency: when a second reading is due, what two readings make together, who decides when they differ.
create table scoring_policy (
    id uuid primary key,
    -- Null: the agency's own, for every version that has none.
    version_id uuid unique,
    -- The share of works, drawn by lot, that are read twice; 0 to 1.
    second_read_share numeric(5, 4) not null check (second_read_share between 0 and 1),
    -- So many works of each version are all read twice.
    second_read_first integer not null check (second_read_first >= 0),
    -- So many first works of each reviewer are all read twice.
    second_read_new_reviewer integer not null check (second_read_new_reviewer >= 0),
    second_read_near_cut boolean not null,
    combination text not null check (combination in ('FIRST_STANDS', 'HIGHER_LEVEL', 'LOWER_LEVEL')),
    discrepancy text not null check (discrepancy in
        ('ANY_DIFFERENCE', 'NOT_ADJACENT', 'CRITERION_DECISION', 'OVERALL_DECISION')),
    adjudicator text not null check (adjudicator in ('SUPERVISOR', 'THIRD_READER')),
    -- The share of a reviewer's readings that are validity papers; 0 to 1.
    validity_share numeric(5, 4) not null default 0 check (validity_share between 0 and 1),
    -- Decisions wait for a supervisor's release.
    held_for_release boolean not null default false,
    -- So many criteria with a condition code return the work as incomplete.
    conditions_to_return integer not null default 2 check (conditions_to_return >= 1)
);
create unique index scoring_policy_default on scoring_policy ((true)) where version_id is null;
-- The share for small volumes and the rest of the defaults: NAEP and ETS as quoted in docs/scoring-queue.md.
insert into scoring_policy values (gen_random_uuid(), null, 0.25, 0, 10, true, 'FIRST_STANDS', 'CRITERION_DECISION',
    'SUPERVISOR', 0, false, 2);

-- Draws by lot can be repeated by whoever holds the seed, and foreseen by nobody else.
create table draw_seed (
    id integer primary key generated always as identity,
    seed bytea not null
);
insert into draw_seed (seed) values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

create table draw (
    id uuid primary key,
    purpose text not null check (purpose in ('SECOND_READ', 'VALIDITY_PAPER', 'BACKREAD')),
    subject_id uuid not null,
    seed_id integer not null references draw_seed,
    -- From 0 up to but without 1; a hit lies below the share.
    value numeric(20, 19) not null,
    share numeric(5, 4) not null,
    drawn_at timestamptz not null,
    unique (purpose, subject_id)
);

-- One submission on its way through the review. 'The clock' counts from received_at.
create table work (
    submission_id uuid primary key,
    version_id uuid not null,
    micro_credential_id uuid not null,
    author_id uuid not null,
    attempt integer not null,
    received_at timestamptz not null,
    due_at timestamptz not null,
    -- 1, and one more each time that it comes back after having been returned as incomplete.
    round integer not null default 1,
    stage text not null check (stage in
        ('FIRST_READ', 'SECOND_READ', 'THIRD_READ', 'ADJUDICATION', 'SETTLING', 'HELD', 'DECIDED', 'RETURNED', 'APPEAL')),
    -- Why a second reading was asked for: RANDOM_SHARE, NEAR_CUT, FIRST_OF_VERSION, NEW_REVIEWER.
    second_read_reason text,
    -- Criteria met in an earlier attempt at the same version, separated by commas: nobody reads them again.
    carried_criteria text not null default '',
    -- What the readings decided while the decision waits for its release, as JSON.
    held_decision text,
    decided_at timestamptz,
    breached_at timestamptz,
    revision bigint not null default 1
);
create index work_stage on work (stage, due_at) where stage not in ('DECIDED', 'RETURNED');
create index work_version on work (version_id, received_at);
create index work_author on work (author_id, micro_credential_id);

insert into work (submission_id, version_id, micro_credential_id, author_id, attempt, received_at, due_at, stage,
    decided_at)
select submission_id, version_id, micro_credential_id, author_id, 1, opened_at, due_at,
    case when sealed_at is null then 'FIRST_READ' else 'DECIDED' end, sealed_at
from review_task;

alter table review_task drop constraint review_task_kind_check;
alter table review_task add constraint review_task_kind_check check (kind in
    ('FIRST_READ', 'SECOND_READ', 'THIRD_READ', 'ADJUDICATION', 'BACKREAD', 'APPEAL', 'VALIDITY'));
alter table review_task drop constraint review_task_submission_id_kind_key;
alter table review_task add column round integer not null default 1;
-- Only this person may claim it: a validity paper, or what a supervisor assigned.
alter table review_task add column reserved_for uuid;
-- Its place in the queue: the due moment, unless a supervisor moved it.
alter table review_task add column order_at timestamptz;
update review_task set order_at = due_at;
alter table review_task alter column order_at set not null;
-- When it was seen to what follows from the sealed reading.
alter table review_task add column settled_at timestamptz;
update review_task set settled_at = sealed_at;
create index review_task_unsettled on review_task (sealed_at) where state = 'SEALED' and settled_at is null;
-- Of a backread: the reading that is read again.
alter table review_task add column reading_of uuid references review_task;
create unique index review_task_reading on review_task (submission_id, round, kind)
    where kind in ('FIRST_READ', 'SECOND_READ', 'THIRD_READ', 'ADJUDICATION');
-- The database itself allows one open reading of a work that is under way.
create unique index review_task_under_way on review_task (submission_id)
    where state in ('WAITING', 'CLAIMED')
        and kind in ('FIRST_READ', 'SECOND_READ', 'THIRD_READ', 'ADJUDICATION', 'APPEAL');
create index review_task_submission on review_task (submission_id);
drop index review_task_waiting;
create index review_task_waiting on review_task (order_at, opened_at, id)
    where state = 'WAITING' and kind in ('FIRST_READ', 'SECOND_READ', 'THIRD_READ', 'APPEAL', 'VALIDITY');
create index review_task_age on review_task (opened_at) where state = 'WAITING';
create index review_task_open on review_task (due_at) where state in ('WAITING', 'CLAIMED');

-- A level, or the reason why the criterion cannot be scored.
alter table criterion_score add column condition_code text;
alter table criterion_score add constraint criterion_score_one check (level_id is null or condition_code is null);
-- Of an adjudication: why, by criterion, is the comment's own column; the reason of the whole is overall_comment.

-- What limits a reviewer, whichever rubric it is.
alter table reviewer_seat alter column last_claim_at drop not null;
-- Estimated minutes of reading a day; null: the agency's.
alter table reviewer_seat add column cap_minutes integer check (cap_minutes > 0);
alter table reviewer_seat add column suspended_at timestamptz;
alter table reviewer_seat add column suspension_reason text;
alter table reviewer_seat add constraint reviewer_seat_suspension check
    ((suspended_at is null) = (suspension_reason is null));

-- Who may read by which rubric. A version without a qualifying set admits every reviewer.
create table qualifying_set (
    id uuid primary key,
    version_id uuid not null,
    kind text not null check (kind in ('QUALIFYING', 'CALIBRATION', 'VALIDITY')),
    title text not null,
    -- Percent of exact agreement that qualifies, 0 to 100.
    pass_percent integer not null check (pass_percent between 0 and 100),
    active boolean not null default true,
    created_at timestamptz not null
);
create index qualifying_set_version on qualifying_set (version_id) where active;

create table qualification (
    id uuid primary key,
    reviewer_id uuid not null,
    version_id uuid not null,
    qualified_at timestamptz not null,
    -- Null: does not expire.
    expires_at timestamptz,
    suspended_at timestamptz,
    suspension_reason text,
    unique (reviewer_id, version_id),
    check ((suspended_at is null) = (suspension_reason is null))
);

-- How many tasks there are, so that no page counts them. Triggers append changes, a sweep folds them into totals;
-- the number is the sum of both.
create table task_total (
    version_id uuid not null,
    kind text not null,
    state text not null,
    due_at timestamptz not null,
    tasks bigint not null,
    minutes bigint not null,
    primary key (version_id, kind, state, due_at)
);
create table task_change (
    id bigint primary key generated always as identity,
    version_id uuid not null,
    kind text not null,
    state text not null,
    due_at timestamptz not null,
    tasks bigint not null,
    minutes bigint not null
);
create view task_count as
    select version_id, kind, state, due_at, sum(tasks) as tasks, sum(minutes) as minutes
    from (select version_id, kind, state, due_at, tasks, minutes from task_total
          union all
          select version_id, kind, state, due_at, tasks, minutes from task_change) every
    group by version_id, kind, state, due_at;

create function note_tasks_added() returns trigger language plpgsql as $$
begin
    insert into review.task_change (version_id, kind, state, due_at, tasks, minutes)
    select version_id, kind, state, due_at, count(*), sum(estimated_minutes)
    from added where state in ('WAITING', 'CLAIMED') group by version_id, kind, state, due_at;
    return null;
end $$;
create function note_tasks_changed() returns trigger language plpgsql as $$
begin
    insert into review.task_change (version_id, kind, state, due_at, tasks, minutes)
    select version_id, kind, state, due_at, sum(sign), sum(sign * estimated_minutes)
    from (select version_id, kind, state, due_at, estimated_minutes, 1 as sign from added
          union all
          select version_id, kind, state, due_at, estimated_minutes, -1 from gone) both_sides
    where state in ('WAITING', 'CLAIMED')
    group by version_id, kind, state, due_at
    having sum(sign) <> 0 or sum(sign * estimated_minutes) <> 0;
    return null;
end $$;
create function note_tasks_gone() returns trigger language plpgsql as $$
begin
    insert into review.task_change (version_id, kind, state, due_at, tasks, minutes)
    select version_id, kind, state, due_at, -count(*), -sum(estimated_minutes)
    from gone where state in ('WAITING', 'CLAIMED') group by version_id, kind, state, due_at;
    return null;
end $$;
create trigger tasks_added after insert on review_task referencing new table as added
    for each statement execute function note_tasks_added();
create trigger tasks_changed after update on review_task referencing new table as added old table as gone
    for each statement execute function note_tasks_changed();
create trigger tasks_gone after delete on review_task referencing old table as gone
    for each statement execute function note_tasks_gone();
insert into task_total
select version_id, kind, state, due_at, count(*), sum(estimated_minutes)
from review_task where state in ('WAITING', 'CLAIMED') group by version_id, kind, state, due_at;

-- A wake-up that failed as often as the broker delivers. The rows that it is about stay the truth.
create table dead_letter (
    id uuid primary key,
    kind text not null,
    subject_id uuid not null,
    deliveries integer not null,
    error text not null,
    failed_at timestamptz not null,
    state text not null check (state in ('OPEN', 'RETRIED', 'DISCARDED')),
    handled_at timestamptz,
    handled_by text,
    handled_reason text
);
create unique index dead_letter_open on dead_letter (kind, subject_id) where state = 'OPEN';

-- Sealed readings for whoever reports on them: one row for each criterion read.
create view published_reading as
    select t.id as task_id, t.submission_id, t.round, t.kind, t.version_id, t.micro_credential_id, c.reviewer_id,
        c.sealed_at, s.criterion_id, s.level_id, s.condition_code, t.reading_of
    from review_task t
    join scorecard c on c.task_id = t.id and c.sealed_at is not null
    join criterion_score s on s.scorecard_id = c.id;
