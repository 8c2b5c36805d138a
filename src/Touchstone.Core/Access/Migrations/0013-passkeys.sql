-- A passkey is added by somebody who has just proved their password: a link that stays with the browser carries that.
alter table access.one_time_link drop constraint one_time_link_purpose_check;
alter table access.one_time_link add constraint one_time_link_purpose_check
    check (purpose in ('Register', 'ResetPassword', 'ChangeAddress', 'Invitation', 'SecondStep', 'NewPasskey'));
