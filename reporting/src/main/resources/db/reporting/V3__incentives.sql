-- Money is in cents, days are those of the agency's calendar, a period includes both its days and no last day means no end.
create table fund (
    id uuid primary key,
    code text not null unique,
    title text not null,
    organization_id uuid not null,
    created_at timestamptz not null
);

-- What a fund may spend on what is due in a period.
create table fund_budget (
    id uuid primary key,
    fund_id uuid not null references fund,
    starts_on date not null,
    ends_on date not null,
    cents bigint not null check (cents >= 0),
    unique (fund_id, starts_on),
    check (ends_on >= starts_on)
);

create table incentive (
    id uuid primary key,
    code text not null unique,
    title text not null,
    organization_id uuid not null,
    summary text,
    created_at timestamptz not null,
    -- When the sweep last looked for who is eligible.
    assessed_at timestamptz
);
create index incentive_organization on incentive (organization_id);

-- What an incentive asks and brings, for whoever earns it on a day of its period. A published one never changes but for
-- its last day, which the next version sets.
create table incentive_version (
    id uuid primary key,
    incentive_id uuid not null references incentive,
    number integer not null,
    state text not null check (state in ('DRAFT', 'PUBLISHED')),
    effective_from date not null,
    effective_to date,
    earning text not null check (earning in ('AWARD', 'AWARDS', 'COHORT_TARGET', 'PATHWAY')),
    micro_credentials text[] not null,
    needed integer check (needed > 1),
    within_months integer check (within_months > 0),
    pathways text[] not null,
    each_time boolean not null,
    cohorts text[] not null,
    organizations text[] not null,
    roles text[] not null,
    recurrence text not null check (recurrence in ('ONE_TIME', 'YEARS', 'PERMANENT')),
    years integer check (years between 2 and 40),
    -- Month and day; null: due on the day it is earned and on its anniversaries.
    pay_day text check (pay_day ~ '^[01][0-9]-[0-3][0-9]$'),
    cents bigint check (cents > 0),
    percent numeric(7, 4) check (percent > 0 and percent <= 100),
    tier_scheme text,
    cap_year_cents bigint check (cap_year_cents > 0),
    cap_total_cents bigint check (cap_total_cents > 0),
    fund_id uuid references fund,
    claw_back text not null check (claw_back in ('NONE', 'PRO_RATA', 'FULL')),
    claw_back_months integer check (claw_back_months > 0),
    saved_at timestamptz not null,
    saved_by uuid,
    published_at timestamptz,
    published_by uuid,
    published_by_name text,
    unique (incentive_id, number),
    check (effective_to >= effective_from),
    check ((recurrence = 'YEARS') = (years is not null)),
    check ((earning = 'AWARDS') = (needed is not null)),
    check ((claw_back = 'NONE') = (claw_back_months is null)),
    check ((state = 'PUBLISHED') = (published_at is not null)),
    check (cents is null or percent is null)
);
create unique index incentive_version_draft on incentive_version (incentive_id) where state = 'DRAFT';
create index incentive_version_fund on incentive_version (fund_id);

create table incentive_tier_amount (
    version_id uuid not null references incentive_version,
    tier text not null,
    cents bigint check (cents > 0),
    percent numeric(7, 4) check (percent > 0 and percent <= 100),
    primary key (version_id, tier),
    check ((cents is null) <> (percent is null))
);

create function published_rule_stays() returns trigger language plpgsql as $$
begin
    if old.state = 'PUBLISHED' and to_jsonb(new) - 'effective_to' is distinct from to_jsonb(old) - 'effective_to' then
        raise exception 'version % of incentive % is published and stays as it is', old.number, old.incentive_id;
    end if;
    return new;
end $$;
create trigger published_rule_stays before update on incentive_version
    for each row execute function published_rule_stays();

-- Which schools need more, by whatever list an agency keeps.
create table school_tier (
    id uuid primary key,
    scheme text not null,
    organization_id uuid not null,
    tier text not null,
    starts_on date not null,
    ends_on date,
    unique (scheme, organization_id, starts_on),
    check (ends_on >= starts_on)
);

-- What percents are of. The year is named by the calendar year in which it begins.
create table salary_base (
    person_id uuid not null,
    year integer not null check (year between 1990 and 2100),
    cents bigint not null check (cents > 0),
    recorded_at timestamptz not null,
    recorded_by_name text not null,
    primary key (person_id, year)
);

create table approval_window (
    id uuid primary key,
    organization_id uuid not null,
    title text not null,
    -- Whoever earned it on one of these days is decided in this window.
    earned_from date not null,
    earned_to date not null,
    opens_on date not null,
    closes_on date not null,
    -- Null: of any fund and of none.
    fund_id uuid references fund,
    created_at timestamptz not null,
    check (earned_to >= earned_from),
    check (closes_on >= opens_on)
);
create index approval_window_organization on approval_window (organization_id, opens_on);

