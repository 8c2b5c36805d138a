-- Evaluations of one credential or of all together, and the needs that they find (stage 11).

create table evaluation.report (
    id uuid primary key,
    credential_id uuid references credentials.credential (id),
    title text not null check (title <> ''),
    question text not null,
    snapshot jsonb not null,
    findings text not null,
    state text not null check (state in ('Draft', 'Submitted', 'Decided')),
    begun_by uuid not null references access.account (id),
    begun_at timestamptz not null,
    authors uuid[] not null,
    decided_at timestamptz,
    revision integer not null,
    check ((state = 'Decided') = (decided_at is not null)),
    check (state = 'Draft' or findings <> '')
);
create index report_credential on evaluation.report (credential_id);
-- One evaluation of a credential, or of all together, at a time.
create unique index report_open on evaluation.report (coalesce(credential_id, '00000000-0000-0000-0000-000000000000')) where state <> 'Decided';

create table evaluation.found_need (
    id uuid primary key,
    evaluation_id uuid not null references evaluation.report (id),
    decision_id uuid not null unique references record.decision (id),
    area text not null check (area <> ''),
    need text not null check (need <> ''),
    found_at timestamptz not null,
    proposal_id uuid unique references priorities.proposal (id)
);
