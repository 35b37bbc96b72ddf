-- A work is judged by the version it was begun under, whatever is published meanwhile.
create function refuse_change_of_version() returns trigger language plpgsql as $$
begin
    raise exception 'Submission % is judged by the version it was begun under', old.id
        using errcode = 'restrict_violation';
end $$;
create trigger submission_version_stays before update of version_id, micro_credential_id on submission
    for each row when (old.version_id <> new.version_id or old.micro_credential_id <> new.micro_credential_id)
    execute function refuse_change_of_version();

-- And its award names that version for good.
alter table submission add constraint submission_of_version unique (id, version_id);
alter table award add constraint award_of_version foreign key (submission_id, version_id)
    references submission (id, version_id);

create index submission_version on submission (version_id, state);
