-- A decided work in a set, to be read again by those who learn or are watched. Whose it was is never shown.
create table paper (
    id uuid primary key,
    set_id uuid not null references qualifying_set,
    submission_id uuid not null references work,
    -- 1 for the first of its set.
    position integer not null,
    added_at timestamptz not null,
    unique (set_id, submission_id),
    unique (set_id, position)
);
create index paper_submission on paper (submission_id);

-- What the experts say of a paper, criterion by criterion.
create table expert_level (
    id uuid primary key,
    paper_id uuid not null references paper,
    criterion_id uuid not null,
    level_id uuid not null,
    -- Why; null until the supervisor has written it.
    rationale text,
    unique (paper_id, criterion_id)
);

-- A reviewer's way through a qualifying or a calibration set.
create table practice_attempt (
    id uuid primary key,
    set_id uuid not null references qualifying_set,
    reviewer_id uuid not null,
    started_at timestamptz not null,
    sealed_at timestamptz,
    -- Criteria compared, and those at the experts' level; of the whole attempt.
    judged integer,
    exact integer,
    -- As the set asked for when the attempt was sealed.
    pass_percent integer,
    passed boolean,
    check ((sealed_at is null) = (passed is null))
);
-- Two clicks begin one attempt.
create unique index practice_attempt_open on practice_attempt (set_id, reviewer_id) where sealed_at is null;
create index practice_attempt_reviewer on practice_attempt (reviewer_id, set_id);

-- The order of the papers is drawn when the attempt begins.
create table practice_paper (
    id uuid primary key,
    attempt_id uuid not null references practice_attempt,
    paper_id uuid not null references paper,
    position integer not null,
    answered_at timestamptz,
    unique (attempt_id, position),
    unique (attempt_id, paper_id)
);
create index practice_paper_paper on practice_paper (paper_id);

create table practice_level (
    id uuid primary key,
    practice_paper_id uuid not null references practice_paper,
    criterion_id uuid not null,
    level_id uuid not null,
    unique (practice_paper_id, criterion_id)
);

-- Which paper a task of the kind VALIDITY is. No reviewer and no page of a reviewer reads this.
create table validity_task (
    task_id uuid primary key references review_task,
    paper_id uuid not null references paper,
    reviewer_id uuid not null,
    -- The live reading whose draw it came from: one draw gives one paper.
    drawn_after uuid not null unique references review_task,
    created_at timestamptz not null
);
create index validity_task_reviewer on validity_task (reviewer_id, paper_id);

-- A reviewer's reading of a validity paper against the experts' levels.
create table validity_result (
    task_id uuid primary key references validity_task,
    reviewer_id uuid not null,
    version_id uuid not null,
    -- Criteria compared; at the experts' level; one level off.
    judged integer not null check (judged > 0),
    exact integer not null check (exact between 0 and judged),
    adjacent integer not null check (adjacent between 0 and judged - exact),
    read_at timestamptz not null
);
create index validity_result_reviewer on validity_result (reviewer_id, version_id, read_at desc);

-- DRIFT: the readings left the experts'. RECALIBRATION: a long break, or a supervisor asked for it.
alter table qualification add column suspension_cause text
    check (suspension_cause in ('DRIFT', 'RECALIBRATION'));
-- The drift rule begins anew when a supervisor lifts a suspension; null: it never did.
alter table qualification add column watched_since timestamptz;

-- Those that nobody took are withdrawn.
create index review_task_validity on review_task (due_at) where kind = 'VALIDITY' and state = 'WAITING';
