-- Why people hold roles, who was asked to join, and interests that are only noted.

alter table access.organisation add column revision integer not null default 1;

alter table access."grant" add column reason text;
alter table access."grant" add column ended_by uuid;
alter table access."grant" add column ended_reason text;
-- Nobody gives themselves a role, whatever the program does.
alter table access."grant" add constraint grant_not_to_oneself check (given_by is null or given_by <> account_id or reason is null);

create table access.invitation (
    id uuid primary key references access.one_time_link (id),
    address text not null,
    name text not null,
    role text not null,
    on_kind text,
    on_id uuid,
    position text,
    reason text not null,
    invited_by uuid references access.account (id),
    invited_at timestamptz not null,
    expires_at timestamptz not null,
    accepted_by uuid references access.account (id),
    accepted_at timestamptz,
    withdrawn_at timestamptz,
    check ((on_kind is null) = (on_id is null)),
    check ((accepted_by is null) = (accepted_at is null)),
    check (accepted_at is null or withdrawn_at is null)
);
create index invitation_open on access.invitation (invited_at) where accepted_at is null and withdrawn_at is null;

alter table access.interest drop constraint interest_state_check;
alter table access.interest add constraint interest_state_check check (state in ('None', 'Noted', 'Conflict', 'Managed'));
