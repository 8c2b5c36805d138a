-- Whoever was invited and has not answered is reminded once, by a link of its own: the first link goes on leading where it led.
alter table engagement.invitation add column reminder_mark bytea;
create unique index invitation_reminder_mark on engagement.invitation (reminder_mark) where reminder_mark is not null;
create index invitation_unanswered on engagement.invitation (exercise_id) where reminder_mark is null and not answered;
