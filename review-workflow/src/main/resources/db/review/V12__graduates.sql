-- When somebody who earned a micro-credential may read it.
create table reviewer_rule (
    id uuid primary key,
    -- Null: the agency's own, for every micro-credential that has none.
    micro_credential_id uuid unique,
    -- Whole months since the award.
    months_since_award integer not null check (months_since_award between 0 and 120),
    -- Every criterion at its highest level.
    all_at_top_level boolean not null,
    first_attempt boolean not null,
    -- Of any micro-credential: nobody reads while being read.
    no_open_attempt boolean not null
);
create unique index reviewer_rule_default on reviewer_rule ((true)) where micro_credential_id is null;
insert into reviewer_rule values (gen_random_uuid(), null, 6, true, false, true);

-- What a graduate accepts; a new version for everybody who accepts from then on.
create table reviewer_terms (
    number integer primary key,
    words text not null,
    published_on date not null
);
insert into reviewer_terms values (1, 'I score by the rubric alone. I do not try to find out whose work I read, and I tell nobody about it.
I give back work whose author I recognize. I read only after I have qualified, and I keep my qualification up to date.', current_date);

-- A graduate on the way to reading; the further stages follow from role, qualification and readings.
create table reviewer_candidate (
    id uuid primary key,
    person_id uuid not null,
    micro_credential_id uuid not null,
    award_id uuid not null,
    eligible_on date not null,
    invited_on date,
    invited_by uuid,
    -- Roster id of the organization for which the role is given, and its days.
    organization text,
    role_begins_on date,
    role_ends_on date,
    accepted_on date,
    terms_number integer references reviewer_terms,
    declined_on date,
    withdrawn_on date,
    state text not null generated always as (
        case when accepted_on is not null then 'ACCEPTED'
            when withdrawn_on is not null then 'WITHDRAWN'
            when declined_on is not null then 'DECLINED'
            when invited_on is not null then 'INVITED'
            else 'ELIGIBLE' end) stored,
    unique (person_id, micro_credential_id),
    check ((invited_on is null) or (organization is not null and role_begins_on is not null and role_ends_on is not null)),
    check ((accepted_on is null) = (terms_number is null))
);
create index reviewer_candidate_state on reviewer_candidate (state, eligible_on);

-- Sealed readings of every kind alike, for whoever counts them: not even their kind is told.
create view published_sealed_reading as
    select t.id as task_id, c.reviewer_id, t.micro_credential_id, c.sealed_at
    from scorecard c join review_task t on t.id = c.task_id
    where c.sealed_at is not null;
create index scorecard_sealed_at on scorecard (sealed_at) where sealed_at is not null;
create index scorecard_reviewer_sealed on scorecard (reviewer_id) where sealed_at is not null;
