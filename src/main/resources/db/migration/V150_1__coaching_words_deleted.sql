-- When everything that was written was deleted, because the time of keeping was over; null as long as it is there.
alter table coaching add column words_deleted_on date;
