-- The database itself refuses to change or delete who has read and written, who handed a client to whom, and who stated a
-- reason to read.
create function append_only() returns trigger language plpgsql as $$
begin
    raise exception 'Rows of % are only added', tg_table_name;
end
$$;

create trigger access_log_append_only before update or delete on access_log
    for each statement execute function append_only();
create trigger coach_transfer_append_only before update or delete on coach_transfer
    for each statement execute function append_only();
create trigger reading_permit_append_only before update or delete on reading_permit
    for each statement execute function append_only();
