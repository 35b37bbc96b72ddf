-- A piece of coursework that belongs to a micro-credential. It is for the educators of its organization and of all below.
create table course_module (
    id uuid primary key,
    micro_credential_id uuid not null references micro_credential,
    organization_id uuid not null references organization,
    position integer not null,
    created_at timestamptz not null,
    -- From then on nobody is asked for it; who completed it keeps the record.
    retired_at timestamptz
);
create index course_module_of on course_module (micro_credential_id, position);

-- What a module says. The newest version is the one that educators see.
create table course_module_version (
    id uuid primary key,
    module_id uuid not null references course_module,
    number integer not null,
    title text not null,
    body text not null,
    -- Estimated, for an educator.
    minutes integer not null check (minutes > 0),
    completion text not null check (completion in ('MARKED', 'QUIZ', 'LINK')),
    -- Of the outside course.
    address text,
    -- Percent of the questions that must be answered rightly.
    pass_mark integer check (pass_mark between 1 and 100),
    -- Null: as often as like.
    attempts_allowed integer check (attempts_allowed > 0),
    -- JSON: list of label and address.
    links text not null,
    -- JSON: list of questions with the right answers.
    questions text not null,
    created_at timestamptz not null,
    unique (module_id, number),
    check ((completion = 'LINK') = (address is not null)),
    check ((completion = 'QUIZ') = (pass_mark is not null))
);

create table module_completion (
    id uuid primary key,
    module_id uuid not null references course_module,
    version_id uuid not null references course_module_version,
    person_id uuid not null references person,
    completed_on date not null,
    completed_at timestamptz not null,
    minutes integer not null check (minutes > 0),
    -- Of a quiz, else null.
    right_answers integer,
    questions integer,
    program_id uuid references program,
    unique (module_id, person_id)
);
create index module_completion_person on module_completion (person_id);
create index module_completion_program on module_completion (program_id, person_id);
create index module_completion_version on module_completion (version_id);

-- Who went to the outside course.
create table module_opening (
    version_id uuid not null references course_module_version,
    person_id uuid not null references person,
    opened_at timestamptz not null,
    primary key (version_id, person_id)
);

create table quiz_attempt (
    id uuid primary key,
    version_id uuid not null references course_module_version,
    person_id uuid not null references person,
    number integer not null,
    -- Puts questions and choices in the order that this attempt shows.
    seed bigint not null,
    begun_at timestamptz not null,
    answered_at timestamptz,
    -- JSON: what was answered, by question in the order of the version.
    answers text,
    right_answers integer,
    unique (version_id, person_id, number),
    check ((answered_at is null) = (right_answers is null))
);
create unique index quiz_attempt_open on quiz_attempt (version_id, person_id) where answered_at is null;

-- Attempts that somebody was given beyond the limit.
create table quiz_allowance (
    version_id uuid not null references course_module_version,
    person_id uuid not null references person,
    extra integer not null check (extra > 0),
    primary key (version_id, person_id)
);

-- What somebody has worked with stays as it was.
create function refuse_change_of_used_module() returns trigger language plpgsql as $$
begin
    if exists (select from credential.module_completion where version_id = old.id)
            or exists (select from credential.quiz_attempt where version_id = old.id) then
        raise exception 'version % of module % is fixed', old.number, old.module_id;
    end if;
    return coalesce(new, old);
end $$;
create trigger course_module_version_fixed before update or delete on course_module_version
    for each row execute function refuse_change_of_used_module();

-- A piece of evidence that records a completed module, made when the attempt was handed in.
alter table evidence_item add column completion_id uuid references module_completion;

-- What was done in class.
create table classroom_activity (
    id uuid primary key,
    person_id uuid not null references person,
    taught_on date not null,
    class_label text not null,
    minutes integer not null check (minutes > 0),
    -- Codes, divided by commas.
    standards text not null,
    done text not null,
    created_at timestamptz not null,
    program_id uuid references program
);
create index classroom_activity_person on classroom_activity (person_id, taught_on desc, id);
create index classroom_activity_program on classroom_activity (program_id, person_id);

-- Which piece of evidence is a copy of which activity. The piece may be a team's.
create table activity_evidence (
    activity_id uuid not null references classroom_activity,
    submission_id uuid not null references submission,
    evidence_id uuid not null,
    primary key (activity_id, submission_id)
);
create index activity_evidence_submission on activity_evidence (submission_id);

-- Other work for an attempt.
create table work_time (
    id uuid primary key,
    person_id uuid not null references person,
    submission_id uuid not null references submission,
    worked_on date not null,
    minutes integer not null check (minutes > 0),
    note text not null,
    created_at timestamptz not null,
    program_id uuid references program
);
create index work_time_submission on work_time (submission_id, worked_on);
create index work_time_program on work_time (program_id, person_id);
create index work_time_person on work_time (person_id);

-- The cohort that work of a day counts for, by the rule that awards count by. Null: none.
create function cohort_of_work(person uuid, micro_credential uuid, worked_on date) returns uuid language sql stable as $$
    select g.id from credential.participation t
    join credential.program g on g.id = t.program_id
    left join credential.program_micro_credential m
        on m.series_id = g.series_id and m.micro_credential_id = micro_credential
    where t.person_id = person and t.enrolled_on <= worked_on
        and (t.left_on is null or t.left_on >= worked_on)
        and worked_on between g.starts_on and g.ends_on
        and (micro_credential is null or m.series_id is not null or not exists (
            select from credential.program_micro_credential x where x.series_id = g.series_id))
    order by t.completed_on is not null, m.series_id is null, g.ends_on, g.id limit 1
$$;

create function module_completion_counts_for() returns trigger language plpgsql as $$
begin
    new.program_id := credential.cohort_of_work(new.person_id,
        (select micro_credential_id from credential.course_module where id = new.module_id), new.completed_on);
    return new;
end $$;
create trigger module_completion_cohort before insert on module_completion
    for each row execute function module_completion_counts_for();

create function classroom_activity_counts_for() returns trigger language plpgsql as $$
begin
    new.program_id := credential.cohort_of_work(new.person_id, null, new.taught_on);
    return new;
end $$;
create trigger classroom_activity_cohort before insert or update of taught_on on classroom_activity
    for each row execute function classroom_activity_counts_for();

create function work_time_counts_for() returns trigger language plpgsql as $$
begin
    new.program_id := credential.cohort_of_work(new.person_id,
        (select micro_credential_id from credential.submission where id = new.submission_id), new.worked_on);
    return new;
end $$;
create trigger work_time_cohort before insert on work_time
    for each row execute function work_time_counts_for();

-- Minutes that people say they worked. No cohort: they were enrolled in none that day.
create view published_logged_time as
    select person_id, program_id as cohort_id, completed_on as day, minutes, 'COURSEWORK' as kind
        from module_completion
    union all
    select person_id, program_id, taught_on, minutes, 'CLASSROOM_ACTIVITY' from classroom_activity
    union all
    select person_id, program_id, worked_on, minutes, 'OTHER_WORK' from work_time;

-- An educator's hours by the newest published version.
create view published_estimated_hours as
    select distinct on (micro_credential_id) micro_credential_id, estimated_hours as hours
    from micro_credential_version where published_at is not null
    order by micro_credential_id, number desc;

create view published_program_micro_credential as
    select series_id, micro_credential_id, position from program_micro_credential;
