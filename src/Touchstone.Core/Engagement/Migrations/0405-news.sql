-- News of an exercise: one letter when its results are published, one when it is published what was done about them. Who is
-- written to is known by their address alone, and nothing here leads to an answer or says when anybody asked.
create table engagement.news_reader (
    exercise_id uuid not null references engagement.exercise (id),
    -- One reader an address, whatever the spelling, and however they come to be one.
    normalised_address text not null,
    address text not null check (address <> ''),
    -- Of those who are written to because they registered to be involved.
    registration_id uuid references engagement.registration (id) on delete cascade,
    told integer not null check (told between 0 and 2),
    stopped boolean not null,
    stop_hash bytea,
    primary key (exercise_id, normalised_address)
);
create index news_reader_untold on engagement.news_reader (exercise_id, told) where not stopped;
create index news_reader_registration on engagement.news_reader (registration_id);

-- What was done about what people said is published in a report, which is written later on the journey.
alter table engagement.exercise
    add column responses_public_at timestamptz,
    add column responses_in uuid,
    add check ((responses_public_at is null) = (responses_in is null));
