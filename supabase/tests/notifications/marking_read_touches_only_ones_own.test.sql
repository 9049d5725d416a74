begin;
select plan(10);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('casey', '{student}');
select tests.link('bob', 'charlie');
select tests.link('bob', 'casey');
select tests.keep('his', (select id from public.notifications where profile_id = tests.id('bob') and student_id = tests.id('charlie')));
select tests.keep('charlies', (select id from public.notifications where profile_id = tests.id('charlie')));

create function pg_temp.unread(p_nickname text) returns integer language sql stable security definer as $$
  select count(*)::integer from public.notifications where profile_id = tests.id(p_nickname) and read_at is null
$$;
grant execute on all functions in schema pg_temp to public;
select tests.authenticate_as('bob');
select is(public.mark_notifications_read(array[tests.the('charlies')]), 0, 'not somebody else''s by its id');
select is(public.mark_notifications_read('{}'), 0, 'none of none');
select is(pg_temp.unread('charlie') + pg_temp.unread('bob'), 3, 'all are unread');
select is(public.mark_notifications_read(array[tests.the('his'), gen_random_uuid(), null]), 1, 'the named one');
select is(pg_temp.unread('bob'), 1, 'and no other');
select is(public.mark_notifications_read(), 1, 'without names all that is left');
select is(public.mark_notifications_read(), 0, 'once');
select is(pg_temp.unread('charlie'), 1, 'never another person''s');
select throws_ok(
  $$ select public.mark_notifications_read(array_fill(gen_random_uuid(), array[1001])) $$, 'PT400', 'validation.failed', 'a thousand names are enough');
select tests.authenticate_as_anon();
select throws_ok('select public.mark_notifications_read()', 'PT401', 'auth.required', 'nobody without a session');

select * from finish();
rollback;
