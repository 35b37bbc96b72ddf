-- A planned session that its coach moved to another day stays there, whatever the calendar or the cadence says later.
alter table coaching_plan add column moved_at timestamptz;
create index coaching_plan_due on coaching_plan (due_on);
