-- A program is offered again and again. Each offering is a cohort: a row of table program, which is what history files
-- and reports call a program. What its cohorts have in common is a row here.
create table program_series (
    id uuid primary key,
    code text not null unique,
    title text not null,
    organization_id uuid not null references organization,
    summary text,
    -- What those who finish are given or called.
    recognition text
);
create index program_series_organization on program_series (organization_id);

-- The micro-credentials that count for it, in their order; none: every one counts.
create table program_micro_credential (
    series_id uuid not null references program_series,
    micro_credential_id uuid not null references micro_credential,
    position integer not null,
    primary key (series_id, micro_credential_id)
);

alter table program
    add column series_id uuid references program_series,
    -- Seats; null: as many as like.
    add column capacity integer check (capacity > 0),
    add column incentive_note text,
    add column recognition text,
    -- The first meeting of the cohort, and what it is about.
    add column induction_on date,
    add column induction text,
    -- When the sweep saw that the last day was over.
    add column closed_on date;

insert into program_series (id, code, title, organization_id)
    select id, code, title, organization_id from program;
update program set series_id = id;
alter table program alter column series_id set not null;
create index program_of_series on program (series_id, starts_on);

-- A cohort that comes by a history file is the first of a program of its own.
create function program_has_a_series() returns trigger language plpgsql as $$
begin
    if new.series_id is null then
        insert into credential.program_series (id, code, title, organization_id)
            values (new.id, new.code, new.title, new.organization_id) on conflict (code) do nothing;
        select id into new.series_id from credential.program_series where code = new.code;
    end if;
    return new;
end $$;
create trigger program_series_of_history before insert on program
    for each row execute function program_has_a_series();

alter table participation
    add column declined_on date,
    add column active_on date,
    add column completed_on date,
    add column left_on date,
    add column state text not null generated always as (
        case when completed_on is not null then 'COMPLETED'
            when left_on is not null then 'LEFT'
            when active_on is not null and enrolled_on is not null then 'ACTIVE'
            when enrolled_on is not null then 'ENROLLED'
            when declined_on is not null then 'DECLINED'
            else 'INVITED' end) stored;
create index participation_state on participation (program_id, state);

-- What the awards of a program say about who works in it and who has reached its target. Without a target, completion
-- is what the manager says and stays.
create function date_by_awards(programs uuid[], people uuid[])
    returns table (participation_id uuid, was text, is_now text) language sql as $$
    with earned as (
        select a.program_id, a.educator_id, a.awarded_on,
            row_number() over (partition by a.program_id, a.educator_id order by a.awarded_on, a.id) as nth
        from credential.award a
        where a.program_id = any(programs) and (people is null or a.educator_id = any(people))
            and not exists (select from credential.revocation r where r.award_id = a.id)
    ), reached as (
        select t.id, t.state as was, g.required_credentials as target, min(e.awarded_on) as first_on,
            min(e.awarded_on) filter (where e.nth = g.required_credentials) as target_on
        from credential.participation t
        join credential.program g on g.id = t.program_id
        left join earned e on e.program_id = t.program_id and e.educator_id = t.person_id
        where t.program_id = any(programs) and (people is null or t.person_id = any(people))
            and t.enrolled_on is not null
        group by t.id, g.required_credentials
    )
    update credential.participation t
    set active_on = coalesce(t.active_on, r.first_on),
        completed_on = case when r.target is null then t.completed_on else r.target_on end
    from reached r
    where r.id = t.id and (t.active_on, t.completed_on) is distinct from
        (coalesce(t.active_on, r.first_on), case when r.target is null then t.completed_on else r.target_on end)
    returning t.id, r.was, t.state
$$;

select count(*) from date_by_awards(array(select id from program), null);

-- The agency's list. An answer keeps its code when a reason is retired.
create table exit_reason (
    code text primary key,
    label text not null,
    position integer not null,
    retired boolean not null default false
);
insert into exit_reason (code, label, position) values
    ('TOO_MUCH_WORK', 'It was too much work beside teaching', 1),
    ('NOT_REQUIRED', 'It was not required', 2),
    ('NO_INCENTIVE', 'There was no incentive', 3),
    ('NO_COACHING', 'I did not have enough coaching', 4),
    ('LEFT_SCHOOL', 'I left the school or the profession', 5),
    ('OTHER', 'Another reason', 6);

-- In their own words; in no report.
create table exit_survey_comment (
    program_id uuid not null references program,
    person_id uuid not null references person,
    answered_on date not null,
    comment text not null,
    primary key (program_id, person_id)
);

create or replace view published_program as select * from program;
create or replace view published_participation as select * from participation;
create view published_exit_reason as select * from exit_reason;
