-- A notice that is to be mailed, written with the notice itself; its words stay with the notice.
create table mail_notice (
    notice_id uuid primary key,
    person_id uuid not null,
    told_at timestamptz not null,
    -- The mail that carries it; null while it waits.
    mail_id uuid,
    -- Why no mail carries it; null unless so.
    left_out text check (left_out in ('READ', 'NOT_WANTED', 'NO_ADDRESS', 'OUTDATED')),
    check (mail_id is null or left_out is null)
);
create index mail_notice_waiting on mail_notice (person_id, told_at) where mail_id is null and left_out is null;
create index mail_notice_mail on mail_notice (mail_id) where mail_id is not null;

-- At most one for each person and day of the agency, with all that waits.
create table mail (
    id uuid primary key,
    person_id uuid not null,
    day date not null,
    state text not null check (state in ('SENDING', 'SENT', 'GIVEN_UP')),
    -- Tries begun so far.
    attempts integer not null default 0,
    -- Nobody else tries before that moment.
    next_attempt_at timestamptz not null,
    -- The kind of the last failure, without an address.
    last_error text,
    ended_at timestamptz,
    unique (person_id, day),
    check ((state = 'SENDING') = (ended_at is null))
);
create index mail_sending on mail (next_attempt_at) where state = 'SENDING';
alter table mail_notice add foreign key (mail_id) references mail;

-- Whoever has no row wants mail.
create table mail_choice (
    person_id uuid primary key,
    wanted boolean not null,
    chosen_at timestamptz not null
);

-- When supervisors were told that the author's time to reply had passed without a reply.
alter table integrity_case add column reply_over_at timestamptz;
