-- Who acted, and about whose account, stands with the details of an entry: the entry itself is public and says neither.

alter table record.entry_detail add column actor_id uuid;
alter table record.entry_detail add column person_id uuid;
create index entry_detail_actor on record.entry_detail (actor_id);
create index entry_detail_person on record.entry_detail (person_id);
