-- The part of a message that only its recipient may know, until it is sent.
alter table platform.outbox_mail add column secret text;
