-- How people prove who they are: links that work once, second factors, and the count of wrong attempts.

-- A link that was sent by mail and works once. Only the hash of its secret is kept.
create table access.one_time_link (
    id uuid primary key,
    purpose text not null check (purpose in ('Register', 'ResetPassword', 'ChangeAddress', 'Invitation', 'SecondStep')),
    secret_hash bytea not null unique check (length(secret_hash) = 32),
    account_id uuid references access.account (id) on delete cascade,
    address text,
    name text,
    made_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > made_at),
    used_at timestamptz,
    withdrawn_at timestamptz,
    check (account_id is not null or address is not null)
);
create index one_time_link_account on access.one_time_link (account_id);
create index one_time_link_expires on access.one_time_link (expires_at);

-- The key that a person shares with their authenticator app (RFC 6238), and the last time step in which a code was accepted.
create table access.second_factor (
    account_id uuid primary key references access.account (id) on delete cascade,
    key bytea not null check (length(key) >= 16),
    offered_at timestamptz not null,
    confirmed_at timestamptz,
    last_step bigint not null
);

create table access.recovery_code (
    id uuid primary key,
    account_id uuid not null references access.account (id) on delete cascade,
    hash bytea not null check (length(hash) = 32),
    made_at timestamptz not null,
    used_at timestamptz,
    unique (account_id, hash)
);

-- Wrong attempts, counted for what was tried and where it was tried from, so that strangers lock out only themselves.
create table access.attempt_tally (
    what bytea not null check (length(what) = 32),
    origin text not null,
    attempts integer not null check (attempts > 0),
    last_at timestamptz not null,
    wait_until timestamptz,
    primary key (what, origin)
);
create index attempt_tally_last on access.attempt_tally (last_at);

create index session_open on access.session (account_id) where ended_at is null;
