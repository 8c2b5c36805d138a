-- Whose rule a file is read by: that of the use case which reads the record that it is held in.
alter table platform.stored_file add column read_as text not null;
alter table platform.stored_file add constraint stored_file_size check (size > 0);
