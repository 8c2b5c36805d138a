-- The figures of a questionnaire, made once when the answers were counted, and files of answers from other platforms.

create table engagement.result_set (
    questionnaire_id uuid primary key references engagement.questionnaire (id),
    digest text not null check (length(digest) = 64),
    document jsonb not null,
    counted_at timestamptz not null
);

create trigger result_set_stands before update or delete on engagement.result_set
    for each row execute function engagement.refuse_change();

create table engagement.answer_upload (
    id uuid primary key,
    questionnaire_id uuid not null references engagement.questionnaire (id),
    version_id uuid not null,
    file_id uuid not null references platform.stored_file (id),
    report jsonb not null,
    brought_by uuid not null references access.account (id),
    brought_at timestamptz not null,
    taken_at timestamptz,
    foreign key (questionnaire_id, version_id) references engagement.form_version (questionnaire_id, id)
);
create index answer_upload_questionnaire on engagement.answer_upload (questionnaire_id);
