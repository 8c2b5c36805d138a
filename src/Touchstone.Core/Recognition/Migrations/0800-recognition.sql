-- Enrolments, evidence, completions and badges (stage 8).

create schema recognition;

create table recognition.enrolment (
    id uuid primary key,
    plan_id uuid not null references delivery.plan (id),
    credential_id uuid not null references credentials.credential (id),
    version_id uuid not null references development.specification_version (id),
    practitioner_id uuid not null references access.account (id),
    profession text not null,
    registration_number text not null,
    employer text,
    evidence_edition text not null,
    enrolled_at timestamptz not null,
    state text not null check (state in ('Learning', 'Confirmed', 'Recognised', 'NotRecognised', 'Left')),
    ended_at timestamptz,
    revision integer not null
);
create index enrolment_practitioner on recognition.enrolment (practitioner_id);
create index enrolment_plan on recognition.enrolment (plan_id);
create unique index enrolment_living on recognition.enrolment (practitioner_id, version_id) where state not in ('Left', 'NotRecognised');

create table recognition.evidence (
    id uuid primary key,
    enrolment_id uuid not null references recognition.enrolment (id),
    route text not null,
    title text not null,
    account text not null,
    link text,
    confirmer text not null,
    capabilities uuid[] not null,
    added_at timestamptz not null,
    withdrawn_at timestamptz
);
create index evidence_enrolment on recognition.evidence (enrolment_id);

create table recognition.sign_off (
    enrolment_id uuid not null references recognition.enrolment (id),
    capability uuid not null,
    assessor_id uuid not null references access.account (id),
    method text not null,
    scale text not null,
    grade text not null,
    is_sufficient boolean not null,
    reasons text not null check (reasons <> ''),
    signed_at timestamptz not null,
    primary key (enrolment_id, capability)
);

create table recognition.completion (
    id uuid primary key,
    enrolment_id uuid not null references recognition.enrolment (id),
    confirmed_by uuid not null references access.account (id),
    confirmed_at timestamptz not null,
    statement text not null,
    -- Set when the body asked a question about it: the provider then confirms anew.
    set_aside_at timestamptz
);
create unique index completion_standing on recognition.completion (enrolment_id) where set_aside_at is null;

create table recognition.issuer_key (
    id uuid primary key,
    public_key text not null unique,
    private_key bytea,
    made_at timestamptz not null,
    retired_at timestamptz,
    compromised_at timestamptz,
    check (private_key is not null or retired_at is not null or compromised_at is not null)
);
-- One key signs at a time.
create unique index issuer_key_current on recognition.issuer_key ((true)) where retired_at is null and compromised_at is null;

create table recognition.badge (
    id uuid primary key,
    enrolment_id uuid not null references recognition.enrolment (id),
    completion_id uuid not null unique references recognition.completion (id),
    credential_id uuid not null references credentials.credential (id),
    version_id uuid not null references development.specification_version (id),
    practitioner_id uuid not null references access.account (id),
    -- A random place in the status list, given once and never again.
    status_index integer not null unique check (status_index between 0 and 131071),
    salt text not null,
    awarded_at timestamptz not null,
    valid_until timestamptz,
    state text not null check (state in ('Offered', 'Claimed', 'Cancelled', 'Suspended', 'Revoked')),
    visibility text not null check (visibility in ('Private', 'ByLink', 'Public')),
    in_directory boolean not null,
    signed text,
    signed_at timestamptz,
    claimed_at timestamptz,
    reason text,
    state_changed_at timestamptz not null,
    revision integer not null
);
create index badge_practitioner on recognition.badge (practitioner_id);
create index badge_credential on recognition.badge (credential_id);
