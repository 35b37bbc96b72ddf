create table import_job (
    id uuid primary key,
    -- In the order of arrival, which is the order of processing.
    position bigint generated always as identity unique,
    state text not null check (state in ('RUNNING', 'SUCCEEDED', 'REJECTED', 'FAILED')),
    dry_run boolean not null,
    file_name text not null,
    size bigint not null,
    sha256 text not null,
    requested_by uuid,
    requested_by_name text not null,
    origin text not null,
    requested_at timestamptz not null,
    -- Starts so far: one that takes the server down with it is not tried for ever.
    attempts integer not null default 0,
    -- Progress while it runs, the number in all files afterwards.
    rows_read bigint not null default 0,
    refused_rows bigint not null default 0,
    finished_at timestamptz,
    -- Why it failed, for people; null unless it did.
    failure text,
    check ((state = 'RUNNING') = (finished_at is null))
);
create index import_job_running on import_job (position) where state = 'RUNNING';

-- The upload until the job is done: rows survive a crash and every node can read them.
create table import_upload (
    import_job_id uuid not null references import_job,
    position integer not null,
    content bytea not null,
    primary key (import_job_id, position)
);

create table import_file (
    import_job_id uuid not null references import_job,
    position integer not null,
    file text not null,
    rows_read bigint not null,
    created bigint not null,
    updated bigint not null,
    unchanged bigint not null,
    refused bigint not null,
    primary key (import_job_id, position)
);

-- The first of the refused rows, one by one; import_job.refused_rows counts them all.
create table import_refusal (
    id bigint generated always as identity primary key,
    import_job_id uuid not null references import_job,
    file text not null,
    -- 0 where the whole file is meant.
    line bigint not null,
    -- Null where the whole row is meant.
    column_name text,
    code text not null,
    message text not null
);
create index import_refusal_job on import_refusal (import_job_id, id);
