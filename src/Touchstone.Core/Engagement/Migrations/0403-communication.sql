-- The communication plan of an exercise: who is told what, when, by whom, and what came of it.

create table engagement.planned_message (
    id uuid primary key,
    exercise_id uuid not null references engagement.exercise (id),
    audience text not null check (audience <> ''),
    message text not null check (message <> ''),
    channel text not null check (channel <> ''),
    owner text not null check (owner <> ''),
    due date not null,
    done_on date,
    reached integer check (reached >= 0),
    revision integer not null,
    check (reached is null or done_on is not null)
);
create index planned_message_exercise on engagement.planned_message (exercise_id);
