-- What is found in what people said, what should be done about it, what was answered, and reports built from all of it.

create table insight.finding (
    id uuid primary key,
    analysis_id uuid not null references insight.analysis (id),
    number integer not null check (number > 0),
    title text not null check (title <> ''),
    claim text not null check (claim <> ''),
    uncertainty text not null,
    cuts text[] not null,
    is_dropped boolean not null,
    written_by uuid not null references access.account (id),
    written_at timestamptz not null,
    revision integer not null,
    unique (analysis_id, number)
);

create table insight.finding_code (
    finding_id uuid not null references insight.finding (id),
    code_id uuid not null references insight.code (id),
    primary key (finding_id, code_id)
);
create index finding_code_code on insight.finding_code (code_id);

create table insight.quotation (
    id uuid primary key,
    finding_id uuid not null references insight.finding (id),
    text_id uuid not null references insight.text (id),
    starts_at integer not null check (starts_at >= 0),
    ends_at integer not null check (ends_at > starts_at),
    chosen_by uuid not null references access.account (id),
    chosen_at timestamptz not null,
    unique (finding_id, text_id, starts_at, ends_at)
);
create index quotation_text on insight.quotation (text_id);

create table insight.recommendation (
    id uuid primary key,
    analysis_id uuid not null references insight.analysis (id),
    number integer not null check (number > 0),
    action text not null check (action <> ''),
    addressee text not null check (addressee in ('NationalBodies', 'Employers', 'Individuals')),
    owner text not null check (owner <> ''),
    due date,
    status text not null check (status in ('Open', 'UnderWay', 'Done')),
    answer text check (answer in ('Accept', 'Part', 'Decline', 'Defer')),
    reason text not null,
    change text not null,
    version_id uuid references development.specification_version (id),
    clause text not null,
    answered_by uuid references access.account (id),
    answered_at timestamptz,
    written_by uuid not null references access.account (id),
    written_at timestamptz not null,
    revision integer not null,
    unique (analysis_id, number),
    check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)),
    check (answer is null or reason <> ''),
    check (answer is not null or (version_id is null and change = '' and clause = ''))
);

create table insight.recommendation_finding (
    recommendation_id uuid not null references insight.recommendation (id),
    finding_id uuid not null references insight.finding (id),
    primary key (recommendation_id, finding_id)
);
create index recommendation_finding_finding on insight.recommendation_finding (finding_id);

create table insight.report (
    id uuid primary key,
    analysis_id uuid not null references insight.analysis (id),
    edition integer not null check (edition > 0),
    content jsonb not null,
    built_by uuid not null references access.account (id),
    built_at timestamptz not null,
    published_by uuid references access.account (id),
    published_at timestamptz,
    unique (analysis_id, edition),
    check ((published_by is null) = (published_at is null))
);