create table eligibility (
    id uuid primary key,
    incentive_id uuid not null references incentive,
    person_id uuid not null,
    -- What tells one from another of the same person: 'once', or the id of the award, the cohort or the pathway.
    occasion text not null,
    version_id uuid not null references incentive_version,
    earned_on date not null,
    school_id uuid,
    program_id uuid,
    award_ids uuid[] not null,
    -- Everything that made it, as it was then.
    facts jsonb not null,
    -- Decides between two who earned it on the same day: SHA-256 of the incentive and the person.
    lot text not null,
    state text not null check (state in ('ELIGIBLE', 'PROPOSED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'REVOKED')),
    found_at timestamptz not null,
    changed_at timestamptz not null,
    window_id uuid references approval_window,
    proposed_at timestamptz,
    proposed_by uuid,
    proposed_by_name text,
    decided_at timestamptz,
    decided_by uuid,
    decided_by_name text,
    -- Why it was refused, withdrawn or revoked.
    reason text,
    -- The last day in service, where it ended before the claw-back did.
    left_on date,
    -- From here on no instalments are made yet; null: all are.
    next_due_on date,
    unique (incentive_id, person_id, occasion),
    check ((state in ('PROPOSED', 'APPROVED', 'REVOKED')) <= (window_id is not null and proposed_at is not null)),
    check ((state in ('APPROVED', 'REVOKED')) <= (decided_at is not null)),
    check (decided_by is null or proposed_by is null or state <> 'APPROVED' or decided_by <> proposed_by)
);
create index eligibility_state on eligibility (incentive_id, state, earned_on, lot);
create index eligibility_earned on eligibility (earned_on desc, id);
create index eligibility_person on eligibility (person_id);
create index eligibility_window on eligibility (window_id);
create index eligibility_version on eligibility (version_id);

-- What is due once, or once in each year.
create table instalment (
    id uuid primary key,
    eligibility_id uuid not null references eligibility,
    number integer not null check (number > 0),
    due_on date not null,
    -- Null while it cannot be worked out; 'why' says why.
    cents bigint check (cents >= 0),
    why text not null,
    school_id uuid,
    tier text,
    base_cents bigint,
    budget_id uuid references fund_budget,
    money text not null check (money in ('FREE', 'RESERVED', 'WAITING', 'NO_BUDGET')),
    unique (eligibility_id, number),
    unique (eligibility_id, due_on)
);
create index instalment_due on instalment (due_on);
create index instalment_budget on instalment (budget_id);

create table payout_run (
    id uuid primary key,
    number bigint generated always as identity unique,
    organization_id uuid not null,
    period_from date not null,
    period_to date not null,
    state text not null check (state in ('PREPARED', 'EXPORTED', 'CONFIRMED')),
    lines integer not null check (lines > 0),
    persons integer not null,
    cents bigint not null,
    -- Over the lines as they were prepared.
    lines_sha256 text not null,
    prepared_at timestamptz not null,
    prepared_by uuid,
    prepared_by_name text not null,
    -- The file, kept as it was first handed out.
    content bytea,
    sha256 text,
    exported_at timestamptz,
    exported_by_name text,
    confirmed_at timestamptz,
    confirmed_by_name text,
    check (period_to >= period_from),
    check ((state = 'PREPARED') = (content is null)),
    check ((content is null) = (sha256 is null)),
    check ((state = 'CONFIRMED') = (confirmed_at is not null))
);
create index payout_run_organization on payout_run (organization_id, number desc);

create table correction (
    id uuid primary key,
    eligibility_id uuid not null references eligibility,
    line_id uuid not null,
    kind text not null check (kind in ('CLAW_BACK', 'REVOKED', 'AMOUNT', 'OTHER')),
    cents bigint not null check (cents <> 0),
    reason text not null,
    state text not null check (state in ('PROPOSED', 'APPROVED', 'REFUSED')),
    proposed_at timestamptz not null,
    -- Null: the sweep found it.
    proposed_by uuid,
    proposed_by_name text not null,
    decided_at timestamptz,
    decided_by uuid,
    decided_by_name text,
    refusal text,
    check ((state = 'PROPOSED') = (decided_at is null)),
    check (proposed_by is null or decided_by is null or decided_by <> proposed_by)
);
create index correction_open on correction (proposed_at) where state = 'PROPOSED';
create index correction_eligibility on correction (eligibility_id);
create index correction_line on correction (line_id);

create table payout_line (
    id uuid primary key,
    run_id uuid not null references payout_run,
    position integer not null,
    eligibility_id uuid not null references eligibility,
    instalment_id uuid not null references instalment,
    incentive_id uuid not null references incentive,
    person_id uuid not null,
    occasion text not null,
    -- The day on which it was due: a year is paid once.
    period date not null,
    correction_id uuid references correction,
    corrects_id uuid references payout_line,
    cents bigint not null check (cents <> 0),
    payee_id text,
    family_name text not null,
    given_name text not null,
    school text,
    unique (run_id, position),
    check ((correction_id is null) = (corrects_id is null))
);
create unique index payout_line_once on payout_line (incentive_id, person_id, occasion, period) where correction_id is null;
create unique index payout_line_instalment on payout_line (instalment_id) where correction_id is null;
create unique index payout_line_correction on payout_line (correction_id) where correction_id is not null;
create index payout_line_eligibility on payout_line (eligibility_id);
alter table correction add foreign key (line_id) references payout_line;

-- An educator asks whether all is right; a manager answers.
create table incentive_check (
    id uuid primary key,
    incentive_id uuid not null references incentive,
    eligibility_id uuid references eligibility,
    person_id uuid not null,
    question text not null,
    asked_at timestamptz not null,
    answer text,
    answered_at timestamptz,
    answered_by_name text,
    check ((answer is null) = (answered_at is null))
);
create index incentive_check_open on incentive_check (asked_at) where answered_at is null;
create index incentive_check_person on incentive_check (person_id, asked_at);
create unique index incentive_check_one on incentive_check (incentive_id, person_id) where answered_at is null;

-- The server migrates this schema without waiting for the views of the domain, so the body may not be looked at yet.
create function organizations_below(top uuid) returns setof uuid language plpgsql stable as $$
begin
    return query with recursive below as (
        select o.id from credential.published_organization o where o.id = top
        union
        select o.id from credential.published_organization o join below b on o.parent_id = b.id
    )
    select b.id from below b;
end $$;
