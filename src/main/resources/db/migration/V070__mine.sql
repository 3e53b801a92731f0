-- Private calendar feeds. Whoever knows the secret in the address reads the person's meeting times; here stands its SHA-256.
create table calendar_feed (
    person      varchar(64) primary key references person,
    secret_hash varchar(64) not null unique,
    made_at     timestamp with time zone not null
);

-- A mail may be about its recipient and no case, for instance a new password.
alter table mail alter column business_key drop not null;
