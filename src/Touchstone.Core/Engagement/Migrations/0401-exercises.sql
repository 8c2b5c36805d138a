-- Exercises: when people are asked, what they can read, who has been invited, and what they are asked.

create table engagement.exercise (
    id uuid primary key,
    title text not null check (title <> ''),
    summary text not null,
    aims text not null,
    audience text not null,
    credential_id uuid references credentials.credential (id),
    project_id uuid references development.project (id),
    version_id uuid references development.specification_version (id),
    minimum_cell integer not null check (minimum_cell between 5 and 100),
    begun_by uuid not null references access.account (id),
    begun_at timestamptz not null,
    announced_at timestamptz,
    opens_at timestamptz,
    closes_at timestamptz,
    stopped_at timestamptz,
    counted_at timestamptz,
    results_public_at timestamptz,
    revision integer not null,
    check ((announced_at is null) = (opens_at is null)),
    check ((announced_at is null) = (closes_at is null)),
    check (closes_at > opens_at),
    check (stopped_at is null or announced_at is not null),
    -- Nothing is counted before it has ended, and nothing shown before it has been counted.
    check (counted_at is null or counted_at >= closes_at or counted_at >= stopped_at),
    check (results_public_at is null or counted_at is not null)
);
create index exercise_credential on engagement.exercise (credential_id);

create table engagement.material (
    id uuid primary key,
    exercise_id uuid not null references engagement.exercise (id),
    kind text not null,
    title text not null check (title <> ''),
    link text check (link like 'https://%'),
    file_id uuid references platform.stored_file (id),
    position integer not null,
    check ((link is null) <> (file_id is null))
);
create index material_exercise on engagement.material (exercise_id);

-- Who has been invited. It says that somebody answered and nothing of what they said.
create table engagement.invitation (
    id uuid primary key,
    exercise_id uuid not null references engagement.exercise (id),
    registration_id uuid not null references engagement.registration (id) on delete cascade,
    asked_at timestamptz not null,
    mark bytea,
    answered boolean not null,
    -- Nobody is invited twice to one exercise.
    unique (exercise_id, registration_id)
);
create unique index invitation_mark on engagement.invitation (mark) where mark is not null;
create index invitation_registration on engagement.invitation (registration_id);
create index invitation_waiting on engagement.invitation (exercise_id) where mark is null;

create table engagement.questionnaire (
    id uuid primary key,
    exercise_id uuid not null references engagement.exercise (id),
    title text not null check (title <> ''),
    form jsonb not null,
    published_id uuid,
    begun_at timestamptz not null,
    revision integer not null
);
create index questionnaire_exercise on engagement.questionnaire (exercise_id);

-- A published form never changes.
create table engagement.form_version (
    id uuid primary key,
    questionnaire_id uuid not null references engagement.questionnaire (id),
    number integer not null check (number > 0),
    title text not null,
    form jsonb not null,
    hash text not null check (length(hash) = 64),
    published_at timestamptz not null,
    unique (questionnaire_id, number),
    unique (questionnaire_id, id)
);
alter table engagement.questionnaire
    add foreign key (id, published_id) references engagement.form_version (questionnaire_id, id);

create function engagement.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what has been published or counted does not change';
end $$;
create trigger form_version_stands before update or delete on engagement.form_version
    for each row execute function engagement.refuse_change();

-- Unfinished answers, sealed with a key that only the link holds.
create table engagement.kept_answers (
    mark bytea primary key,
    questionnaire_id uuid not null references engagement.questionnaire (id),
    version_id uuid not null,
    sealed bytea not null,
    foreign key (questionnaire_id, version_id) references engagement.form_version (questionnaire_id, id)
);
create index kept_answers_questionnaire on engagement.kept_answers (questionnaire_id);

-- What people said. No person, no invitation, no time, no order: the identifier is random, and so is the mark to whoever
-- does not hold the secret that it follows from.
create table engagement.response (
    id uuid primary key,
    questionnaire_id uuid not null references engagement.questionnaire (id),
    version_id uuid not null,
    mark bytea unique,
    way text not null,
    capacity text not null,
    organisation text check (capacity = 'Organisation' or organisation is null),
    may_quote boolean not null,
    answers jsonb not null,
    foreign key (questionnaire_id, version_id) references engagement.form_version (questionnaire_id, id),
    check ((way = 'Online') = (mark is not null))
);
create index response_questionnaire on engagement.response (questionnaire_id);

create table engagement.attachment (
    id uuid primary key,
    questionnaire_id uuid not null references engagement.questionnaire (id),
    media_type text not null,
    extension text not null,
    sha256 bytea not null references platform.blob (sha256)
);
create index attachment_questionnaire on engagement.attachment (questionnaire_id);
create index attachment_sha256 on engagement.attachment (sha256);
