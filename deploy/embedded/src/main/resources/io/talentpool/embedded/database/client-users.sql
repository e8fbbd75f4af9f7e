-- Stands for the user tables of the company that runs Talent Pool. In production they are there already and
-- client_directory is mapped onto them.
create table if not exists client_users (
    id        uuid primary key default gen_random_uuid(),
    subject   text not null unique,
    full_name text not null,
    email     text not null,
    company   text not null,
    time_zone text not null
);

create or replace view client_directory as
select id as client_user_id, subject, full_name as name, email, company, time_zone
from client_users;

-- The same for admins, of whom only the time zone matters.
create table if not exists admin_users (
    subject   text primary key,
    time_zone text
);

create or replace view admin_directory as
select subject, time_zone
from admin_users;
