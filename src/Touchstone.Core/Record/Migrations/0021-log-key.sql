-- The key that signs checkpoints of the record log.

create table record.log_key (
    id uuid primary key,
    -- The origin of the log: it stands in every checkpoint and never changes, wherever the site moves.
    name text not null,
    public_key bytea not null check (length(public_key) = 32),
    private_key bytea not null,
    made_at timestamptz not null
);
-- One log, one key.
create unique index log_key_only on record.log_key ((true));
