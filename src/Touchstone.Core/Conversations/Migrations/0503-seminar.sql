-- The seminar before a conversation: leaders of all groups that it concerns frame the problems, rate and sort them in rounds, and
-- what belongs together becomes a challenge.

create table conversations.seminar (
    id uuid primary key,
    conversation_id uuid not null unique references conversations.conversation (id),
    purpose text not null check (purpose <> ''),
    -- The rule of consensus as the engine reads it. It does not change once leaders have been asked to rate.
    rule text not null check (rule <> ''),
    framing_until date not null,
    opened_at timestamptz not null,
    revision integer not null
);

-- Who was invited, and for whom they speak. Ratings, sortings and problems hang on this row, and follow when its account is changed:
-- when the answers of the conversation's gateway are erased, a random number takes the account's place here and so everywhere. That is
-- why it does not reference the account.
create table conversations.seminar_leader (
    seminar_id uuid not null references conversations.seminar (id),
    account_id uuid not null,
    constituency text not null check (constituency <> ''),
    invited_at timestamptz not null,
    withdrawn_at timestamptz,
    primary key (seminar_id, account_id)
);
create index seminar_leader_account on conversations.seminar_leader (account_id);

create table conversations.seminar_round (
    id uuid primary key,
    seminar_id uuid not null references conversations.seminar (id),
    number integer not null check (number > 0),
    question text not null check (question <> ''),
    closes_on date not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    decision text check (decision in ('Again', 'Enough')),
    reason text check (reason <> ''),
    unique (seminar_id, number),
    -- A round is closed by a decision with its reason, and by nothing else.
    check ((closed_at is null) = (decision is null) and (closed_at is null) = (reason is null))
);
create unique index seminar_round_open on conversations.seminar_round (seminar_id) where closed_at is null;

create table conversations.problem_cluster (
    id uuid primary key,
    seminar_id uuid not null references conversations.seminar (id),
    name text not null check (name <> ''),
    -- The mean share of those who sorted that put two of its problems together; null where people made it.
    cohesion double precision check (cohesion between 0 and 1),
    -- Why it stands as it does, in the words of whoever confirmed it.
    reason text not null,
    confirmed_at timestamptz,
    challenge_id uuid unique references conversations.challenge (id),
    -- How the challenge came about, in figures.
    origin jsonb,
    unique (id, seminar_id),
    check (confirmed_at is null or reason <> ''),
    -- Nothing becomes a challenge that nobody has confirmed.
    check (challenge_id is null or confirmed_at is not null),
    check ((challenge_id is null) = (origin is null))
);
create index problem_cluster_seminar on conversations.problem_cluster (seminar_id);

create table conversations.problem (
    id uuid primary key,
    seminar_id uuid not null references conversations.seminar (id),
    author_id uuid not null,
    title text not null check (title <> ''),
    statement text not null check (statement <> ''),
    touches text not null check (touches <> ''),
    cluster_id uuid,
    revision integer not null,
    unique (id, seminar_id),
    foreign key (seminar_id, author_id) references conversations.seminar_leader (seminar_id, account_id) on update cascade,
    foreign key (cluster_id, seminar_id) references conversations.problem_cluster (id, seminar_id)
);
create index problem_seminar on conversations.problem (seminar_id);
create index problem_cluster_of on conversations.problem (cluster_id);

create table conversations.problem_rating (
    round_id uuid not null references conversations.seminar_round (id),
    problem_id uuid not null,
    account_id uuid not null,
    seminar_id uuid not null,
    -- Null when the leader abstains.
    score integer check (score between 1 and 9),
    reason text not null,
    rated_at timestamptz not null,
    primary key (round_id, problem_id, account_id),
    foreign key (problem_id, seminar_id) references conversations.problem (id, seminar_id),
    foreign key (seminar_id, account_id) references conversations.seminar_leader (seminar_id, account_id) on update cascade
);
create index problem_rating_leader on conversations.problem_rating (seminar_id, account_id);

create table conversations.problem_sorting (
    round_id uuid not null references conversations.seminar_round (id),
    problem_id uuid not null,
    account_id uuid not null,
    seminar_id uuid not null,
    -- What the leader calls their group; empty for a problem that belongs with no other.
    pile text not null,
    primary key (round_id, problem_id, account_id),
    foreign key (problem_id, seminar_id) references conversations.problem (id, seminar_id),
    foreign key (seminar_id, account_id) references conversations.seminar_leader (seminar_id, account_id) on update cascade
);
create index problem_sorting_leader on conversations.problem_sorting (seminar_id, account_id);
