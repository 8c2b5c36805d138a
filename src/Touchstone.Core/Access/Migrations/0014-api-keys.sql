-- One row a program that may read in somebody's name. The hash is of 256 random bits; the secret is nowhere.
create table access.api_key (
    id uuid primary key,
    account_id uuid not null references access.account (id) on delete cascade,
    name text not null check (length(name) between 1 and 100),
    scope text not null check (scope in ('Workforce')),
    second_factor boolean not null,
    hash bytea not null unique check (length(hash) = 32),
    made_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > made_at),
    used_at timestamptz,
    ended_at timestamptz
);
create index api_key_account on access.api_key (account_id);
