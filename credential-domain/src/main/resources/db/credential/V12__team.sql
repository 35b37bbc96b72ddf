-- Whether a team may supply it together. What one thinks about it is one's own.
alter table requirement add column team_work boolean not null default false;
alter table requirement add constraint requirement_reflection_is_ones_own check
    (not team_work or kind <> 'REFLECTION');

-- The requirements whose evidence a criterion judges; none: it is judged over the whole submission.
create table criterion_requirement (
    criterion_id uuid not null references rubric_criterion,
    requirement_id uuid not null references requirement,
    primary key (criterion_id, requirement_id)
);

-- Educators who supply part of their evidence for one version together.
create table team (
    id uuid primary key,
    version_id uuid not null references micro_credential_version,
    created_at timestamptz not null,
    -- When something shared was handed in, or everybody had left: from then on nobody joins or leaves.
    closed_at timestamptz
);

create table team_member (
    id uuid primary key,
    team_id uuid not null references team,
    version_id uuid not null,
    -- Null: the identifier is nobody's who may be invited, which is not told to the one who invites.
    person_id uuid references person,
    -- By what the person was invited; null: whoever formed the team.
    identifier text,
    state text not null check (state in ('INVITED', 'JOINED', 'DECLINED', 'WITHDRAWN', 'LEFT')),
    invited_by uuid not null references person,
    invited_at timestamptz not null,
    answered_at timestamptz,
    unique (team_id, person_id),
    check ((state = 'INVITED') = (answered_at is null)),
    check (state <> 'JOINED' or person_id is not null)
);
create index team_member_person on team_member (person_id, state);
-- One is in one team for a version.
create unique index team_member_joined on team_member (person_id, version_id) where state = 'JOINED';

-- What a team supplies together, by version. The newest may be open; the others are frozen.
create table shared_artifact (
    id uuid primary key,
    team_id uuid not null references team,
    number integer not null,
    frozen_at timestamptz,
    -- JSON list of every piece with the SHA-256 of its text and file, in the order of the requirements.
    manifest text,
    manifest_sha256 text,
    -- Whose readings score it; null: nobody's yet, or the one that should have was not scored.
    lead_submission_id uuid references submission,
    scored_at timestamptz,
    -- When its lead was given up without a result.
    given_up_at timestamptz,
    -- Why it cannot be scored as it is, a reason a line.
    return_reasons text,
    unique (team_id, number),
    unique (team_id, manifest_sha256),
    check ((frozen_at is null) = (manifest is null)),
    check ((frozen_at is null) = (manifest_sha256 is null)),
    check (lead_submission_id is null or frozen_at is not null),
    check (scored_at is null or lead_submission_id is not null)
);
create unique index shared_artifact_open on shared_artifact (team_id) where frozen_at is null;

create table shared_piece (
    id uuid primary key,
    artifact_id uuid not null references shared_artifact,
    added_by uuid not null references person,
    requirement_id uuid not null references requirement,
    position integer not null,
    title text not null,
    narrative text,
    taught_on date,
    class_label text,
    minutes integer,
    completed_on date,
    url text,
    file_name text,
    media_type text,
    size bigint,
    sha256 text,
    created_at timestamptz not null
);
create index shared_piece_artifact on shared_piece (artifact_id, position);

create function refuse_change_of_frozen_artifact() returns trigger language plpgsql as $$
begin
    if exists (select 1 from credential.shared_artifact a
               where a.id = coalesce(old.artifact_id, new.artifact_id) and a.frozen_at is not null) then
        raise exception 'shared artifact % is frozen', coalesce(old.artifact_id, new.artifact_id)
            using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
end $$;
create trigger shared_piece_frozen before insert or update or delete on shared_piece
    for each row execute function refuse_change_of_frozen_artifact();

-- What the one reading of a shared artifact says, for every member's submission.
create table shared_result (
    id uuid primary key,
    artifact_id uuid not null references shared_artifact,
    criterion_id uuid not null references rubric_criterion,
    level_id uuid references rubric_criterion_level,
    condition_code text,
    is_met boolean not null,
    comment text,
    unique (artifact_id, criterion_id),
    check ((level_id is null) <> (condition_code is null))
);

-- The frozen artifact that was handed in with a submission, and the pieces that came from it.
alter table submission add column shared_artifact_id uuid references shared_artifact;
create index submission_shared on submission (shared_artifact_id) where shared_artifact_id is not null;
alter table evidence_item add column shared_artifact_id uuid references shared_artifact;
-- Scored in a team member's submission.
alter table criterion_feedback add column shared boolean not null default false;

-- For the review: whose readings score a shared artifact, and since when it is known what became of them.
create view published_shared_artifact as
    select id, lead_submission_id, coalesce(scored_at, given_up_at) as known_at from shared_artifact
    where frozen_at is not null;
