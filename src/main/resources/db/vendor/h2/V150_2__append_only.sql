-- The database itself refuses to change or delete who has read and written, who handed a client to whom, and who stated a
-- reason to read. Changing the name of the class needs a migration.
create trigger access_log_append_only before update, delete on access_log call 'fi.kapula.shared.AppendOnly';
create trigger coach_transfer_append_only before update, delete on coach_transfer call 'fi.kapula.shared.AppendOnly';
create trigger reading_permit_append_only before update, delete on reading_permit call 'fi.kapula.shared.AppendOnly';
