-- Sealed readings of validity papers beside the experts' levels, for whoever reports on them: one row for each
-- criterion of a paper.
create view published_validity as
    select v.task_id, t.submission_id, t.version_id, t.micro_credential_id, v.reviewer_id, c.sealed_at,
        e.criterion_id, e.level_id as expert_level_id,
        -- Null where the reader gave none.
        s.level_id
    from validity_task v
    join review_task t on t.id = v.task_id
    join scorecard c on c.task_id = v.task_id and c.reviewer_id = v.reviewer_id and c.sealed_at is not null
    join expert_level e on e.paper_id = v.paper_id
    left join criterion_score s on s.scorecard_id = c.id and s.criterion_id = e.criterion_id;
