create table import_job (
    id uuid primary key,
    state text not null check (state in ('RUNNING', 'SUCCEEDED', 'REJECTED', 'FAILED')),
    dry_run boolean not null,
    file_name text not null,
    sha256 text not null,
    requested_by uuid,
    requested_at timestamptz not null,
    finished_at timestamptz,
    -- JSON: per file rows read, created, updated, unchanged.
    counts text
);

create table import_refusal (
    id bigint generated always as identity primary key,
    import_job_id uuid not null references import_job,
    file text not null,
    line bigint not null,
    -- Null where the whole row is meant.
    column_name text,
    code text not null,
    message text not null
);
create index import_refusal_job on import_refusal (import_job_id, id);
