-- Which of the clients in a list somebody has been noted for today.
create index access_log_by_person on access_log (person, what, at);
