-- Each claim asks for the conflicts that its reviewer ever declared; there are few among many claims.
create index task_claim_conflict on task_claim (reviewer_id) where release_reason = 'CONFLICT_OF_INTEREST';

-- Work is taken from the head of the queue's index, which must not fill with what is gone: the default waits for a
-- fifth of the table.
alter table review_task set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
alter table task_change set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- Each claim and each desk adds up what its reviewer sealed today; what ran out or was given back is not asked for.
create index task_claim_sealed on task_claim (reviewer_id, ended_at) where end_reason = 'SEALED';
