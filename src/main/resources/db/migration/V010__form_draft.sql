create table form_draft (
    task_id  varchar(64)    primary key,
    person   varchar(64)    not null,
    content  varchar(64000) not null,
    saved_at timestamp with time zone not null
);
