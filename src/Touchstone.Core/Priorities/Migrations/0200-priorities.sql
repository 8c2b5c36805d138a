-- Priority rounds, proposals, the gateway and commissions (stages 1 and 2).

create schema priorities;

create table priorities.round (
    id uuid primary key,
    title text not null,
    purpose text not null,
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    criteria_edition text not null,
    concluded_at timestamptz,
    revision integer not null,
    check (closes_at >= opens_at)
);
create unique index round_title on priorities.round (lower(title));

create sequence priorities.proposal_number;

create table priorities.proposal (
    id uuid primary key,
    round_id uuid not null references priorities.round (id),
    reference text not null unique,
    area text not null,
    need_kinds text[] not null,
    need text not null,
    evidence text not null,
    existing_provision text not null,
    feasibility text not null,
    multi_professional text not null,
    professions text[] not null,
    organisation_name text not null,
    contact_name text not null,
    contact_email text not null,
    contact_account_id uuid references access.account (id),
    submitted_at timestamptz not null,
    state text not null check (state in ('Submitted', 'Prioritised', 'NotTakenOn', 'Selected', 'Returned', 'NotSelected')),
    rank integer check (rank > 0),
    rank_reason text,
    credential_id uuid references credentials.credential (id),
    check (state not in ('Prioritised', 'Selected') or credential_id is not null)
);
create index proposal_round on priorities.proposal (round_id);

create table priorities.gateway_assessment (
    id uuid primary key,
    proposal_id uuid not null references priorities.proposal (id),
    assessor_id uuid not null references access.account (id),
    criteria_edition text not null,
    submitted_at timestamptz not null,
    unique (proposal_id, assessor_id)
);

create table priorities.gateway_judgement (
    assessment_id uuid not null references priorities.gateway_assessment (id),
    criterion text not null,
    level text not null,
    reasons text not null check (reasons <> ''),
    primary key (assessment_id, criterion)
);

create table priorities.commission (
    id uuid primary key,
    credential_id uuid not null references credentials.credential (id),
    proposal_id uuid references priorities.proposal (id),
    organisation_id uuid not null references access.organisation (id),
    lead_id uuid not null references access.account (id),
    brief text not null,
    due_on date not null,
    commissioned_at timestamptz not null
);
create index commission_credential on priorities.commission (credential_id);
