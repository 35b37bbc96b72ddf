-- A place in the evidence that a reader cites for a criterion.
create table annotation (
    id uuid primary key,
    task_id uuid not null references review_task,
    reviewer_id uuid not null,
    criterion_id uuid not null,
    piece_id uuid not null,
    kind text not null check (kind in ('TEXT', 'REGION', 'TIME', 'PIECE')),
    quote text,
    -- Of a document, from 1; of an image 1.
    page integer check (page >= 1),
    -- Of a region: percent of the page's width and height, from its upper left corner.
    area_left double precision check (area_left between 0 and 100),
    area_top double precision check (area_top between 0 and 100),
    area_width double precision check (area_width between 0 and 100),
    area_height double precision check (area_height between 0 and 100),
    -- Of a moment: seconds from the beginning.
    seconds double precision check (seconds >= 0),
    note text,
    made_at timestamptz not null,
    check (kind <> 'TEXT' or quote is not null),
    check (kind <> 'REGION' or num_nonnulls(page, area_left, area_top, area_width, area_height) = 5),
    check (kind <> 'TIME' or seconds is not null)
);
create index annotation_reading on annotation (task_id, reviewer_id, made_at);

-- What a sealed scorecard rests on stays with it.
create function refuse_change_of_sealed_annotation() returns trigger language plpgsql as $$
declare
    sealed timestamptz;
begin
    -- The lock waits for a seal that is under way.
    select sealed_at into sealed from review.scorecard
        where task_id = coalesce(old.task_id, new.task_id) and reviewer_id = coalesce(old.reviewer_id, new.reviewer_id)
        for share;
    if sealed is not null then
        raise exception 'Scorecard of task % is sealed and never changes', coalesce(old.task_id, new.task_id)
            using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
end $$;
create trigger sealed_annotation_stays before insert or update or delete on annotation
    for each row execute function refuse_change_of_sealed_annotation();

-- A comment that is used again and again.
create table bank_comment (
    id uuid primary key,
    micro_credential_id uuid not null,
    -- A criterion keeps its title from one version of its rubric to the next, and not its id.
    criterion_title text not null,
    author_id uuid not null,
    text text not null,
    state text not null check (state in ('PERSONAL', 'PROPOSED', 'SHARED', 'REMOVED')),
    made_at timestamptz not null,
    shared_at timestamptz,
    shared_by uuid,
    check ((shared_at is null) = (shared_by is null))
);
create index bank_comment_criterion on bank_comment (micro_credential_id, criterion_title) where state <> 'REMOVED';
create index bank_comment_author on bank_comment (author_id) where state <> 'REMOVED';

-- Which comment of the bank was put into which scorecard.
create table comment_use (
    id uuid primary key,
    comment_id uuid not null references bank_comment,
    task_id uuid not null references review_task,
    reviewer_id uuid not null,
    criterion_id uuid not null,
    used_at timestamptz not null,
    unique (comment_id, task_id, reviewer_id, criterion_id)
);
create index comment_use_task on comment_use (task_id);
