-- What a respondent answered about something, for instance a discussion. Sealed (module vault): nobody reads it here.
create sequence questionnaire_sheet_id;

create table questionnaire_sheet (
    id           bigint         primary key,
    business_key varchar(32)    not null references case_file,
    subject      varchar(64)    not null,
    respondent   varchar(64)    not null,
    question_set varchar(64)    not null,
    set_version  integer        not null,
    answers      varchar(400000) not null,
    changed_at   timestamp with time zone not null,
    version      integer        not null,
    constraint questionnaire_sheet_once unique (business_key, subject, respondent)
);
