-- Counted with every save of a pathway, over its versions, so that whoever saves on something older is told so.
alter table pathway_version
    add column revision integer not null default 1,
    -- Who saved last, as a name to show; null for what was saved before this was kept.
    add column changed_by text;
update pathway_version v set revision = v.number;
