-- A discussion is known by its agreed day, before that moves past weekends and holidays: a month may have two.
alter table discussion rename column period to agreed_on;
update discussion set agreed_on = agreed_on + cast(least(
    (select c.day_of_month from coaching c where c.id = discussion.coaching),
    extract(day from agreed_on + interval '1' month - interval '1' day)) - 1 as integer);

alter table coaching rename column next_period to next_agreed;
update coaching set next_agreed = next_agreed + cast(least(
    day_of_month, extract(day from next_agreed + interval '1' month - interval '1' day)) - 1 as integer)
    where next_agreed is not null;

-- How often discussions are: each month on day_of_month, or every two weeks counted from first_on.
alter table coaching add column discussion_interval varchar(13)
    check (discussion_interval in ('MONTHLY', 'EVERY_2_WEEKS'));
alter table coaching add column first_on date;
update coaching set discussion_interval = 'MONTHLY' where state <> 'DRAFT';

-- The last day as it came to be, and the sealed reason of a period that was ended before the agreed one.
alter table coaching add column ended_on date;
alter table coaching add column end_reason bigint references pta_text;
update coaching set ended_on = ends_on where state = 'ENDED';
