-- News of a conversation for those who left an address at the gateway. An issue is written once a week when more was said, and
-- once when it is over; each address remembers the last issue that was written to it, and nothing of when.
alter table conversations.conversation
    add column news_issue integer not null default 0 check (news_issue >= 0),
    add column news_on date,
    add column news_up_to bigint not null default 0,
    add column news_final boolean not null default false;
alter table gateway.entry add column told integer not null default 0 check (told >= 0);
create index entry_address on gateway.entry (conversation_id, told) where address is not null;
