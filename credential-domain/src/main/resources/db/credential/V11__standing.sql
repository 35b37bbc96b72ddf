-- For the nightly report on the review: where each attempt stands, and which deadlines are armed.
create view published_standing as select id, state, submitted_at from submission;
create view published_deadline as
    select kind, subject_id, due_at from deadline where fired_at is null and cancelled_at is null;
