-- Who coaches whom in which cohort, from one day to another. A change of coach ends one row and begins another, so that
-- it stays known who coached when. A row that ends before it begins was taken back before its first day.
alter table coaching_assignment
    add column program_id uuid references program,
    add column assigned_by uuid references person,
    add column assigned_at timestamptz,
    -- The firewall: whose work came in until this day is never scored by this coach. The last day of the assignment
    -- or of its cohort, whichever is later: who coached in a cohort at any time scores nothing of that cohort.
    add column apart_until date;
alter table coaching_assignment drop constraint coaching_assignment_coach_id_educator_id_begins_on_key;
create index coaching_assignment_coach on coaching_assignment (coach_id, educator_id);
create index coaching_assignment_program on coaching_assignment (program_id, educator_id);

create function coach_stays_apart() returns trigger language plpgsql as $$
begin
    new.apart_until := case when new.ends_on is null then 'infinity' else
        greatest(new.ends_on, (select p.ends_on from credential.program p where p.id = new.program_id)) end;
    return new;
end $$;
create trigger coaching_assignment_apart before insert or update on coaching_assignment
    for each row execute function coach_stays_apart();
update coaching_assignment set coach_id = coach_id;
alter table coaching_assignment alter column apart_until set not null;

-- Who was to coach until the cohort's last day goes on to the new one.
create function coaching_follows_the_cohort() returns trigger language plpgsql as $$
begin
    update credential.coaching_assignment
    set ends_on = case when ends_on = old.ends_on and begins_on <= new.ends_on then new.ends_on else ends_on end
    where program_id = new.id;
    return null;
end $$;
create trigger program_last_day_moves_coaching after update of ends_on on program
    for each row when (old.ends_on is distinct from new.ends_on) execute function coaching_follows_the_cohort();

create or replace view published_coaching_assignment as
    select id, coach_id, educator_id, begins_on, ends_on, program_id, apart_until from coaching_assignment;

-- How they met; the agency's list. A session keeps its mode when the mode is retired.
create table coaching_mode (
    code text primary key,
    label text not null,
    position integer not null,
    retired boolean not null default false
);
insert into coaching_mode (code, label, position) values
    ('IN_PERSON', 'In person', 1),
    ('VIDEO', 'By video', 2),
    ('PHONE', 'By telephone', 3),
    ('WRITING', 'In writing', 4),
    ('CLASSROOM_VISIT', 'Classroom visit', 5);

-- A session that was held, with one educator or several.
create table coaching_meeting (
    id uuid primary key,
    coach_id uuid not null references person,
    held_on date not null,
    -- Of each who was there.
    minutes integer not null check (minutes > 0),
    mode text not null references coaching_mode,
    agenda text,
    -- For coach and educators.
    shared_note text,
    -- For the coach alone.
    private_note text,
    recorded_at timestamptz not null,
    changed_at timestamptz,
    -- Logged by mistake: it counts nowhere.
    withdrawn_at timestamptz,
    withdrawn_because text,
    check ((withdrawn_at is null) = (withdrawn_because is null))
);
create index coaching_meeting_coach on coaching_meeting (coach_id, held_on desc, id);

create table coaching_attendance (
    id uuid primary key,
    meeting_id uuid not null references coaching_meeting,
    educator_id uuid not null references person,
    -- The cohort for which the educator was coached; null: before coaching belonged to cohorts.
    program_id uuid references program,
    -- What it was about, if about one micro-credential, and the attempt, if about one.
    micro_credential_id uuid references micro_credential,
    submission_id uuid references submission,
    unique (meeting_id, educator_id),
    check (submission_id is null or micro_credential_id is not null)
);
create index coaching_attendance_educator on coaching_attendance (educator_id, program_id);

insert into coaching_meeting (id, coach_id, held_on, minutes, mode, shared_note, recorded_at)
    select id, coach_id, held_on, minutes, mode, note, recorded_at from attempt_coaching;
insert into coaching_attendance (id, meeting_id, educator_id, micro_credential_id)
    select gen_random_uuid(), id, educator_id, micro_credential_id from attempt_coaching;
drop table attempt_coaching;

