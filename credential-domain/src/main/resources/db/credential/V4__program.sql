create table program (
    id uuid primary key,
    code text not null unique,
    title text not null,
    organization_id uuid not null references organization,
    starts_on date not null,
    ends_on date not null,
    participation text not null check (participation in ('VOLUNTARY', 'REQUIRED')),
    -- Null: no target, so completion is undefined.
    required_credentials integer check (required_credentials > 0),
    incentive text not null,
    incentive_amount numeric(12, 2),
    incentive_recurrence text,
    coaching_cadence text not null,
    check (ends_on >= starts_on)
);

create table participation (
    id uuid primary key,
    program_id uuid not null references program,
    person_id uuid not null references person,
    school_id uuid not null references organization,
    invited_on date not null,
    enrolled_on date,
    unique (program_id, person_id)
);
create index participation_person on participation (person_id);

create table coaching_session (
    id uuid primary key,
    program_id uuid not null references program,
    person_id uuid not null references person,
    held_on date not null,
    minutes integer not null check (minutes > 0),
    unique (program_id, person_id, held_on)
);

create table exit_survey_answer (
    id uuid primary key,
    program_id uuid not null references program,
    person_id uuid not null references person,
    answered_on date not null,
    reason text not null,
    unique (program_id, person_id, reason)
);

create table role_application (
    id uuid primary key,
    program_id uuid not null references program,
    person_id uuid not null references person,
    applied_on date not null,
    outcome text check (outcome in ('ACCEPTED', 'NOT_ACCEPTED')),
    unique (program_id, person_id)
);

-- Who coaches whom; no end: still.
create table coaching_assignment (
    id uuid primary key,
    coach_id uuid not null references person,
    educator_id uuid not null references person,
    begins_on date not null,
    ends_on date,
    unique (coach_id, educator_id, begins_on)
);
create index coaching_assignment_educator on coaching_assignment (educator_id);

create view published_program as select * from program;
create view published_participation as select * from participation;
create view published_coaching_session as select * from coaching_session;
create view published_exit_survey_answer as select * from exit_survey_answer;
create view published_role_application as select * from role_application;
create view published_coaching_assignment as select * from coaching_assignment;
