-- Whoever asks educators for renewal credit: a state's licensure office, a district. What it counts in is its own word.
create table jurisdiction (
    id uuid primary key,
    code text not null unique,
    name text not null,
    -- 'clock hours', 'points', 'graduate credits'.
    unit text not null,
    -- Whether an award counts here that counts elsewhere too.
    shares boolean not null
);

-- Amounts are whole quarters of the jurisdiction's unit.
create table exchange_rate (
    id uuid primary key,
    jurisdiction_id uuid not null references jurisdiction,
    scope text not null check (scope in ('MICRO_CREDENTIAL', 'ESTIMATED_HOURS', 'DEFAULT')),
    micro_credential_id uuid,
    quarters integer not null check (quarters between 1 and 40000),
    -- ESTIMATED_HOURS: so many quarters for each so many minutes of estimated work.
    per_minutes integer check (per_minutes between 1 and 60000),
    begins_on date not null,
    -- The last day; null: no end.
    ends_on date,
    check ((scope = 'MICRO_CREDENTIAL') = (micro_credential_id is not null)),
    check ((scope = 'ESTIMATED_HOURS') = (per_minutes is not null)),
    check (ends_on is null or ends_on >= begins_on)
);
create index exchange_rate_jurisdiction on exchange_rate (jurisdiction_id, begins_on);

-- Two rates for one thing on one day cannot be, whoever writes them: writers of a jurisdiction go one after the other.
create function rates_do_not_overlap() returns trigger language plpgsql as $$
begin
    perform 1 from reporting.jurisdiction where id = new.jurisdiction_id for update;
    if exists (
        select from reporting.exchange_rate o
        where o.jurisdiction_id = new.jurisdiction_id and o.id <> new.id and o.scope = new.scope
            and o.micro_credential_id is not distinct from new.micro_credential_id
            and daterange(o.begins_on, o.ends_on, '[]') && daterange(new.begins_on, new.ends_on, '[]')) then
        raise exception 'Exchange rate % overlaps another', new.id using errcode = 'exclusion_violation';
    end if;
    return new;
end $$;
create trigger exchange_rates_do_not_overlap before insert or update on exchange_rate
    for each row execute function rates_do_not_overlap();

-- The years in which one educator gathers credit for one jurisdiction.
create table renewal_cycle (
    id uuid primary key,
    jurisdiction_id uuid not null references jurisdiction,
    person_id uuid not null,
    starts_on date not null,
    -- The last day, which counts.
    ends_on date not null,
    needed_quarters integer not null check (needed_quarters between 1 and 40000),
    -- At most so much from micro-credentials; null: all of it.
    most_from_awards integer check (most_from_awards between 1 and 40000),
    -- At most so much of what the cycle before had too much; 0: nothing.
    most_carried_over integer not null check (most_carried_over between 0 and 40000),
    check (ends_on >= starts_on)
);
create index renewal_cycle_person on renewal_cycle (person_id);
create index renewal_cycle_jurisdiction on renewal_cycle (jurisdiction_id, ends_on);

create function cycles_do_not_overlap() returns trigger language plpgsql as $$
begin
    perform 1 from reporting.jurisdiction where id = new.jurisdiction_id for update;
    if exists (
        select from reporting.renewal_cycle o
        where o.jurisdiction_id = new.jurisdiction_id and o.person_id = new.person_id and o.id <> new.id
            and daterange(o.starts_on, o.ends_on, '[]') && daterange(new.starts_on, new.ends_on, '[]')) then
        raise exception 'Renewal cycle % overlaps another', new.id using errcode = 'exclusion_violation';
    end if;
    return new;
end $$;
create trigger renewal_cycles_do_not_overlap before insert or update on renewal_cycle
    for each row execute function cycles_do_not_overlap();

-- An award that was used for something outside renewal: a salary step, a stipend, another agency's license.
create table award_use (
    award_id uuid primary key,
    purpose text not null,
    noted_on date not null
);
