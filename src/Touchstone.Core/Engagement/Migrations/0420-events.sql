-- Webinars and roundtables: when, where, how many can come, who does, and what was said there.

create table engagement.event (
    id uuid primary key,
    exercise_id uuid not null references engagement.exercise (id),
    kind text not null,
    title text not null check (title <> ''),
    about text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    venue text not null check (venue <> ''),
    joining text not null,
    places integer not null check (places between 1 and 10000),
    -- Never more than there are, whatever the site thinks.
    taken integer not null check (taken between 0 and places),
    is_by_invitation boolean not null,
    planned_at timestamptz not null,
    cancelled_at timestamptz,
    cancelled_why text,
    attendance_at timestamptz,
    notes text not null,
    notes_public_at timestamptz,
    revision integer not null,
    check (ends_at > starts_at),
    check ((cancelled_at is null) = (cancelled_why is null)),
    check (notes_public_at is null or notes <> '')
);
create index event_exercise on engagement.event (exercise_id);
create index event_starts on engagement.event (starts_at);

-- Somebody's place, or their turn in the queue for one. Name and address go when they are no longer needed; the count stays.
create table engagement.booking (
    id uuid primary key,
    event_id uuid not null references engagement.event (id),
    name text,
    address text,
    normalised_address text,
    needs text not null,
    state text not null,
    sequence integer not null check (sequence >= 0),
    asked_at timestamptz not null,
    placed_at timestamptz,
    came boolean,
    check ((name is null) = (address is null) and (address is null) = (normalised_address is null)),
    check (state <> 'Placed' or placed_at is not null)
);
create index booking_event on engagement.booking (event_id);
-- One place or one turn an address.
create unique index booking_once on engagement.booking (event_id, normalised_address) where state <> 'GivenUp';

-- Every letter has a link of its own to the booking; an older letter's works as well.
create table engagement.booking_link (
    hash bytea primary key,
    booking_id uuid not null references engagement.booking (id) on delete cascade
);
create index booking_link_booking on engagement.booking_link (booking_id);

-- Who has been invited. Nobody is written to twice about one event.
create table engagement.event_invitation (
    id uuid primary key,
    event_id uuid not null references engagement.event (id),
    registration_id uuid not null references engagement.registration (id) on delete cascade,
    mark bytea not null unique,
    asked_at timestamptz not null,
    unique (event_id, registration_id)
);
create index event_invitation_registration on engagement.event_invitation (registration_id);
