-- Capabilities as practice has them: documents of employers and universities, the statements in them, what is common to
-- all and what is particular to some, and what matters most.

create table workforce.practice_exercise (
    id uuid primary key,
    title text not null check (title <> ''),
    purpose text not null,
    framework_edition text not null,
    opened_at timestamptz not null,
    revision integer not null
);

create table workforce.practice_source (
    id uuid primary key,
    exercise_id uuid not null references workforce.practice_exercise (id),
    organisation_id uuid not null references access.organisation (id),
    title text not null check (title <> ''),
    kind text not null check (kind in ('JobDescription', 'Framework')),
    file_id uuid references platform.stored_file (id),
    added_by uuid not null references access.account (id),
    added_at timestamptz not null,
    confirmed_at timestamptz,
    revision integer not null
);
create index practice_source_exercise on workforce.practice_source (exercise_id);

create table workforce.practice_group (
    id uuid primary key,
    exercise_id uuid not null references workforce.practice_exercise (id),
    name text not null check (name <> ''),
    sort text not null check (sort in ('Core', 'Specialist')),
    confirmed boolean not null
);
create index practice_group_exercise on workforce.practice_group (exercise_id);

create table workforce.practice_statement (
    id uuid primary key,
    source_id uuid not null references workforce.practice_source (id),
    place integer not null,
    text text not null check (text <> ''),
    doubt text not null,
    state text not null check (state in ('Found', 'Kept', 'Dropped')),
    pillar_codes text[] not null,
    capabilities jsonb not null,
    group_id uuid references workforce.practice_group (id),
    unique (source_id, place),
    -- Only what people have confirmed is put into a group.
    check (group_id is null or state = 'Kept')
);
create index practice_statement_group on workforce.practice_statement (group_id);

create table workforce.rating_round (
    id uuid primary key,
    exercise_id uuid not null references workforce.practice_exercise (id),
    number integer not null check (number > 0),
    question text not null check (question <> ''),
    closes_on date not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    unique (exercise_id, number)
);
create unique index rating_round_open on workforce.rating_round (exercise_id) where closed_at is null;

create table workforce.priority_rating (
    round_id uuid not null references workforce.rating_round (id),
    group_id uuid not null references workforce.practice_group (id),
    account_id uuid not null references access.account (id),
    score integer not null check (score between 1 and 9),
    rated_at timestamptz not null,
    primary key (round_id, group_id, account_id)
);