-- For reports: sessions of history files and sessions logged here, a row for each educator. Where both tell of the same
-- day, it is one session, and the log knows it better.
create or replace view published_coaching_session as
    select h.id, h.program_id, h.person_id, h.held_on, h.minutes
    from coaching_session h
    where not exists (
        select from coaching_attendance a join coaching_meeting m on m.id = a.meeting_id
        where a.educator_id = h.person_id and a.program_id = h.program_id and m.held_on = h.held_on
            and m.withdrawn_at is null)
    union all
    select a.id, a.program_id, a.educator_id, m.held_on, m.minutes
    from coaching_attendance a join coaching_meeting m on m.id = a.meeting_id
    where m.withdrawn_at is null and a.program_id is not null;

-- What the cohort's cadence asks for: one session in each of these spans, held by whoever coaches then.
create table coaching_plan (
    id uuid primary key,
    program_id uuid not null references program,
    educator_id uuid not null references person,
    begins_on date not null,
    ends_on date not null,
    -- The last working day of the span.
    due_on date not null,
    unique (program_id, educator_id, begins_on),
    check (begins_on <= due_on and due_on <= ends_on)
);
create index coaching_plan_educator on coaching_plan (educator_id, due_on);

-- An educator asks for a word; one open question for each cohort.
create table coaching_request (
    id uuid primary key,
    program_id uuid not null references program,
    educator_id uuid not null references person,
    message text not null,
    asked_at timestamptz not null,
    closed_at timestamptz,
    closed_by uuid references person,
    -- The coach's words, or null where a session was the answer.
    answer text
);
create unique index coaching_request_open on coaching_request (program_id, educator_id) where closed_at is null;
create index coaching_request_educator on coaching_request (educator_id, asked_at desc);

-- What educator and coach write to each other about an attempt. No reader of the review sees any of it, and it is no
-- part of what is handed in.
create table coaching_message (
    id uuid primary key,
    submission_id uuid not null references submission,
    -- Null: about the attempt as a whole.
    criterion_id uuid references rubric_criterion,
    author_id uuid not null references person,
    body text not null,
    -- The piece that is meant; it may be gone since.
    evidence_id uuid,
    sent_at timestamptz not null
);
create index coaching_message_submission on coaching_message (submission_id, sent_at, id);

create table coaching_read_mark (
    submission_id uuid not null references submission,
    person_id uuid not null references person,
    read_until timestamptz not null,
    primary key (submission_id, person_id)
);

-- What an educator lets the coach see of an attempt. No row: nothing.
create table coaching_share (
    submission_id uuid primary key references submission,
    evidence boolean not null,
    feedback boolean not null,
    changed_at timestamptz not null
);

-- How much an educator needs a word: the desk of a coach is in this order, the highest first, and of several reasons the
-- highest counts. Days are those since when it waits, or for what is to come how many it is nearer than first noticed.
create function coaching_points(reason text, days integer) returns integer language sql immutable as $$
    select case reason
        -- No further attempt before a session (weeks are lost while nobody talks).
        when 'AT_LIMIT' then 90 + 2 * least(days, 30)
        -- Asked for a word.
        when 'ASKED' then 80 + 4 * least(days, 30)
        -- Wrote, and nobody has read it.
        when 'MESSAGE' then 60 + 4 * least(days, 30)
        -- One criterion short of earning it, as far as the educator shares the feedback.
        when 'ONE_SHORT' then 55 + 2 * least(days, 30)
        -- Returned as incomplete and not mended.
        when 'RETURNED' then 55 + 2 * least(days, 30)
        -- The window for the next attempt closes within 14 days.
        when 'WINDOW' then 50 + 3 * least(days, 14)
        -- 'Not yet', and nothing has been done since.
        when 'NOT_YET' then 45 + 2 * least(days, 30)
        -- A planned session was not held.
        when 'OVERDUE' then 40 + 2 * least(days, 30)
        -- The cohort ends within 30 days, and the target is not reached.
        when 'BEHIND' then 30 + least(days, 30)
        -- An attempt was begun and left alone for a week or longer.
        when 'STUCK' then 20 + least(days, 30)
        -- Coached for two weeks, and no attempt begun.
        when 'NOT_BEGUN' then 15 + least(days, 30)
        -- A planned session is due within a week.
        when 'DUE' then 10 + least(days, 7)
        else 0
    end
$$;
