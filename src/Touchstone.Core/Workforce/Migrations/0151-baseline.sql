-- Baseline collections: rounds, what organisations return, and their versions. What was signed off never changes.

create table workforce.round (
    id uuid primary key,
    title text not null,
    purpose text not null,
    as_at date not null,
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    fields_edition text not null,
    questions_edition text not null,
    smallest_cell integer not null check (smallest_cell between 3 and 50),
    published_at timestamptz,
    revision integer not null,
    check (closes_at > opens_at)
);
create unique index round_title on workforce.round (lower(title));

create table workforce.return (
    id uuid primary key,
    round_id uuid not null references workforce.round (id),
    organisation_id uuid not null references access.organisation (id),
    source text not null check (source in ('Plan', 'UniversitySurvey', 'EmployerSurvey')),
    asked_at timestamptz not null,
    reminders integer not null check (reminders >= 0),
    reminded_at timestamptz,
    draft_id uuid,
    signed_id uuid,
    revision integer not null,
    unique (round_id, organisation_id, source)
);

create table workforce.return_version (
    id uuid primary key,
    return_id uuid not null references workforce.return (id),
    number integer not null check (number > 0),
    reason text not null,
    origin text not null check (origin in ('Upload', 'Form')),
    file_id uuid references platform.stored_file (id),
    lines integer not null check (lines >= 0),
    answers jsonb,
    is_nil boolean not null,
    made_by uuid not null references access.account (id),
    made_at timestamptz not null,
    signed_by uuid references access.account (id),
    signed_at timestamptz,
    is_late boolean not null,
    unique (return_id, number),
    check ((signed_by is null) = (signed_at is null)),
    check (number = 1 or reason <> '')
);
create unique index return_version_draft on workforce.return_version (return_id) where signed_at is null;
alter table workforce.return add foreign key (draft_id) references workforce.return_version (id);
alter table workforce.return add foreign key (signed_id) references workforce.return_version (id);

create table workforce.plan_line (
    version_id uuid not null references workforce.return_version (id),
    line integer not null check (line > 0),
    cells jsonb not null,
    primary key (version_id, line)
);

create table workforce.plan_upload (
    id uuid primary key,
    return_id uuid not null references workforce.return (id),
    file_id uuid not null references platform.stored_file (id),
    report jsonb not null,
    brought_by uuid not null references access.account (id),
    brought_at timestamptz not null,
    taken_at timestamptz
);
create index plan_upload_return on workforce.plan_upload (return_id);

-- A version that was signed off stands for good, and its lines with it, whoever asks.
create function workforce.keep_signed_version() returns trigger language plpgsql as $$
begin
    if old.signed_at is not null then
        raise exception 'version % of this return was signed off and does not change', old.number using errcode = 'check_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger keep_signed_version before update or delete on workforce.return_version
    for each row execute function workforce.keep_signed_version();

create function workforce.keep_signed_lines() returns trigger language plpgsql as $$
declare version uuid := case when tg_op = 'INSERT' then new.version_id else old.version_id end;
begin
    if exists (select from workforce.return_version where id = version and signed_at is not null) then
        raise exception 'the lines of a version that was signed off do not change' using errcode = 'check_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger keep_signed_lines before insert or update or delete on workforce.plan_line
    for each row execute function workforce.keep_signed_lines();
