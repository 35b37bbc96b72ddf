-- What of a work a team shares. Everybody whose work it is besides the author, separated by commas.
alter table work add column co_authors text not null default '';
alter table work add column shared_artifact_id uuid;
-- Of the carried criteria those whose result comes from the work of a team member.
alter table work add column shared_criteria text not null default '';
-- Everything is carried: the work has no reading of its own.
alter table work add column nothing_to_read boolean not null default false;
alter table work drop constraint work_stage_check;
alter table work add constraint work_stage_check check (stage in
    ('FIRST_READ', 'SECOND_READ', 'THIRD_READ', 'ADJUDICATION', 'SETTLING', 'SHARED_RESULT', 'HELD', 'DECIDED',
        'RETURNED', 'APPEAL'));
create index work_shared on work (shared_artifact_id) where stage = 'SHARED_RESULT';

-- For the exclusions of a claim; null where there is no team.
alter table review_task add column co_authors uuid[];
alter table review_task add column shared_artifact_id uuid;
create index review_task_shared on review_task (shared_artifact_id) where shared_artifact_id is not null;
