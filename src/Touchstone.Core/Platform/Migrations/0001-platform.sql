-- What every area uses: background work, mail, files, repeated posts, "my work".

create extension if not exists pg_trgm;

create table platform.job (
    id uuid primary key,
    kind text not null,
    payload jsonb not null,
    key text,
    asked_at timestamptz not null,
    due_at timestamptz not null,
    leased_by text,
    leased_until timestamptz,
    attempts integer not null default 0,
    problem text,
    progress integer not null default 0 check (progress between 0 and 100),
    done_at timestamptz,
    given_up_at timestamptz,
    cancelled_at timestamptz
);
create unique index job_key on platform.job (kind, key) where key is not null;
create index job_due on platform.job (due_at) where done_at is null and given_up_at is null and cancelled_at is null;

create table platform.outbox_mail (
    id uuid primary key,
    key text not null unique,
    "to" text not null,
    to_account uuid,
    subject text not null,
    text text not null,
    html text not null,
    about_kind text,
    about_id uuid,
    written_at timestamptz not null,
    state text not null check (state in ('Waiting', 'Sent', 'Kept', 'Withheld', 'Failed')),
    attempts integer not null default 0,
    next_attempt_at timestamptz not null,
    sent_at timestamptz,
    problem text
);
create index outbox_mail_waiting on platform.outbox_mail (next_attempt_at) where state = 'Waiting';
create index outbox_mail_written on platform.outbox_mail (written_at);

-- A repeated post with the same key acts once; the first result is given again.
create table platform.once (
    key text not null,
    actor text not null,
    use_case text not null,
    at timestamptz not null,
    result jsonb,
    primary key (key, actor, use_case)
);
create index once_at on platform.once (at);

create table platform.to_do_item (
    id uuid primary key,
    key text not null,
    what text not null,
    about_kind text not null,
    about_id uuid not null,
    path text not null,
    due date,
    for_account uuid,
    for_role text,
    for_role_on_kind text,
    for_role_on_id uuid,
    asked_at timestamptz not null,
    settled_at timestamptz,
    settled_by uuid,
    check (for_account is not null or for_role is not null)
);
create unique index to_do_item_open on platform.to_do_item (key) where settled_at is null;
create index to_do_item_account on platform.to_do_item (for_account) where settled_at is null;
create index to_do_item_role on platform.to_do_item (for_role) where settled_at is null;
create index to_do_item_about on platform.to_do_item (about_kind, about_id) where settled_at is null;

-- Files are stored once per content, under its hash.
create table platform.blob (
    sha256 bytea primary key check (length(sha256) = 32),
    content bytea not null
);
create table platform.stored_file (
    id uuid primary key,
    name text not null,
    media_type text not null,
    size bigint not null,
    sha256 bytea not null references platform.blob (sha256),
    uploaded_by uuid,
    uploaded_at timestamptz not null
);

-- ASP.NET Core data protection: the keys that cookies and anti-forgery tokens are made with, shared by all nodes.
create table platform.data_protection_key (
    id integer generated always as identity primary key,
    friendly_name text,
    xml text not null
);
