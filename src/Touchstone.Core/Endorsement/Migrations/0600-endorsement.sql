-- Independent review and endorsement (stages 4 to 6).

create schema endorsement;

create table endorsement.candidate (
    id uuid primary key,
    credential_id uuid not null references credentials.credential (id),
    version_id uuid not null unique references development.specification_version (id),
    criteria_edition text not null,
    opened_at timestamptz not null,
    state text not null check (state in ('UnderReview', 'Reported', 'Endorsed', 'NotEndorsed', 'Launched')),
    report text,
    reported_at timestamptz,
    revision integer not null
);
create index candidate_credential on endorsement.candidate (credential_id);

create table endorsement.review (
    id uuid primary key,
    candidate_id uuid not null references endorsement.candidate (id),
    reviewer_id uuid not null references access.account (id),
    number integer not null,
    kind text not null check (kind in ('Academic', 'Clinical', 'Lay')),
    profession text,
    due date not null,
    state text not null check (state in ('Invited', 'Accepted', 'Submitted', 'Declined', 'Withdrawn')),
    invited_at timestamptz not null,
    answered_at timestamptz,
    submitted_at timestamptz,
    note text,
    revision integer not null,
    unique (candidate_id, number)
);
create unique index review_reviewer on endorsement.review (candidate_id, reviewer_id) where state not in ('Declined', 'Withdrawn');

create table endorsement.judgement (
    review_id uuid not null references endorsement.review (id),
    criterion text not null,
    level text,
    reasons text not null,
    clauses text not null,
    saved_at timestamptz not null,
    revision integer not null,
    primary key (review_id, criterion)
);

create table endorsement.finding (
    candidate_id uuid not null references endorsement.candidate (id),
    criterion text not null,
    level text not null,
    reasons text not null check (reasons <> ''),
    primary key (candidate_id, criterion)
);
