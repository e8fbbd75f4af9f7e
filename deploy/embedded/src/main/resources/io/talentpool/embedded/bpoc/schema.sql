-- The part of the candidates' platform (BPOC) that Talent Pool reads, in the shape it has there: no indexes beyond the
-- keys, timestamps without a zone, and columns nobody may be shown. Runs again without harm.
create table if not exists users (
    id                uuid primary key,
    first_name        text not null,
    last_name         text,
    email             text,
    phone             text,
    birthday          date,
    address           text,
    location_lat      numeric(9, 6),
    location_lng      numeric(9, 6),
    expected_salary   int,
    avatar_url        text,
    bio               text,
    position          text,
    location_city     text,
    location_province text,
    location_country  text,
    admin_level       text not null default 'user' check (admin_level in ('user', 'admin', 'recruiter')),
    created_at        timestamp not null default (now() at time zone 'UTC')
);

create table if not exists resumes_extracted (
    user_id     uuid primary key references users (id) on delete cascade,
    resume_data jsonb not null
);

create table if not exists bpoc_cultural_results (
    user_id      uuid primary key references users (id) on delete cascade,
    result_json  jsonb,
    summary_text text
);

create table if not exists disc_personality_stats (
    user_id               uuid primary key references users (id) on delete cascade,
    latest_primary_type   text,
    latest_secondary_type text,
    latest_d_score        int,
    latest_i_score        int,
    latest_s_score        int,
    latest_c_score        int,
    latest_ai_assessment  text
);

create table if not exists typing_hero_stats (
    user_id         uuid primary key references users (id) on delete cascade,
    latest_wpm      int,
    best_wpm        int,
    latest_accuracy numeric(5, 2),
    best_accuracy   numeric(5, 2)
);

create table if not exists user_leaderboard_scores (
    user_id                  uuid primary key references users (id) on delete cascade,
    overall_score            int,
    profile_completion_score int
);

create table if not exists ai_analysis_results (
    user_id            uuid primary key references users (id) on delete cascade,
    overall_score      int,
    key_strengths      jsonb,
    strengths_analysis jsonb
);

create table if not exists privacy_settings (
    user_id       uuid primary key references users (id) on delete cascade,
    first_name    text not null default 'public',
    last_name     text not null default 'only-me',
    location      text not null default 'public',
    job_title     text not null default 'public',
    birthday      text not null default 'only-me',
    member_since  text not null default 'public',
    key_strengths text not null default 'public'
);

do $$
begin
    if not exists (select from pg_roles where rolname = 'bpoc_reader') then
        create role bpoc_reader login password 'bpoc_reader';
    end if;
end
$$;

alter role bpoc_reader set default_transaction_read_only = on;
grant usage on schema public to bpoc_reader;
grant select on users, resumes_extracted, bpoc_cultural_results, disc_personality_stats, typing_hero_stats,
    user_leaderboard_scores, ai_analysis_results, privacy_settings to bpoc_reader;
