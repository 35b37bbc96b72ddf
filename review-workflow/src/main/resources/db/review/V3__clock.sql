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
    -- The submission; of an appeal its task.
    subject_id uuid primary key,
    submission_id uuid not null,
    started_at timestamptz not null,
    business_days integer not null check (business_days > 0),
    due_at timestamptz not null,
    breached_at timestamptz,
    stopped_at timestamptz
);
create index review_clock_running on review_clock (started_at) where stopped_at is null;
create index review_clock_submission on review_clock (submission_id);

-- Work that was under way before there were clocks: five business days were the only promise.
insert into review_clock (subject_id, submission_id, started_at, business_days, due_at, stopped_at)
select submission_id, submission_id, received_at, 5, due_at, decided_at from work;
