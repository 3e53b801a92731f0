-- In which discussion a goal was set; null in one that carries another on. The record of a discussion shows its goals.
alter table goal add column discussion bigint references discussion;

-- Until now only the day told: the last discussion that was held on it or before.
update goal set discussion =
    (select max(d.id) from discussion d
     where d.coaching = goal.coaching and d.state = 'HELD' and d.held_on <= goal.starts_on)
where continues is null;

create index goal_by_discussion on goal (discussion, id);
