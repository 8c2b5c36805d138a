-- What people said: analyses, the texts in them, the codebook, codings and how far coders agree.

create schema insight;

create table insight.analysis (
    id uuid primary key,
    title text not null check (title <> ''),
    purpose text not null,
    about_kind text,
    about_id uuid,
    credential_id uuid references credentials.credential (id),
    rule text not null check (rule in ('Anyone', 'Majority', 'Everyone')),
    opened_by uuid not null references access.account (id),
    opened_at timestamptz not null,
    revision integer not null,
    codebook_revision integer not null,
    suggested_at timestamptz,
    suggestions jsonb,
    check ((about_kind is null) = (about_id is null)),
    check ((suggested_at is null) = (suggestions is null))
);

create table insight.source (
    id uuid primary key,
    analysis_id uuid not null references insight.analysis (id),
    kind text not null check (kind in ('Spreadsheet', 'Notes', 'Questionnaire', 'Conversation', 'Exchange')),
    name text not null check (name <> ''),
    from_kind text,
    from_id uuid,
    collected_from date,
    collected_to date,
    invited integer check (invited >= 0),
    texts integer not null check (texts > 0),
    brought_by uuid not null references access.account (id),
    brought_at timestamptz not null,
    check ((from_kind is null) = (from_id is null)),
    check (collected_to >= collected_from)
);
create index source_analysis on insight.source (analysis_id);

create table insight.upload (
    id uuid primary key,
    analysis_id uuid not null references insight.analysis (id),
    file_id uuid not null references platform.stored_file (id),
    name text not null check (name <> ''),
    columns jsonb not null,
    collected_from date,
    collected_to date,
    invited integer,
    brought_by uuid not null references access.account (id),
    brought_at timestamptz not null,
    taken_as uuid references insight.source (id),
    revision integer not null
);
create index upload_analysis on insight.upload (analysis_id);

-- Texts that several people code without seeing each other's codings.
create table insight.blind_sample (
    id uuid primary key,
    analysis_id uuid not null references insight.analysis (id),
    seed bigint not null check (seed >= 0),
    stratified_by text not null,
    strata jsonb not null,
    texts uuid[] not null check (cardinality(texts) > 0),
    coders uuid[] not null check (cardinality(coders) >= 2),
    drawn_by uuid not null references access.account (id),
    drawn_at timestamptz not null,
    released_at timestamptz,
    release_reason text,
    check ((released_at is null) = (release_reason is null))
);
-- One sample of an analysis at a time.
create unique index blind_sample_open on insight.blind_sample (analysis_id) where released_at is null;
create index blind_sample_analysis on insight.blind_sample (analysis_id);

create table insight.blind_submission (
    sample_id uuid not null references insight.blind_sample (id),
    coder uuid not null references access.account (id),
    submitted_at timestamptz not null,
    primary key (sample_id, coder)
);

create table insight.text (
    id uuid primary key,
    analysis_id uuid not null references insight.analysis (id),
    source_id uuid not null references insight.source (id),
    place integer not null check (place > 0),
    respondent text not null check (respondent <> ''),
    question text not null,
    anchor text not null,
    words text not null check (words <> ''),
    length integer not null check (length > 0),
    attributes jsonb not null,
    may_quote boolean not null,
    withdrawn_at timestamptz,
    sample_id uuid references insight.blind_sample (id),
    is_blind boolean not null,
    unique (analysis_id, place),
    check (withdrawn_at is null or may_quote),
    check (not is_blind or sample_id is not null)
);
create index text_source on insight.text (source_id);
create index text_sample on insight.text (sample_id) where sample_id is not null;

create table insight.code (
    id uuid primary key,
    analysis_id uuid not null references insight.analysis (id),
    parent_id uuid references insight.code (id),
    place integer not null,
    name text not null check (name <> ''),
    definition text not null,
    inclusion text not null,
    exclusion text not null,
    examples text[] not null,
    is_set_aside boolean not null,
    merged_into uuid references insight.code (id),
    revision integer not null,
    check (parent_id <> id),
    check (merged_into is null or (is_set_aside and merged_into <> id))
);
create index code_analysis on insight.code (analysis_id);
create index code_parent on insight.code (parent_id);

create table insight.coding (
    id uuid primary key,
    analysis_id uuid not null references insight.analysis (id),
    text_id uuid not null references insight.text (id),
    code_id uuid not null references insight.code (id),
    coder uuid not null references access.account (id),
    coder_elsewhere text not null,
    starts_at integer not null check (starts_at >= 0),
    ends_at integer not null check (ends_at > starts_at),
    is_whole boolean not null,
    origin text not null check (origin in ('Person', 'Rule', 'Learnt', 'Model')),
    remark text not null,
    given_at timestamptz not null,
    unique (text_id, code_id, coder, coder_elsewhere, starts_at, ends_at)
);
create index coding_code on insight.coding (code_id);
create index coding_analysis on insight.coding (analysis_id);

-- Who has gone through a text to its end. Where such a coder gave no code, none applies; where nobody has, nothing is known.
create table insight.reading (
    text_id uuid not null references insight.text (id),
    coder uuid not null references access.account (id),
    finished_at timestamptz not null,
    primary key (text_id, coder)
);

create table insight.memo (
    id uuid primary key,
    analysis_id uuid not null references insight.analysis (id),
    code_id uuid references insight.code (id),
    text_id uuid references insight.text (id),
    words text not null check (words <> ''),
    written_by uuid not null references access.account (id),
    written_at timestamptz not null,
    check (code_id is null or text_id is null)
);
create index memo_analysis on insight.memo (analysis_id);

create table insight.codebook_change (
    id uuid primary key,
    analysis_id uuid not null references insight.analysis (id),
    number integer not null check (number > 0),
    act text not null check (act in ('Added', 'Described', 'Merged', 'Split', 'SetAside', 'BroughtBack', 'Imported', 'Undone')),
    code_id uuid references insight.code (id),
    said text not null check (said <> ''),
    before jsonb not null,
    made_by uuid not null references access.account (id),
    made_at timestamptz not null,
    undoes integer,
    is_undone boolean not null,
    unique (analysis_id, number),
    check ((act = 'Undone') = (undoes is not null))
);

create table insight.adjudication (
    sample_id uuid not null references insight.blind_sample (id),
    text_id uuid not null references insight.text (id),
    code_id uuid not null references insight.code (id),
    is_given boolean not null,
    reason text not null check (reason <> ''),
    decided_by uuid not null references access.account (id),
    decided_at timestamptz not null,
    primary key (text_id, code_id)
);
create index adjudication_sample on insight.adjudication (sample_id);

-- Codes that may fit, learnt from what people gave. None is a coding until somebody accepts it.
create table insight.suggestion (
    text_id uuid not null references insight.text (id),
    code_id uuid not null references insight.code (id),
    analysis_id uuid not null references insight.analysis (id),
    score double precision not null check (score >= 0 and score <= 1),
    because text[] not null,
    primary key (text_id, code_id)
);
create index suggestion_analysis on insight.suggestion (analysis_id);
