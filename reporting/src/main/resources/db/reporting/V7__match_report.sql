-- What a check found is kept for a while together with the upload, so that the import can be made from it.
alter table import_job add kept_until timestamptz, add committed_as uuid references import_job;
create index import_job_kept on import_job (kept_until) where kept_until is not null;

-- Rows of the system that lost their activity were counted as updated.
alter table import_file add deactivated bigint not null default 0;
update import_file f set deactivated = left_out.rows, updated = f.updated - left_out.rows
from (
    select import_job_id, position, created + updated + unchanged - rows_read as rows from import_file
) left_out
where left_out.import_job_id = f.import_job_id and left_out.position = f.position and left_out.rows > 0;

-- The rows that a check would change, one by one.
create table import_change (
    import_job_id uuid not null references import_job,
    position bigint not null,
    file text not null,
    outcome text not null check (outcome in ('CREATED', 'UPDATED', 'DEACTIVATED')),
    what text not null,
    primary key (import_job_id, position)
);
create index import_change_narrowed on import_change (import_job_id, file, outcome, position);
