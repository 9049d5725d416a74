begin;
select plan(10);

select tests.create_users('bob', 'charlie: student', 'casey: student');
select tests.link('bob', 'charlie'), tests.link('bob', 'casey');
select tests.keep('bobs', (select id from public.notifications where profile_id = tests.id('bob') and student_id = tests.id('charlie')));
select tests.keep('charlies', (select id from public.notifications where profile_id = tests.id('charlie')));

create function pg_temp.unread(p_nickname text) returns integer language sql stable security definer as $$
  select count(*)::integer from public.notifications where profile_id = tests.id(p_nickname) and read_at is null
$$;
grant execute on all functions in schema pg_temp to public;
select tests.authenticate_as('bob');
select is(public.mark_notifications_read(array[tests.the('charlies')]), 0,
  'A user cannot mark another person''s notification');
select is(public.mark_notifications_read('{}'), 0, 'An empty list marks nothing');
select is(pg_temp.unread('charlie') + pg_temp.unread('bob'), 3, 'All notifications are still unread');
select is(public.mark_notifications_read(array[tests.the('bobs'), gen_random_uuid(), null]), 1,
  'Only the user''s own named notification is marked');
select is(pg_temp.unread('bob'), 1, 'Other notifications stay unread');
select is(public.mark_notifications_read(), 1, 'A call without ids marks the remaining notifications');
select is(public.mark_notifications_read(), 0, 'A second call has nothing left to mark');
select is(pg_temp.unread('charlie'), 1, 'Another person''s notification stays unread');
select throws_ok(
  $$ select public.mark_notifications_read(array_fill(gen_random_uuid(), array[1001])) $$, 'PT400', 'validation.failed',
  'A list of 1001 ids is refused');
select tests.authenticate_as_anon();
select throws_ok('select public.mark_notifications_read()', 'PT401', 'auth.required',
  'A caller without a session cannot mark notifications');

select * from finish();
rollback;
