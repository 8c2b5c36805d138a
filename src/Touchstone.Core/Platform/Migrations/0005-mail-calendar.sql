-- An appointment that a message carries for the recipient's calendar.
alter table platform.outbox_mail
    add column calendar text,
    add column calendar_method text,
    add check ((calendar is null) = (calendar_method is null));
