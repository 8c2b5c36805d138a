-- Development projects (stage 3): milestones, groups with their members, meetings.

create table development.project (
    id uuid primary key,
    credential_id uuid not null references credentials.credential (id),
    commission_id uuid not null unique references priorities.commission (id),
    organisation_id uuid not null references access.organisation (id),
    lead_id uuid not null references access.account (id),
    title text not null check (title <> ''),
    scope text not null check (scope <> ''),
    set_up_at timestamptz not null,
    revision integer not null
);
create index project_credential on development.project (credential_id);

create table development.milestone (
    id uuid primary key,
    project_id uuid not null references development.project (id),
    title text not null check (title <> ''),
    due_on date not null,
    met_on date,
    moved_because text,
    revision integer not null
);
create index milestone_project on development.milestone (project_id);

create table development.working_group (
    id uuid primary key,
    project_id uuid not null references development.project (id),
    kind text not null check (kind in ('Steering', 'Reference', 'Expert')),
    name text not null check (name <> ''),
    terms text not null,
    revision integer not null
);
-- A project has one steering group and one reference group, and as many expert groups as it needs.
create unique index working_group_one_of_a_kind on development.working_group (project_id, kind) where kind <> 'Expert';
create unique index working_group_name on development.working_group (project_id, lower(name));

create table development.member (
    id uuid primary key,
    group_id uuid not null references development.working_group (id),
    account_id uuid not null references access.account (id),
    constituency text not null,
    interests text not null,
    is_chair boolean not null,
    named_in_public boolean not null,
    joined_at timestamptz not null,
    left_at timestamptz,
    check (left_at is null or left_at >= joined_at)
);
create unique index member_once on development.member (group_id, account_id) where left_at is null;
create unique index member_one_chair on development.member (group_id) where is_chair and left_at is null;

-- Whoever registered to be involved in a credential follows it: counted in its reference group, named in Engagement only.
create table development.follower (
    registration_id uuid not null,
    credential_id uuid not null references credentials.credential (id),
    profession text not null,
    sector text not null,
    region text not null,
    since timestamptz not null,
    primary key (registration_id, credential_id)
);
create index follower_credential on development.follower (credential_id);

create table development.meeting (
    id uuid primary key,
    group_id uuid not null references development.working_group (id),
    title text not null check (title <> ''),
    held_on date not null,
    agenda text not null,
    notes text not null,
    revision integer not null
);
create index meeting_group on development.meeting (group_id);

create table development.meeting_action (
    id uuid primary key,
    meeting_id uuid not null references development.meeting (id),
    text text not null check (text <> ''),
    owner_id uuid not null references access.account (id),
    due_on date not null,
    done_at timestamptz
);
create index meeting_action_meeting on development.meeting_action (meeting_id);
