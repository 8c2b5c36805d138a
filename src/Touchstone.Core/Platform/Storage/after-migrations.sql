-- Run after every migration. The site works as this role. It may add to the record log and read it, nothing else; and
-- decisions, links and published checkpoints, once written, stand.
do $$
begin
    if not exists (select from pg_roles where rolname = 'touchstone_site') then
        create role touchstone_site nologin;
    end if;
exception when duplicate_object or unique_violation then
    null; -- another database of the same server was migrated at the same moment
end $$;

do $$
declare area text;
begin
    for area in
        select nspname from pg_namespace
        where nspname not like 'pg\_%' and nspname not in ('information_schema', 'public')
    loop
        execute format('grant usage on schema %I to touchstone_site', area);
        execute format('grant select, insert, update, delete on all tables in schema %I to touchstone_site', area);
        execute format('grant usage, select on all sequences in schema %I to touchstone_site', area);
    end loop;
end $$;

revoke all on record.entry, record.entry_detail, record.checkpoint, record.decision, record.decision_member, record.link,
    platform.migration from touchstone_site;
grant select, insert on record.entry, record.entry_detail, record.checkpoint, record.decision, record.decision_member, record.link
    to touchstone_site;
grant select on platform.migration to touchstone_site;

-- References are checked when a transaction commits: a use case writes its records in whatever order they come about.
do $$
declare reference record;
begin
    for reference in
        select conrelid::regclass as tab, conname from pg_constraint where contype = 'f' and not condeferrable
    loop
        execute format('alter table %s alter constraint %I deferrable initially deferred', reference.tab, reference.conname);
    end loop;
end $$;
