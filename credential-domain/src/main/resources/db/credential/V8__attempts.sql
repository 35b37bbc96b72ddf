-- After 'not yet' an educator has so long to begin the next attempt. An extension moves the end.
create table resubmission_window (
    submission_id uuid primary key references submission,
    closes_at timestamptz not null,
    -- When the sweep saw that it was over.
    closed_at timestamptz
);

create table resubmission_extension (
    id uuid primary key,
    submission_id uuid not null references submission,
    days integer not null check (days > 0),
    reason text not null,
    granted_by uuid not null references person,
    granted_at timestamptz not null,
    closes_before timestamptz not null,
    closes_after timestamptz not null
);
create index resubmission_extension_submission on resubmission_extension (submission_id);

-- What was talked about between attempts. One that is recorded after the last decision allows one attempt over the limit.
create table attempt_coaching (
    id uuid primary key,
    coach_id uuid not null references person,
    educator_id uuid not null references person,
    micro_credential_id uuid not null references micro_credential,
    held_on date not null,
    minutes integer not null check (minutes > 0),
    mode text not null check (mode in ('IN_PERSON', 'VIDEO', 'PHONE')),
    note text,
    recorded_at timestamptz not null
);
create index attempt_coaching_educator on attempt_coaching (educator_id, micro_credential_id, recorded_at);
create index attempt_coaching_coach on attempt_coaching (coach_id, recorded_at desc);
