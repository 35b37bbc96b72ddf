-- Rows carry the truth: wake-ups, deadlines and the audit record are written in the business transaction.
create table outbox (
    id uuid primary key,
    queue text not null,
    kind text not null,
    subject_id uuid not null,
    created_at timestamptz not null,
    sent_at timestamptz,
    attempts integer not null default 0,
    next_attempt_at timestamptz not null
);
create index outbox_unsent on outbox (next_attempt_at) where sent_at is null;

create table deadline (
    id uuid primary key,
    kind text not null,
    subject_id uuid not null,
    due_at timestamptz not null,
    fired_at timestamptz,
    cancelled_at timestamptz,
    attempts integer not null default 0,
    next_attempt_at timestamptz not null,
    last_error text,
    unique (kind, subject_id)
);
create index deadline_open on deadline (kind, next_attempt_at) where fired_at is null and cancelled_at is null;

create sequence audit_record_id;
create table audit_record (
    id bigint primary key default nextval('audit_record_id'),
    at timestamptz not null,
    actor_id uuid,
    actor_name text not null,
    origin text not null,
    action text not null,
    subject_kind text not null,
    subject_id uuid not null,
    before text,
    after text,
    -- Filled by the sweep that chains: position in the chain and SHA-256 over the previous hash and this record.
    chain_position bigint unique,
    hash bytea
);
create index audit_record_unchained on audit_record (id) where chain_position is null;
create index audit_record_subject on audit_record (subject_id, id);
