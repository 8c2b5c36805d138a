-- Texts that are followed back to where people gave them: answers and notes of an exercise, contributions to a conversation.

alter table insight.source
    add column taken_back integer not null default 0 check (taken_back >= 0),
    drop constraint source_texts_check,
    add constraint source_texts_check check (texts >= 0);
alter table insight.source alter column taken_back drop default;
-- One source for one place: what comes later is added to it, so that a person counts once.
create unique index source_place on insight.source (analysis_id, kind, from_kind, from_id) where from_id is not null;

alter table insight.text
    add column given_key text check (given_key <> ''),
    add column clause_version_id uuid references development.specification_version (id),
    add column clause_lineage uuid,
    add check ((clause_version_id is null) = (clause_lineage is null));
create unique index text_given on insight.text (source_id, given_key) where given_key is not null;
create index text_clause on insight.text (clause_version_id) where clause_version_id is not null;
