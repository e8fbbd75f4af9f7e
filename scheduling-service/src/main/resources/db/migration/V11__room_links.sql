-- Which of the client's personal links into the room works. A link is signed for this number, so counting it up revokes those before.
alter table scheduled_interviews add column link_version int not null default 1;
