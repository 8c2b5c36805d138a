-- Files brought in as drafts of specifications: looked at in a dry run first, taken over when somebody confirms.

create table development.import (
    id uuid primary key,
    specification_id uuid not null references development.specification (id),
    file_name text not null,
    content bytea not null,
    brought_by uuid not null references access.account (id),
    brought_at timestamptz not null,
    taken_at timestamptz,
    set_aside_at timestamptz,
    check (taken_at is null or set_aside_at is null)
);
create index import_specification on development.import (specification_id);

create unique index specification_version_number on development.specification_version (specification_id, number);
