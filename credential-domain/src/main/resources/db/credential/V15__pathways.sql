-- A pathway: a stack of micro-credentials with a rule.
create table pathway (
    id uuid primary key,
    code text not null unique,
    organization_id uuid not null references organization,
    created_at timestamptz not null,
    -- From then on nobody new may join.
    closed_at timestamptz
);
create index pathway_organization on pathway (organization_id);

create table pathway_version (
    id uuid primary key,
    pathway_id uuid not null references pathway,
    number integer not null,
    title text not null,
    purpose text not null,
    -- The tree as JSON.
    rule text not null,
    created_at timestamptz not null,
    -- Null: a draft, of which there is at most one.
    published_at timestamptz,
    unique (pathway_id, number)
);
create unique index pathway_draft on pathway_version (pathway_id) where published_at is null;

create function published_pathway_version_stays() returns trigger language plpgsql as $$
begin
    raise exception 'pathway_version % is published and cannot change', old.id;
end $$;
create trigger pathway_version_stays before update or delete on pathway_version
    for each row when (old.published_at is not null) execute function published_pathway_version_stays();

-- What the rule of a published version names: for cycles, and to find pathways by what they count.
create table pathway_reference (
    version_id uuid not null references pathway_version,
    micro_credential_id uuid references micro_credential,
    pathway_id uuid references pathway,
    -- Only in place of another.
    equivalent boolean not null,
    check ((micro_credential_id is null) <> (pathway_id is null))
);
create index pathway_reference_version on pathway_reference (version_id);
create index pathway_reference_micro_credential on pathway_reference (micro_credential_id);
create index pathway_reference_pathway on pathway_reference (pathway_id);

-- Who follows which pathway, by which version, and how far they were when it was last looked at.
create table pathway_enrolment (
    id uuid primary key,
    pathway_id uuid not null references pathway,
    person_id uuid not null references person,
    version_id uuid not null references pathway_version,
    joined_at timestamptz not null,
    left_at timestamptz,
    steps_done integer not null default 0,
    steps_needed integer not null,
    -- In words; null when it is completed.
    next_step text,
    completed_on date,
    unique (person_id, pathway_id)
);
create index pathway_enrolment_pathway on pathway_enrolment (pathway_id) where left_at is null;

-- What a badge says that is for more than one micro-credential.
create table achievement (
    id uuid primary key,
    kind text not null check (kind in ('PATHWAY', 'MILESTONE')),
    code text not null,
    version integer not null,
    title text not null,
    description text not null,
    narrative text not null,
    -- Of the public page, below the base address.
    address text not null unique
);

alter table award
    alter column micro_credential_id drop not null,
    add column achievement_id uuid references achievement,
    add constraint award_of_one check ((micro_credential_id is null) <> (achievement_id is null)),
    add constraint award_of_achievement check (achievement_id is null
        or (submission_id is null and awarded_at is not null and status_list_index is not null));
drop index award_unsigned;
create index award_unsigned on award (next_signing_at) where status_list_index is not null and signed_at is null;
create index award_of_achievement_by_educator on award (educator_id) where achievement_id is not null;

-- The awards that such an award rests on.
create table award_support (
    award_id uuid not null references award,
    supporting_id uuid not null references award,
    primary key (award_id, supporting_id)
);
create index award_support_supporting on award_support (supporting_id);

-- A completed pathway (part '') or a milestone in it, each with its badge.
create table pathway_achievement (
    id uuid primary key,
    pathway_id uuid not null references pathway,
    version_id uuid not null references pathway_version,
    person_id uuid not null references person,
    part text not null default '',
    -- The day of the last award that was needed.
    reached_on date not null,
    recorded_at timestamptz not null,
    award_id uuid not null unique references award,
    -- When what it rests on fell away, or somebody took the badge back.
    ended_at timestamptz,
    -- Taken back by somebody: it is not given again by itself.
    withheld boolean not null default false
);
create unique index pathway_achievement_held on pathway_achievement (person_id, pathway_id, part) where ended_at is null;
create index pathway_achievement_person on pathway_achievement (person_id, pathway_id);
create index pathway_achievement_pathway on pathway_achievement (pathway_id);

