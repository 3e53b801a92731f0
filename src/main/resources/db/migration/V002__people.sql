create table unit (
    id      varchar(64) primary key,
    name    varchar(200) not null,
    parent  varchar(64) references unit,
    manager varchar(64)
);

create table person (
    id         varchar(64) primary key,
    first_name varchar(100) not null,
    last_name  varchar(100) not null,
    title      varchar(200),
    email      varchar(254) not null,
    phone      varchar(40),
    language   varchar(2)   not null check (language in ('FI', 'SV', 'EN')),
    unit       varchar(64) references unit,
    active     boolean      not null,
    password   varchar(300)
);
create index person_by_unit on person (unit);

alter table unit add constraint unit_manager foreign key (manager) references person;
create index unit_by_manager on unit (manager);
create index unit_by_parent on unit (parent);

create table person_role (
    person varchar(64) not null references person,
    role   varchar(32) not null,
    primary key (person, role)
);

-- Persons who may apply for a group of a unit although they are not its manager.
create table unit_trusted_person (
    unit   varchar(64) not null references unit,
    person varchar(64) not null references person,
    primary key (unit, person)
);

create table supervisor_profile (
    person               varchar(64) primary key references person,
    maximum              integer     not null check (maximum >= 0),
    external             boolean     not null,
    education            varchar(1000),
    experience           varchar(4000),
    approach             varchar(1000),
    contact              varchar(500),
    unavailable_from     date,
    unavailable_to       date,
    schedule_note        varchar(500),
    longest_new_process  integer check (longest_new_process > 0),
    places               varchar(500),
    remote               boolean     not null,
    version              integer     not null
);

create table supervisor_form (
    person varchar(64) not null references supervisor_profile,
    form   varchar(16) not null check (form in ('INDIVIDUAL', 'PAIR', 'GROUP')),
    primary key (person, form)
);

create table supervisor_language (
    person   varchar(64) not null references supervisor_profile,
    language varchar(2)  not null check (language in ('FI', 'SV', 'EN')),
    primary key (person, language)
);
