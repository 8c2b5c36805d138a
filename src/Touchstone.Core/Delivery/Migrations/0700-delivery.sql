-- Delivery plans and their annual review (stages 7 and 9).

create schema delivery;

create table delivery.plan (
    id uuid primary key,
    credential_id uuid not null references credentials.credential (id),
    version_id uuid not null references development.specification_version (id),
    provider_id uuid not null references access.organisation (id),
    programme jsonb not null,
    state text not null check (state in ('Draft', 'Submitted', 'MoreInformation', 'Approved', 'NotApproved', 'Suspended', 'Withdrawn')),
    begun_at timestamptz not null,
    submitted_at timestamptz,
    decided_at timestamptz,
    revision integer not null
);
create index plan_credential on delivery.plan (credential_id);
create index plan_provider on delivery.plan (provider_id);
-- One provider has one living plan for a version.
create unique index plan_living on delivery.plan (provider_id, version_id) where state not in ('NotApproved', 'Withdrawn');

create table delivery.mapped_capability (
    plan_id uuid not null references delivery.plan (id),
    capability uuid not null,
    taught_in text not null,
    assessed_by text not null,
    explanation text not null,
    primary key (plan_id, capability)
);

create table delivery.annual_return (
    id uuid primary key,
    plan_id uuid not null references delivery.plan (id),
    year_from date not null,
    year_to date not null,
    figures jsonb not null,
    state text not null check (state in ('Draft', 'Submitted', 'Reviewed')),
    begun_at timestamptz not null,
    submitted_at timestamptz,
    revision integer not null,
    check (year_to > year_from),
    unique (plan_id, year_from)
);
