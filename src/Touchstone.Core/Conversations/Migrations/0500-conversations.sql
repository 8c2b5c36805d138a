-- Conversations: what is asked, what is said, and how people vote. Who takes part is kept apart, in the schema "gateway": the
-- two are tied by a keyed hash alone, whose key does not stand in the clear in this database.

create schema conversations;
create schema gateway;

create table conversations.conversation (
    id uuid primary key,
    title text not null check (title <> ''),
    aims text not null check (aims <> ''),
    -- The rules of moderation as people see them.
    policy text not null check (policy <> ''),
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    published_at timestamptz,
    -- How many days after the closing the answers of the gateway are erased.
    erase_after_days integer not null check (erase_after_days between 0 and 730),
    gateway_erased_at timestamptz,
    -- Where the figures of the workforce come from that participation is compared with.
    workforce_source text not null default '',
    revision integer not null,
    check (closes_at > opens_at),
    check (gateway_erased_at is null or gateway_erased_at >= closes_at)
);

-- The closing was moved: when, from what to what, and why. Shown in public.
create table conversations.closing_change (
    id uuid primary key,
    conversation_id uuid not null references conversations.conversation (id),
    from_instant timestamptz not null,
    to_instant timestamptz not null check (to_instant <> from_instant),
    reason text not null check (reason <> ''),
    at timestamptz not null
);
create index closing_change_conversation on conversations.closing_change (conversation_id);

create table conversations.challenge (
    id uuid primary key,
    conversation_id uuid not null references conversations.conversation (id),
    position integer not null check (position > 0),
    title text not null check (title <> ''),
    prompt text not null check (prompt <> ''),
    -- Statements and comments are read by a moderator before others see them.
    pre_moderated boolean not null,
    revision integer not null,
    unique (id, conversation_id),
    unique (conversation_id, position)
);

-- A voice in a conversation: known by the hash of a secret that only the person's browser holds. Nothing here says who it is, nor when.
create table conversations.participant (
    number bigint generated always as identity primary key,
    conversation_id uuid not null references conversations.conversation (id),
    voice bytea not null unique check (octet_length(voice) = 32),
    unique (conversation_id, number)
);

create table conversations.statement (
    number bigint generated always as identity primary key,
    conversation_id uuid not null references conversations.conversation (id),
    challenge_id uuid not null,
    -- Null for what the organisers put in: seeded, or made from others by merging, splitting and rewording.
    author bigint,
    origin text not null check (origin in ('Idea', 'Seed', 'Split', 'Reword')),
    text text not null check (text <> '' and char_length(text) <= 280),
    state text not null check (state in ('Waiting', 'Shown', 'Hidden', 'Withdrawn')),
    reason text,
    -- It lives on as another: merged into it, or reworded as it.
    lives_on_as bigint references conversations.statement (number),
    posted_on date not null,
    revision integer not null,
    unique (conversation_id, number),
    foreign key (challenge_id, conversation_id) references conversations.challenge (id, conversation_id),
    foreign key (conversation_id, author) references conversations.participant (conversation_id, number),
    check ((origin = 'Idea') = (author is not null)),
    check (state <> 'Hidden' or reason is not null),
    check (lives_on_as <> number)
);
create index statement_author on conversations.statement (author) where author is not null;
create index statement_lives_on on conversations.statement (lives_on_as) where lives_on_as is not null;
create index statement_challenge on conversations.statement (challenge_id, number);
create index statement_trigrams on conversations.statement using gin (text gin_trgm_ops);
create index statement_words on conversations.statement using gin (to_tsvector('english', text));

-- Which statement came from which: of several parents one child (merged), of one parent one child (reworded) or several (split).
create table conversations.descent (
    child bigint not null references conversations.statement (number),
    parent bigint not null references conversations.statement (number),
    kind text not null check (kind in ('Merged', 'Split', 'Reworded')),
    primary key (child, parent),
    check (child <> parent)
);
create index descent_parent on conversations.descent (parent);

create table conversations.comment (
    number bigint generated always as identity primary key,
    conversation_id uuid not null references conversations.conversation (id),
    statement bigint not null,
    author bigint not null,
    text text not null check (text <> '' and char_length(text) <= 1000),
    state text not null check (state in ('Waiting', 'Shown', 'Hidden', 'Withdrawn')),
    reason text,
    posted_on date not null,
    revision integer not null,
    foreign key (conversation_id, statement) references conversations.statement (conversation_id, number),
    foreign key (conversation_id, author) references conversations.participant (conversation_id, number),
    check (state <> 'Hidden' or reason is not null)
);
create index comment_statement on conversations.comment (statement, number);
create index comment_author on conversations.comment (author);

-- Every vote as it was given; a person's last on a statement, or on any that it came from, counts. The numbers of one writer (one run
-- of one node) grow in the order of its commits, so that another node reads on from the last that it knows of this writer.
create table conversations.vote (
    seq bigint generated always as identity primary key,
    writer bigint not null,
    conversation_id uuid not null,
    participant bigint not null,
    statement bigint not null,
    vote smallint not null check (vote in (-1, 0, 1)),
    foreign key (conversation_id, participant) references conversations.participant (conversation_id, number),
    foreign key (conversation_id, statement) references conversations.statement (conversation_id, number)
);
create index vote_conversation on conversations.vote (conversation_id, seq);
create index vote_participant on conversations.vote (participant, statement);

-- What moderators did, as the public log shows it: what, to which, why; not by whom, and not whose it was.
create table conversations.moderation (
    id uuid primary key,
    conversation_id uuid not null references conversations.conversation (id),
    act text not null check (act in ('Approved', 'Hidden', 'Merged', 'Split', 'Reworded')),
    statement bigint references conversations.statement (number),
    comment bigint references conversations.comment (number),
    reason text not null check (reason <> ''),
    note text not null,
    at timestamptz not null,
    check (num_nonnulls(statement, comment) = 1)
);
create index moderation_conversation on conversations.moderation (conversation_id, at);

-- What is written to the author of a contribution, by people who do not know who it is.
create table conversations.author_message (
    id uuid primary key,
    conversation_id uuid not null,
    author bigint not null,
    statement bigint references conversations.statement (number),
    comment bigint references conversations.comment (number),
    text text not null check (text <> ''),
    sent_on date not null,
    foreign key (conversation_id, author) references conversations.participant (conversation_id, number),
    check (num_nonnulls(statement, comment) = 1)
);
create index author_message_author on conversations.author_message (author);

-- The workforce that participation is compared with.
create table conversations.workforce_share (
    conversation_id uuid not null references conversations.conversation (id),
    segment text not null check (segment in ('profession', 'level', 'region', 'sector', 'setting')),
    part text not null check (part <> ''),
    people integer not null check (people > 0),
    primary key (conversation_id, segment, part)
);

-- The key of the one-way link, sealed under the site's keys.
create table gateway.key (
    id integer primary key check (id = 1),
    sealed bytea not null
);

-- Who takes part: what people answered before they came in. No time, no number, and nothing of what they said. The key of a row is a
-- keyed hash, so that the order of the table says nothing either.
create table gateway.entry (
    pseudonym bytea primary key check (octet_length(pseudonym) = 32),
    conversation_id uuid not null references conversations.conversation (id),
    profession text not null,
    level text not null,
    region text not null,
    sector text not null,
    setting text not null,
    -- An address to be told that there is something new, sealed under the site's keys.
    address bytea
);
create index entry_conversation on gateway.entry (conversation_id);
