-- What one sealed reading is paid, whatever kind of reading it was. Amounts are whole cents.
create table pay_rate (
    id uuid primary key,
    -- Null: for every micro-credential that has none of its own.
    micro_credential_id uuid,
    cents integer not null check (cents between 1 and 10000000),
    begins_on date not null,
    -- The last day; null: no end.
    ends_on date,
    check (ends_on is null or ends_on >= begins_on)
);
create index pay_rate_days on pay_rate (begins_on);

-- Rates and sheets are written one after the other.
create table pay_desk (id integer primary key check (id = 1));
insert into pay_desk values (1);

create function pay_rates_do_not_overlap() returns trigger language plpgsql as $$
begin
    perform 1 from reporting.pay_desk for update;
    if exists (
        select from reporting.pay_rate o
        where o.id <> new.id and o.micro_credential_id is not distinct from new.micro_credential_id
            and daterange(o.begins_on, o.ends_on, '[]') && daterange(new.begins_on, new.ends_on, '[]')) then
        raise exception 'Pay rate % overlaps another', new.id using errcode = 'exclusion_violation';
    end if;
    return new;
end $$;
create trigger pay_rates_do_not_overlap before insert or update on pay_rate
    for each row execute function pay_rates_do_not_overlap();

create table pay_sheet (
    id uuid primary key,
    number integer generated always as identity unique,
    first_day date not null,
    last_day date not null,
    state text not null check (state in ('DRAFT', 'APPROVED', 'EXPORTED')),
    prepared_on date not null,
    prepared_by uuid not null,
    prepared_by_name text not null,
    approved_on date,
    approved_by uuid,
    approved_by_name text,
    exported_on date,
    exported_by_name text,
    check (last_day >= first_day),
    check (approved_by is distinct from prepared_by),
    check ((state = 'DRAFT') = (approved_on is null)),
    check ((state = 'EXPORTED') = (exported_on is not null))
);

-- One reviewer, one micro-credential, one rate: how many, never which or of what kind.
create table pay_line (
    id uuid primary key,
    sheet_id uuid not null references pay_sheet,
    position integer not null,
    reviewer_id uuid not null,
    micro_credential_id uuid not null,
    -- Less than 0 where a correction takes back.
    readings integer not null check (readings <> 0),
    cents_each integer not null,
    -- The line of an earlier sheet that this one corrects, and why.
    corrects uuid references pay_line,
    reason text,
    unique (sheet_id, position),
    check ((corrects is null) = (reason is null)),
    check (readings > 0 or corrects is not null)
);
create index pay_line_reviewer on pay_line (reviewer_id);
create index pay_line_corrects on pay_line (corrects);

-- A reading is paid once.
create table pay_reading (
    task_id uuid primary key,
    line_id uuid not null references pay_line on delete cascade
);
create index pay_reading_line on pay_reading (line_id);

-- What was approved stays.
create function approved_pay_stays() returns trigger language plpgsql as $$
begin
    if exists (select from reporting.pay_sheet s
        where s.id in (case tg_op when 'INSERT' then new.sheet_id else old.sheet_id end) and s.state <> 'DRAFT') then
        raise exception 'A line of an approved pay sheet never changes' using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger approved_pay_stays before insert or update or delete on pay_line
    for each row execute function approved_pay_stays();
