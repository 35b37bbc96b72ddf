-- A role may ask for pathways too; one that is completed counts like one micro-credential that is earned.
create table leader_role_pathway (
    role_id uuid not null references leader_role,
    pathway_id uuid not null references pathway,
    position integer not null,
    primary key (role_id, pathway_id)
);

-- What a role names, in its order: micro-credentials first. Pathways by the title of their newest published version.
create view leader_role_asked as
    select c.role_id, 1 as kind, c.position, m.id as asked_id, m.code, m.title
    from leader_role_credential c join micro_credential m on m.id = c.micro_credential_id
    union all
    select c.role_id, 2, c.position, p.id, p.code,
        (select v.title from pathway_version v
         where v.pathway_id = p.id and v.published_at is not null order by v.number desc limit 1)
    from leader_role_pathway c join pathway p on p.id = c.pathway_id;

-- What of it people have, each once, without what was revoked; a role that names nothing takes any micro-credential.
create view leader_role_earned as
    select r.id as role_id, a.educator_id, a.micro_credential_id as earned_id
    from leader_role r
    join published_award a on exists (
            select from leader_role_credential c
            where c.role_id = r.id and c.micro_credential_id = a.micro_credential_id)
        or not exists (select from leader_role_asked k where k.role_id = r.id)
    union
    select c.role_id, h.person_id, h.pathway_id
    from leader_role_pathway c
    join published_pathway_completion h on h.pathway_id = c.pathway_id and h.revoked_at is null;
