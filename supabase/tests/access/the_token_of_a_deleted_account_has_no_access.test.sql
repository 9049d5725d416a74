begin;
select plan(13);

select tests.create_users('hard: client, student', 'soft: client, student', 'charlie: student', 'dana: tutor');
select tests.link(n, 'charlie') from unnest('{hard,soft}'::text[]) n;
select tests.book('hard', 'dana', 'charlie', '-9 hours', 'completed');
select tests.book('soft', 'dana', 'charlie', '-6 hours', 'completed');
update public.profiles set listed_as_tutor = true where id = tests.id('dana');
insert into public.badges (name) values ('Star');
select tests.keep(n, tests.user_id(n)) from unnest('{hard,soft}'::text[]) n;
delete from auth.users where id = tests.the('hard');
update auth.users set deleted_at = now() where id = tests.the('soft');

create function pg_temp.hold_token_of(p_name text) returns void language sql volatile as $$
  select set_config('role', 'authenticated', true),
         set_config('request.jwt.claims', json_build_object('sub', tests.the(p_name), 'role', 'authenticated')::text, true);
$$;
grant execute on all functions in schema pg_temp to public;
select pg_temp.hold_token_of('hard');
select is((select count(*)::integer from public.bookings) + (select count(*)::integer from public.profile_graph), 0,
  'A hard-deleted account''s token reads no bookings or links');
select is((select count(*)::integer from public.notifications) + (select count(*)::integer from public.my_students), 0,
  'A hard-deleted account''s token reads no notifications or students');
select is((select count(*)::integer from public.my_profile), 0,
  'A hard-deleted account''s token reads no profile');
select is((select count(*)::integer from public.tutors) + (select count(*)::integer from public.profiles) + (select count(*)::integer from public.badges), 0,
  'A hard-deleted account''s token reads nothing open to signed-in users');
select is(tests.error_of($$ select public.add_student('casey@example.com', null, true) $$) ->> 'message', 'auth.required',
  'A hard-deleted account''s token cannot call add_student');
select is(tests.error_of($$ select public.mark_notifications_read() $$) ->> 'message', 'auth.required',
  'A hard-deleted account''s token cannot call mark_notifications_read');
select pg_temp.hold_token_of('soft');
select is((select count(*)::integer from public.bookings) + (select count(*)::integer from public.profile_graph), 0,
  'A soft-deleted account''s token reads no bookings or links');
select is((select count(*)::integer from public.notifications) + (select count(*)::integer from public.my_students), 0,
  'A soft-deleted account''s token reads no notifications or students');
select is((select count(*)::integer from public.my_profile), 0,
  'A soft-deleted account''s token reads no profile');
select is((select count(*)::integer from public.tutors) + (select count(*)::integer from public.profiles) + (select count(*)::integer from public.badges), 0,
  'A soft-deleted account''s token reads nothing open to signed-in users');
select is(tests.error_of($$ select public.add_student('casey@example.com', null, true) $$) ->> 'message', 'auth.required',
  'A soft-deleted account''s token cannot call add_student');
select is(tests.error_of($$ select public.mark_notifications_read() $$) ->> 'message', 'auth.required',
  'A soft-deleted account''s token cannot call mark_notifications_read');
select tests.authenticate_as('charlie');
select is((select count(*)::integer from public.tutors) + (select count(*)::integer from public.badges), 2,
  'A signed-in user reads tutors and badges');

select * from finish();
rollback;
