-- Who worked where, in which role and when, also what a roster has taken away since: incentives ask for a day in the past.
create view published_role_period as
    select person_id, organization_id, role, begins_on, ends_on, active from role_grant;
-- How an agency's payroll knows a person.
create view published_payee as select id, state_id, sourced_id, given_name, family_name from person;
-- What is in no report any more since it was taken back.
create view published_revocation as
    select a.id as award_id, a.educator_id, a.micro_credential_id, r.revoked_at
    from revocation r join award a on a.id = r.award_id;
create index award_day on award (awarded_on);
create index participation_completed on participation (completed_on) where completed_on is not null;
