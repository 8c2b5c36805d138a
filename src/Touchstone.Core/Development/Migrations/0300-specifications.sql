-- Specifications and their frozen versions.

create schema development;

create table development.specification (
    id uuid primary key,
    credential_id uuid not null unique references credentials.credential (id),
    title text not null,
    content bytea not null,
    body jsonb not null,
    changed_at timestamptz not null,
    begun_from_id uuid,
    revision integer not null
);

create table development.specification_version (
    id uuid primary key,
    specification_id uuid not null references development.specification (id),
    credential_id uuid not null references credentials.credential (id),
    title text not null,
    number text not null,
    content bytea not null,
    body jsonb not null,
    content_hash text not null,
    frozen_at timestamptz not null,
    state text not null check (state in ('Frozen', 'Candidate', 'Endorsed', 'NotEndorsed', 'Launched', 'Superseded', 'Withdrawn')),
    endorsed_at timestamptz,
    launched_at timestamptz,
    ended_at timestamptz
);
create index specification_version_credential on development.specification_version (credential_id);
-- One version of a credential is in force at a time.
create unique index specification_version_launched on development.specification_version (credential_id) where state = 'Launched';
alter table development.specification
    add constraint specification_begun_from foreign key (begun_from_id) references development.specification_version (id);

-- The content of a version never changes, whatever the program does.
create function development.keep_version() returns trigger language plpgsql as $$
begin
    if new.content is distinct from old.content or new.body is distinct from old.body
        or new.content_hash is distinct from old.content_hash or new.credential_id is distinct from old.credential_id then
        raise exception 'The content of a specification version cannot change.';
    end if;
    return new;
end $$;
create trigger keep_version before update on development.specification_version
    for each row execute function development.keep_version();
