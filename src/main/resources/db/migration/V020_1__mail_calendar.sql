-- What the recipient's calendar shall take up: an iCalendar object with its method.
alter table mail add column calendar_method varchar(16);
alter table mail add column calendar text;
