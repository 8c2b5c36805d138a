-- The catalogue, the golden thread, the record log and decisions.

create schema record;

create table record.item (
    kind text not null,
    id uuid not null,
    title text not null,
    summary text not null,
    credential_id uuid,
    is_public boolean not null,
    entered_at timestamptz not null,
    search tsvector generated always as (
        setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', summary), 'B')) stored,
    primary key (kind, id)
);
create index item_credential on record.item (credential_id);
create index item_search on record.item using gin (search);
create index item_title_trigram on record.item using gin (title gin_trgm_ops);

create table record.held_in (
    kind text not null,
    id uuid not null,
    holder_kind text not null,
    holder_id uuid not null,
    primary key (kind, id, holder_kind, holder_id)
);
create index held_in_holder on record.held_in (holder_kind, holder_id);

create table record.link (
    id uuid primary key,
    from_kind text not null,
    from_id uuid not null,
    relation text not null,
    to_kind text not null,
    to_id uuid not null,
    actor_id uuid,
    at timestamptz not null,
    why text not null
);
create index link_from on record.link (from_kind, from_id);
create index link_to on record.link (to_kind, to_id);

-- The record log (RFC 9162). The site may insert and read here, nothing else: see the grants at the end.
create table record.entry (
    sequence bigint primary key check (sequence >= 0),
    at timestamptz not null,
    actor text not null,
    action text not null,
    subject_kind text not null,
    subject_id uuid not null,
    content_hash bytea not null check (length(content_hash) = 32),
    leaf_hash bytea not null check (length(leaf_hash) = 32)
);
create index entry_subject on record.entry (subject_kind, subject_id);

create table record.entry_detail (
    sequence bigint primary key references record.entry (sequence),
    salt bytea not null check (length(salt) = 32),
    content text not null
);

-- Signed checkpoints, as published. Copies stand outside the database too.
create table record.checkpoint (
    size bigint primary key,
    root bytea not null check (length(root) = 32),
    at timestamptz not null,
    note text not null
);

create table record.decision (
    id uuid primary key,
    kind text not null,
    outcome_edition text not null,
    subject_kind text not null,
    subject_id uuid not null,
    credential_id uuid,
    outcome text not null,
    reasons text not null check (reasons <> ''),
    delegation text not null,
    decided_on date not null,
    recorded_at timestamptz not null,
    recorded_by uuid,
    judged jsonb
);
create index decision_subject on record.decision (subject_kind, subject_id);

create table record.decision_member (
    decision_id uuid not null references record.decision (id),
    account_id uuid not null references access.account (id),
    part text not null check (part in ('Decided', 'Recused')),
    note text,
    primary key (decision_id, account_id)
);

create table record.condition (
    id uuid primary key,
    decision_id uuid not null references record.decision (id),
    number integer not null,
    text text not null,
    evidence_needed text not null,
    due date not null,
    state text not null check (state in ('Open', 'EvidenceOffered', 'Verified')),
    evidence text,
    evidence_by uuid,
    evidence_at timestamptz,
    finding text,
    verified_by uuid,
    verified_at timestamptz,
    revision integer not null,
    unique (decision_id, number),
    -- Nobody verifies their own evidence, whatever the program does.
    check (state <> 'Verified' or (verified_by is not null and verified_by <> evidence_by))
);
