-- What helps employers to deploy advanced practice: self-assessments, actions, roles, supervision, demand.

create table workforce.self_assessment (
    id uuid primary key,
    organisation_id uuid not null references access.organisation (id),
    form text not null check (form in ('Organisation', 'Department', 'People', 'Governance')),
    unit text not null,
    edition text not null,
    begun_by uuid not null references access.account (id),
    begun_at timestamptz not null,
    finished_at timestamptz,
    revision integer not null,
    -- The organisation as a whole has one name; a department, or a trainee with a supervisor, is named.
    check ((form in ('Department', 'People')) = (unit <> ''))
);
create index self_assessment_organisation on workforce.self_assessment (organisation_id);
-- One at a time of each kind and unit is being filled in.
create unique index self_assessment_open on workforce.self_assessment (organisation_id, form, lower(unit)) where finished_at is null;

create table workforce.self_rating (
    assessment_id uuid not null references workforce.self_assessment (id),
    item text not null,
    level integer check (level between 0 and 5),
    target integer check (target between 0 and 5),
    evidence text not null,
    primary key (assessment_id, item),
    check (target is null or level is null or target >= level)
);

create table workforce.deployment_action (
    id uuid primary key,
    organisation_id uuid not null references access.organisation (id),
    assessment_id uuid references workforce.self_assessment (id),
    item text,
    what text not null check (what <> ''),
    measure text not null check (measure <> ''),
    owner text not null check (owner <> ''),
    due_on date not null,
    state text not null check (state in ('Open', 'Done', 'GivenUp')),
    note text not null,
    planned_at timestamptz not null,
    ended_at timestamptz,
    reminded_on date,
    revision integer not null,
    check ((assessment_id is null) = (item is null)),
    check ((state = 'Open') = (ended_at is null)),
    check (state <> 'GivenUp' or note <> '')
);
create index deployment_action_organisation on workforce.deployment_action (organisation_id);

create table workforce.role_plan (
    id uuid primary key,
    organisation_id uuid not null references access.organisation (id),
    credential_id uuid references credentials.credential (id),
    title text not null check (title <> ''),
    body jsonb not null,
    agreed_at timestamptz,
    changed_at timestamptz not null,
    revision integer not null
);
create index role_plan_organisation on workforce.role_plan (organisation_id);

create table workforce.trainee (
    id uuid primary key,
    organisation_id uuid not null references access.organisation (id),
    label text not null check (label <> ''),
    supervisors jsonb not null,
    changed_at timestamptz not null,
    revision integer not null
);
create unique index trainee_label on workforce.trainee (organisation_id, lower(label));

create table workforce.demand_return (
    id uuid primary key,
    organisation_id uuid not null references access.organisation (id),
    year integer not null check (year between 2000 and 2200),
    version integer not null check (version > 0),
    state text not null check (state in ('Draft', 'Submitted', 'Superseded')),
    begun_at timestamptz not null,
    submitted_at timestamptz,
    submitted_by uuid references access.account (id),
    revision integer not null,
    unique (organisation_id, year, version),
    check ((state = 'Draft') = (submitted_at is null)),
    check ((submitted_at is null) = (submitted_by is null))
);
-- What stands for a year is one version; one more may be in the making.
create unique index demand_return_standing on workforce.demand_return (organisation_id, year) where state = 'Submitted';
create unique index demand_return_draft on workforce.demand_return (organisation_id, year) where state = 'Draft';

create table workforce.demand_line (
    return_id uuid not null references workforce.demand_return (id),
    place integer not null,
    credential_id uuid references credentials.credential (id),
    area text not null check (area <> ''),
    profession text not null,
    setting text not null,
    funding text not null,
    first_year integer not null check (first_year between 0 and 100000),
    second_year integer not null check (second_year between 0 and 100000),
    third_year integer not null check (third_year between 0 and 100000),
    reason text not null,
    primary key (return_id, place)
);

create table workforce.demand_summary (
    id uuid primary key,
    year integer not null,
    title text not null check (title <> ''),
    summary text not null check (summary <> ''),
    figures jsonb not null,
    published_by uuid not null references access.account (id),
    published_at timestamptz not null
);
