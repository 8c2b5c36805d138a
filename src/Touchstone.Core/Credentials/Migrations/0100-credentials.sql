-- The credential and its journey.

create schema credentials;

create table credentials.credential (
    id uuid primary key,
    name text not null,
    scope text not null,
    door text not null check (door in ('Commissioned', 'ExistingResource')),
    created_at timestamptz not null,
    developer_id uuid references access.organisation (id),
    version_in_force_id uuid,
    version_in_force text,
    launched_at timestamptz,
    review_by date,
    retired_at timestamptz,
    retired_because text,
    revision integer not null
);
create unique index credential_name on credentials.credential (lower(name)) where retired_at is null;

create table credentials.stage (
    credential_id uuid not null references credentials.credential (id),
    stage integer not null check (stage between 1 and 11),
    state text not null check (state in ('NotStarted', 'Underway', 'Done', 'Skipped')),
    started_at timestamptz,
    done_at timestamptz,
    skipped_by uuid references record.decision (id),
    forecast date,
    primary key (credential_id, stage),
    check ((state = 'Skipped') = (skipped_by is not null))
);

create table credentials.earlier_name (
    id uuid primary key,
    credential_id uuid not null references credentials.credential (id),
    name text not null,
    scope text not null,
    reason text not null,
    changed_by uuid,
    until timestamptz not null
);
create index earlier_name_credential on credentials.earlier_name (credential_id);

create table credentials.forecast (
    id uuid primary key,
    credential_id uuid not null references credentials.credential (id),
    stage integer not null check (stage between 1 and 11),
    date date not null,
    reason text not null,
    made_by uuid,
    made_at timestamptz not null
);
create index forecast_credential on credentials.forecast (credential_id);
