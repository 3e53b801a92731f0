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

-- Who manages a unit stands in the unit; nobody is made a manager here.
create table person_role (
    person varchar(64) not null references person,
    role   varchar(32) not null check (role <> 'MANAGER'),
    primary key (person, role)
);
create index person_role_by_role on person_role (role);

-- Persons who may apply for a group of a unit although they are not its manager.
create table unit_trusted_person (
    unit   varchar(64) not null references unit,
    person varchar(64) not null references person,
    primary key (unit, person)
);
create index unit_trusted_person_by_person on unit_trusted_person (person);

-- Failed sign-ins in a row, also of user ids that do not exist, so that they cannot be told apart.
create table sign_in_attempt (
    user_id      varchar(64) primary key,
    failures     integer                  not null,
    last_failure timestamp with time zone not null,
    locked_until timestamp with time zone not null
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
