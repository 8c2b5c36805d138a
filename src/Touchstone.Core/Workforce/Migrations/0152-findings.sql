-- What a baseline found, and the job titles that people regard as one role.

create table workforce.title_cluster (
    id uuid primary key,
    round_id uuid not null references workforce.round (id),
    name text not null check (name <> ''),
    why text not null,
    is_confirmed boolean not null,
    decided_by uuid references access.account (id),
    decided_at timestamptz,
    revision integer not null,
    check (not is_confirmed or decided_by is not null),
    check ((decided_by is null) = (decided_at is null))
);
create index title_cluster_round on workforce.title_cluster (round_id);

-- A title belongs to one role of a collection.
create table workforce.clustered_title (
    round_id uuid not null references workforce.round (id),
    title text not null,
    cluster_id uuid not null references workforce.title_cluster (id),
    primary key (round_id, title)
);
create index clustered_title_cluster on workforce.clustered_title (cluster_id);

create table workforce.finding (
    id uuid primary key,
    round_id uuid not null references workforce.round (id),
    kind text not null check (kind in ('TitleVariety', 'AwardVariety', 'MissingRoles', 'Understanding', 'RegionalGaps',
        'SettingGaps', 'SupplyAndNeed', 'TrendBreaks')),
    number integer not null check (number > 0),
    statement text not null,
    content jsonb not null,
    returns integer not null,
    computed_by uuid not null references access.account (id),
    computed_at timestamptz not null,
    published_at timestamptz,
    superseded_by uuid references workforce.finding (id),
    unique (round_id, kind, number)
);

-- What a finding says stands for good: proposals cite it. It can be published, and superseded by a later one.
create function workforce.keep_finding() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
        or (old.id, old.round_id, old.kind, old.number, old.statement, old.content, old.computed_at)
            is distinct from (new.id, new.round_id, new.kind, new.number, new.statement, new.content, new.computed_at) then
        raise exception 'a finding does not change: it is superseded by another' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger keep_finding before update or delete on workforce.finding
    for each row execute function workforce.keep_finding();
