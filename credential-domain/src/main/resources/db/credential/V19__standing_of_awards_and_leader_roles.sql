-- Every award with what it says and whether it still stands, also the revoked ones: whoever counts credit has to say why
-- one does not count. The hours are those of the version that was earned; for history, those of the newest version.
create view published_award_standing as
    select a.id, a.educator_id, a.micro_credential_id, m.code, m.title, a.awarded_on, v.estimated_hours, r.revoked_at
    from award a
    join micro_credential m on m.id = a.micro_credential_id
    left join micro_credential_version v on v.id = coalesce(a.version_id,
        (select n.id from micro_credential_version n
         where n.micro_credential_id = a.micro_credential_id and n.published_at is not null
         order by n.number desc limit 1))
    left join revocation r on r.award_id = a.id;

-- By what a list from elsewhere may name somebody.
create view published_person_key as
    select id as person_id, 'USERNAME' as kind, username as identifier from person
    union all
    select id, 'STATE_ID', state_id from person where state_id is not null
    union all
    select id, 'EMAIL', email from person where email is not null
    union all
    select id, 'ROSTER_ID', sourced_id from person where sourced_id is not null;
create index person_state_id_lower on person (lower(state_id));
create index person_email_lower on person (lower(email));
create index person_sourced_id_lower on person (lower(sourced_id));

-- How well what was earned here was shown; nothing of the work itself. History has no criteria and is not in it.
create view published_distinction as
    select a.id as award_id, a.educator_id, a.micro_credential_id, a.awarded_on, s.attempt,
        not exists (
            select from award_result r
            join rubric_criterion_level l on l.id = r.level_id
            join rubric_criterion_level higher on higher.criterion_id = l.criterion_id and higher.position > l.position
            where r.award_id = a.id)
        and exists (select from award_result r where r.award_id = a.id) as all_at_top_level,
        exists (select from submission o
            where o.educator_id = a.educator_id
                and o.state in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'INCOMPLETE')) as has_open_attempt
    from award a
    join submission s on s.id = a.submission_id
    where not exists (select from revocation r where r.award_id = a.id);

-- A leader role of a cohort: what it asks for, how many can have it, what it brings.
create table leader_role (
    id uuid primary key,
    code text not null unique,
    title text not null,
    -- The cohort in whose figures its applications count.
    program_id uuid not null references program,
    about text,
    -- 'Up to $12,500 a year', and the amount for those who reckon.
    worth text,
    worth_amount numeric(12, 2) check (worth_amount >= 0),
    places integer not null check (places > 0),
    -- So many of the micro-credentials listed; where none is listed, of any.
    needed integer not null check (needed > 0),
    opens_on date not null,
    -- The last day to apply.
    closes_on date not null,
    check (closes_on >= opens_on)
);
create index leader_role_program on leader_role (program_id);

create table leader_role_credential (
    role_id uuid not null references leader_role,
    micro_credential_id uuid not null references micro_credential,
    position integer not null,
    primary key (role_id, micro_credential_id)
);

create table leader_role_application (
    id uuid primary key,
    role_id uuid not null references leader_role,
    person_id uuid not null references person,
    eligible_on date not null,
    applied_on date,
    statement text,
    interviewed_on date,
    accepted_on date,
    placed_on date,
    -- Where; null until then.
    placed_at text,
    -- By the organization.
    declined_on date,
    -- By the applicant.
    withdrawn_on date,
    state text not null generated always as (
        case when withdrawn_on is not null then 'WITHDRAWN'
            when declined_on is not null then 'DECLINED'
            when placed_on is not null then 'PLACED'
            when accepted_on is not null then 'ACCEPTED'
            when interviewed_on is not null then 'INTERVIEWED'
            when applied_on is not null then 'APPLIED'
            else 'ELIGIBLE' end) stored,
    unique (role_id, person_id)
);
create index leader_role_application_person on leader_role_application (person_id);
create index leader_role_application_state on leader_role_application (role_id, state);

-- Applications of history and those made here count alike, a person once for a cohort: by the best that came of it.
create or replace view published_role_application as
    select distinct on (program_id, person_id) id, program_id, person_id, applied_on, outcome
    from (
        select id, program_id, person_id, applied_on, outcome from role_application
        union all
        select a.id, r.program_id, a.person_id, a.applied_on,
            case when a.accepted_on is not null then 'ACCEPTED' when a.declined_on is not null then 'NOT_ACCEPTED' end
        from leader_role_application a join leader_role r on r.id = a.role_id
        where a.applied_on is not null) every
    order by program_id, person_id, outcome nulls last, applied_on;
