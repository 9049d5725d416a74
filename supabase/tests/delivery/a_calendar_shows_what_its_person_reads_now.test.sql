begin;
select plan(13);

select tests.create_users('root: admin', 'bob', 'gina', 'charlie: student', 'dana: tutor');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie', '2 days', 'confirmed'));
select tests.keep('old', tests.book('bob', 'dana', null, '-40 days', 'confirmed'));
insert into public.communication_events (id, title, event_date, event_type, target_level, audience, broadcast_id)
values (tests.place('alert'), 'Open day', current_date + 3, 'event', 'all', 'everyone', gen_random_uuid()),
       (tests.place('staff'), 'Staff only', current_date + 3, 'meeting', 'all', 'staff', gen_random_uuid());

create function pg_temp.token_of(p_nickname text) returns text language plpgsql volatile as $$
declare
  v_token text;
begin
  perform tests.authenticate_as(p_nickname);
  v_token := public.create_calendar_feed(true);
  perform tests.clear_authentication();
  return encode(sha256(convert_to(v_token, 'UTF8')), 'hex');
end $$;
create temp table feeds as
select n.nickname, pg_temp.token_of(n.nickname) as hash from unnest('{bob,gina,charlie,dana}'::text[]) n(nickname);
grant select on feeds to public;

create function pg_temp.shown(p_nickname text) returns text language plpgsql volatile as $$
declare
  v_calendar jsonb;
begin
  perform tests.authenticate_as_service_role();
  v_calendar := public.read_calendar_feed((select f.hash from feeds f where f.nickname = p_nickname));
  if current_setting('role') <> 'service_role' or private.me() is not null then
    raise exception 'the caller is still the person of the feed';
  end if;
  perform tests.clear_authentication();
  return (
    select string_agg(x.what, ', ' order by x.what)
    from (select (e ->> 'subject') || ' ' || array_to_string(array(select jsonb_array_elements_text(e -> 'names')), '+') as what
          from jsonb_array_elements(v_calendar -> 'lessons') e
          union all select e ->> 'title' from jsonb_array_elements(v_calendar -> 'alerts') e
          union all select 'none' where v_calendar is null) x);
end $$;

select is(pg_temp.shown('bob'), 'Algebra Charlie+Dana, Open day',
  'The feed of a guardian shows their lesson and the alert for families, but no lesson of long ago');
select is(pg_temp.shown('charlie'), 'Algebra Dana, Open day', 'The feed of a student shows their lesson and the alert for families');
select is(pg_temp.shown('dana'), 'Algebra Charlie+Bob', 'The feed of a tutor shows their lesson, and no alert of a school');
select is(pg_temp.shown('gina'), null, 'The feed of somebody without lessons or alerts is empty');

insert into public.profile_roles (profile_id, role, vouched) values (tests.id('gina'), 'admin', true);
select is(pg_temp.shown('gina'), 'Open day, Staff only', 'A new role shows in the feed at the next request');
delete from public.profile_roles where profile_id = tests.id('gina') and role = 'admin';
select is(pg_temp.shown('gina'), null, 'A lost role is felt at the next request');

select tests.keep('order', tests.restrict('dana', 'charlie'));
select is(pg_temp.shown('dana'), 'Algebra Bob', 'After a restriction the feed of the tutor no longer names the student');
delete from public.contact_restrictions where id = tests.the('order');
select tests.restrict('bob', 'charlie');
select is(pg_temp.shown('bob'), 'Algebra Dana', 'After a restriction the feed of the guardian names the student no more and shows no alert for families');

select tests.authenticate_as('root');
select public.suspend_profile(tests.id('dana'), 'Inquiry');
select tests.clear_authentication();
select is(pg_temp.shown('dana'), 'none', 'The feed of a suspended person answers as an unknown one');
select tests.authenticate_as('root');
select public.resume_profile(tests.id('dana'));
select tests.clear_authentication();
select matches(pg_temp.shown('dana'), '^Algebra', 'The feed of a person whose suspension ended works again');
update auth.users set banned_until = now() + interval '1 day' where id = tests.user_id('dana');
select is(pg_temp.shown('dana'), 'none', 'The feed of a banned account answers as an unknown one');

delete from auth.users where id = tests.user_id('charlie');
select is(pg_temp.shown('charlie'), 'none', 'The feed of a deleted account answers as an unknown one');
select is_empty($$ select from private.calendar_feeds f join feeds on feeds.hash = f.token_sha256 where feeds.nickname = 'charlie' $$,
  'Nothing is kept of the feed of a deleted account');

select * from finish();
rollback;
