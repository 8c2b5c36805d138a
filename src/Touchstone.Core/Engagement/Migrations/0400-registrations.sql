-- Registrations to be involved: personal data, kept apart from what people say.

create schema engagement;

create table engagement.registration (
    id uuid primary key,
    -- One registration an address, whatever the spelling.
    normalised_address text not null unique,
    address text not null,
    name text not null check (name <> ''),
    profession text not null,
    sector text not null,
    region text not null,
    credentials uuid[] not null,
    all_credentials boolean not null,
    topics text not null,
    consent_wording text not null check (consent_wording <> ''),
    asked_at timestamptz not null,
    confirm_hash bytea,
    confirm_until timestamptz,
    confirmed_at timestamptz,
    -- What a later form asked for, until the link in its letter is followed.
    pending jsonb,
    check ((confirm_hash is null) = (confirm_until is null)),
    check (confirmed_at is not null or confirm_hash is not null)
);
create unique index registration_confirm on engagement.registration (confirm_hash) where confirm_hash is not null;

-- Every letter has a link of its own by which the registration is withdrawn; an older letter's works as well.
create table engagement.withdraw_link (
    hash bytea primary key,
    registration_id uuid not null references engagement.registration (id) on delete cascade
);
create index withdraw_link_registration on engagement.withdraw_link (registration_id);
