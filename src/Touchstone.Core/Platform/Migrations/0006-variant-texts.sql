-- What the public reads of a record, in Welsh or made easy to read: one row for each variant that somebody has begun.
create table platform.variant_texts (
    id uuid primary key,
    subject_kind text not null,
    subject_id uuid not null,
    variant text not null check (variant in ('Welsh', 'EasyRead')),
    texts jsonb not null check (jsonb_typeof(texts) = 'object'),
    revision integer not null,
    unique (subject_kind, subject_id, variant)
);
