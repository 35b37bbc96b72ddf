-- For reports: every level of every criterion, with the version that it belongs to.
create view published_rubric_level as
    select v.micro_credential_id, v.id as version_id, v.number, c.id as criterion_id,
        c.position as criterion_position, c.title as criterion_title, l.id as level_id, l.position, l.name,
        l.is_met
    from micro_credential_version v
    join rubric_criterion c on c.version_id = v.id
    join rubric_criterion_level l on l.criterion_id = c.id
    where v.published_at is not null;

create view published_version as
    select id, micro_credential_id, number, published_at from micro_credential_version
    where published_at is not null;

-- Who handed in what, by the version it is judged by; nothing of what it contains.
create view published_submission as
    select id, educator_id, micro_credential_id, version_id, attempt, state, submitted_at from submission;