-- People whose awards have changed; whoever works it off looks at the awards themselves.
create table pathway_signal (
    id bigint generated always as identity primary key,
    person_id uuid not null references person
);
create index pathway_signal_person on pathway_signal (person_id);

-- For every way in which awards come: a decision here, a history file.
create function award_signals_pathways() returns trigger language plpgsql as $$
begin
    insert into credential.pathway_signal (person_id)
        select distinct a.educator_id from fresh a where a.micro_credential_id is not null;
    return null;
end $$;
create trigger award_signals_pathways after insert on award referencing new table as fresh
    for each statement execute function award_signals_pathways();

create function revocation_signals_pathways() returns trigger language plpgsql as $$
begin
    insert into credential.pathway_signal (person_id)
        select distinct a.educator_id from fresh r join credential.award a on a.id = r.award_id;
    return null;
end $$;
create trigger revocation_signals_pathways after insert on revocation referencing new table as fresh
    for each statement execute function revocation_signals_pathways();

-- A cohort whose target is a pathway is completed on the day on which the pathway is.
alter table program add column target_pathway_id uuid references pathway;
create index program_target_pathway on program (target_pathway_id) where target_pathway_id is not null;

create or replace function date_by_awards(programs uuid[], people uuid[])
    returns table (participation_id uuid, was text, is_now text) language sql as $$
    with earned as (
        select a.program_id, a.educator_id, a.awarded_on,
            row_number() over (partition by a.program_id, a.educator_id order by a.awarded_on, a.id) as nth
        from credential.award a
        where a.program_id = any(programs) and (people is null or a.educator_id = any(people))
            and not exists (select from credential.revocation r where r.award_id = a.id)
    ), reached as (
        select t.id, t.state as was, coalesce(g.required_credentials, 0) > 0 or g.target_pathway_id is not null as has_target,
            min(e.awarded_on) as first_on,
            case when g.target_pathway_id is not null then (
                    select h.reached_on from credential.pathway_achievement h
                    where h.person_id = t.person_id and h.pathway_id = g.target_pathway_id
                        and h.part = '' and h.ended_at is null)
                else min(e.awarded_on) filter (where e.nth = g.required_credentials) end as target_on
        from credential.participation t
        join credential.program g on g.id = t.program_id
        left join earned e on e.program_id = t.program_id and e.educator_id = t.person_id
        where t.program_id = any(programs) and (people is null or t.person_id = any(people))
            and t.enrolled_on is not null
        group by t.id, g.required_credentials, g.target_pathway_id
    )
    update credential.participation t
    set active_on = coalesce(t.active_on, r.first_on),
        completed_on = case when r.has_target then r.target_on else t.completed_on end
    from reached r
    where r.id = t.id and (t.active_on, t.completed_on) is distinct from
        (coalesce(t.active_on, r.first_on), case when r.has_target then r.target_on else t.completed_on end)
    returning t.id, r.was, t.state
$$;

-- What was revoked was not earned, and no report counts it; a pathway's badge is no micro-credential.
create or replace view published_award as
    select a.id, a.educator_id, a.micro_credential_id, a.program_id, a.awarded_on
    from award a
    where a.micro_credential_id is not null
        and not exists (select 1 from revocation r where r.award_id = a.id);

-- The newest published version of each.
create view published_pathway as
    select p.id, p.code, p.organization_id, v.id as version_id, v.number as version, v.title, v.purpose,
        v.published_at, p.closed_at
    from pathway p
    join pathway_version v on v.pathway_id = p.id
    where v.published_at is not null
        and v.number = (select max(o.number) from pathway_version o
            where o.pathway_id = p.id and o.published_at is not null);

-- completed_on is the day that counts, completed_at when it was noted. What is revoked does not count.
create view published_pathway_completion as
    select h.id, h.pathway_id, p.code as pathway_code, v.number as version, h.person_id,
        h.reached_on as completed_on, h.recorded_at as completed_at, h.award_id, r.revoked_at
    from pathway_achievement h
    join pathway p on p.id = h.pathway_id
    join pathway_version v on v.id = h.version_id
    left join revocation r on r.award_id = h.award_id
    where h.part = '';
