-- When the agency works. Its time zone is a setting, because awards and pages use it as well.
create table agency_calendar (
    only_one boolean primary key default true check (only_one),
    weekend_days text not null default 'SATURDAY,SUNDAY',
    -- The end of each day; midnight is the one at its end.
    closes_at time not null default '00:00'
);
insert into agency_calendar default values;

create table holiday (
    day date primary key,
    name text not null
);

-- The ledger of pauses: every time in which a clock stood still.
create table pause (
    id uuid primary key,
    -- Null: of all work.
    submission_id uuid,
    cause text not null check (cause in
        ('AGENCY_CLOSED', 'RETURNED_TO_EDUCATOR', 'INTEGRITY_CASE', 'TECHNICAL_FAULT')),
    begins_at timestamptz not null,
    ends_at timestamptz,
    begun_by text not null,
    ended_by text,
    note text,
    check (ends_at >= begins_at),
    check ((ends_at is null) = (ended_by is null)),
    -- A closure is from day to day: nobody closes an agency for ever.
    check ((submission_id is null) = (cause = 'AGENCY_CLOSED')),
    check (submission_id is not null or ends_at is not null)
);
create unique index pause_open on pause (submission_id, cause) where ends_at is null;
create index pause_submission on pause (submission_id, begins_at);

-- What was promised to whoever waits. A change of the calendar or of a pause works due_at out again from the rest.
create table review_clock (
    kind text not null check (kind in ('COMPLETENESS', 'REVIEW', 'APPEAL_WINDOW', 'APPEAL')),
    submission_id uuid not null,
    started_at timestamptz not null,
    business_days integer not null check (business_days > 0),
    due_at timestamptz not null,
    breached_at timestamptz,
    stopped_at timestamptz,
    primary key (kind, submission_id)
);
create index review_clock_running on review_clock (started_at) where stopped_at is null;
create index review_clock_submission on review_clock (submission_id);

-- Work that was under way before there were clocks: five business days were the only promise.
insert into review_clock (kind, submission_id, started_at, business_days, due_at, stopped_at)
select 'REVIEW', submission_id, received_at, 5, due_at, decided_at from work;

-- Business days added to a promise.
create table clock_extension (
    id uuid primary key,
    submission_id uuid not null,
    business_days integer not null check (business_days > 0),
    reason text not null,
    granted_by text not null,
    granted_at timestamptz not null
);
create index clock_extension_submission on clock_extension (submission_id);

-- The agency's policy: who is reminded of what, when, and how often at most.
create table reminder_step (
    id uuid primary key,
    -- A kind of clock, or the window of the next attempt.
    about text not null check (about in ('COMPLETENESS', 'REVIEW', 'APPEAL_WINDOW', 'APPEAL', 'RESUBMISSION')),
    recipient text not null check (recipient in ('READER', 'EDUCATOR', 'SUPERVISORS', 'ADMINISTRATORS')),
    -- Business days from the due day to the first reminder; negative: before it.
    offset_days integer not null check (offset_days between -60 and 60),
    -- Business days between one and the next.
    every_days integer not null default 1 check (every_days between 1 and 60),
    -- At most so many; an extension does not renew it. 0 turns the step off.
    budget integer not null check (budget between 0 and 20),
    unique (about, recipient, offset_days)
);
insert into reminder_step (id, about, recipient, offset_days, every_days, budget) values
    (gen_random_uuid(), 'REVIEW', 'READER', -1, 1, 1),
    (gen_random_uuid(), 'REVIEW', 'SUPERVISORS', 1, 2, 2),
    (gen_random_uuid(), 'REVIEW', 'ADMINISTRATORS', 3, 1, 1),
    (gen_random_uuid(), 'APPEAL', 'READER', -1, 1, 1),
    (gen_random_uuid(), 'APPEAL', 'ADMINISTRATORS', 3, 1, 1),
    (gen_random_uuid(), 'APPEAL_WINDOW', 'EDUCATOR', -2, 1, 1),
    (gen_random_uuid(), 'RESUBMISSION', 'EDUCATOR', -10, 5, 2),
    (gen_random_uuid(), 'RESUBMISSION', 'EDUCATOR', -1, 1, 1);

create table reminder (
    id uuid primary key,
    step_id uuid not null references reminder_step,
    -- 1 for the first of its step.
    number integer not null,
    submission_id uuid not null,
    -- The moment that it reminds of.
    anchor_at timestamptz not null,
    due_at timestamptz not null,
    -- SKIPPED: its time had passed when it was planned.
    state text not null check (state in ('PLANNED', 'SKIPPED', 'DROPPED', 'FIRED')),
    fired_at timestamptz,
    told_at timestamptz,
    unique (step_id, submission_id, number),
    check ((fired_at is null) = (state <> 'FIRED'))
);
create index reminder_submission on reminder (submission_id);
create index reminder_planned on reminder (step_id, anchor_at) where state = 'PLANNED';

-- An educator's objection to a 'not yet', once for each decision.
create table appeal (
    submission_id uuid primary key,
    educator_id uuid not null,
    reasons text not null,
    made_at timestamptz not null,
    -- The reading that decides it.
    task_id uuid not null unique references review_task,
    outcome text check (outcome in ('UPHELD', 'CHANGED')),
    outcome_reasons text,
    decided_at timestamptz,
    check ((outcome is null) = (decided_at is null))
);
