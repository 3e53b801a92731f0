create table case_number (
    prefix  varchar(8) not null,
    year_of integer    not null,
    last    integer    not null,
    primary key (prefix, year_of)
);

create table case_file (
    business_key varchar(32) primary key
);
