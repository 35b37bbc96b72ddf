-- Whether somebody coaches, or coached in the same cohort, an author of this work: then nothing of its scoring is theirs
-- to do or to see. The claim's query has the same rule by itself, so that it stays one walk along the queue. In a language
-- that looks for the view when it is called: on an empty database it may be made later.
create function coaches_author_of(person uuid, work uuid) returns boolean language plpgsql stable as $$
begin
    return exists (
        select from review.work w
        join credential.published_coaching_assignment coaching on coaching.coach_id = person
            and (coaching.educator_id = w.author_id
                or coaching.educator_id = any(cast(string_to_array(w.co_authors, ',') as uuid[])))
        where w.submission_id = work and coaching.apart_until >= cast(w.received_at as date));
end $$;

-- Somebody may become the coach of an author while holding the work: what they hold is taken back, and should that come
-- too late, nothing is sealed.
create function refuse_scoring_by_a_coach() returns trigger language plpgsql as $$
begin
    if new.sealed_at is not null and review.coaches_author_of(new.reviewer_id,
            (select t.submission_id from review.review_task t where t.id = new.task_id)) then
        raise exception 'Scorecard % is a coach''s of the author', new.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger coach_seals_nothing before insert or update of sealed_at on scorecard
    for each row execute function refuse_scoring_by_a_coach();
