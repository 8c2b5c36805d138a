-- What the votes come to, worked out aside and shown to everybody: nothing here counts fewer people than the smallest cell.
create table conversations.picture (
    conversation_id uuid primary key references conversations.conversation (id),
    painted_at timestamptz not null,
    content jsonb not null
);

-- What anybody can compute the published figures from, once a conversation is over.
create table conversations.open_file (
    conversation_id uuid not null references conversations.conversation (id),
    name text not null check (name ~ '^[a-z-]+\.csv$'),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content bytea not null,
    published_at timestamptz not null,
    primary key (conversation_id, name)
);
