-- What the portal's lists are read by, page by page, however many cases there are.

-- A presenter's lists: those of one state, newest first.
drop index application_by_presenter;
create index application_by_presenter on application (presenter, state, id);
-- A person's cases, newest first.
drop index application_by_supervisee;
create index application_by_supervisee on application_supervisee (person, application);
-- The coordinators' queue, of one unit too.
create index application_by_unit on application (unit, state, id);
-- Proposals out, oldest first.
create index proposal_by_state on proposal (state, id);
-- The proposals of a case.
create index proposal_by_case on proposal (business_key, id);
-- What runs, oldest first.
create index supervision_by_state on supervision (state, id);
-- What a supervisor's calendar holds next.
drop index meeting_by_supervisor;
create index meeting_by_supervisor on meeting (supervisor, state, starts_at, id);
-- What is next, and how a case went with one supervisor.
create index meeting_by_state on meeting (business_key, supervisor, state, starts_at);
