-- Periodic reviews (stage 10).

create schema evaluation;

create table evaluation.periodic_review (
    id uuid primary key,
    credential_id uuid not null references credentials.credential (id),
    trigger text not null,
    why text not null,
    opened_at timestamptz not null,
    opened_by uuid references access.account (id),
    findings text not null,
    state text not null check (state in ('Open', 'Decided')),
    decided_at timestamptz,
    revision integer not null,
    check ((state = 'Decided') = (decided_at is not null))
);
-- One review of a credential at a time.
create unique index periodic_review_open on evaluation.periodic_review (credential_id) where state = 'Open';
