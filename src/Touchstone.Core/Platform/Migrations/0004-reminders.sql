-- Who was reminded of what: once at each stage.
create table platform.reminder (
    item_id uuid not null references platform.to_do_item (id),
    account_id uuid not null,
    stage text not null check (stage in ('Early', 'Soon', 'Late')),
    at timestamptz not null,
    primary key (item_id, account_id, stage)
);
create index to_do_item_due on platform.to_do_item (due) where settled_at is null;
