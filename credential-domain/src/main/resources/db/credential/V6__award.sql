create table award (
    id uuid primary key,
    educator_id uuid not null references person,
    micro_credential_id uuid not null references micro_credential,
    awarded_on date not null,
    -- Null for history that was imported: such an award counts in reports and has no badge.
    submission_id uuid unique references submission,
    version_id uuid references micro_credential_version,
    -- The program it counts for, where one is known.
    program_id uuid references program,
    unique (educator_id, micro_credential_id)
);
create index award_program on award (program_id);

create view published_award as
    select id, educator_id, micro_credential_id, program_id, awarded_on from award;
