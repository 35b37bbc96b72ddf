-- A criterion that cannot be scored has a condition code and no level; it is not met.
alter table criterion_feedback alter column level_id drop not null;
alter table criterion_feedback add column condition_code text;
alter table criterion_feedback add constraint criterion_feedback_one check
    ((level_id is null) <> (condition_code is null));
-- Met in an earlier attempt at the same version and taken over.
alter table criterion_feedback add column carried boolean not null default false;

-- What the system tells a person, on every page until it is read.
create table notice (
    id uuid primary key,
    person_id uuid not null references person,
    -- Names the text: 'review-due-soon'.
    kind text not null,
    -- What fills the text, in its order, separated by line breaks.
    parameters text not null default '',
    -- The page to go to, without the context path; or null.
    address text,
    created_at timestamptz not null,
    read_at timestamptz,
    -- Whoever tells twice tells once.
    once text unique
);
create index notice_unread on notice (person_id, created_at desc) where read_at is null;
create index notice_person on notice (person_id, created_at desc);
