begin;
select plan(7);

select tests.create_users('bob', 'eve', 'dana: tutor');
update private.settings set writes_per_minute = 2;
select tests.keep('lesson', tests.book('bob', 'dana'));

create function pg_temp.write() returns jsonb language sql volatile as $$
  select tests.error_of($sql$ select public.assign_student(tests.the('lesson'), tests.id('bob')) $sql$)
$$;
grant execute on all functions in schema pg_temp to public;
select tests.authenticate_as('bob');
select is(tests.error_of($$ select public.confirm_booking(tests.the('lesson')) $$) ->> 'message', 'permission.denied',
  'A call refused for permission does not count');
select is(pg_temp.write(), null, 'A first write is within the limit');
select is(pg_temp.write(), null, 'A second write is within the limit');
select is(pg_temp.write() ->> 'state', 'PGRST', 'A third write within a minute is refused');
select is((pg_temp.write() ->> 'message')::jsonb ->> 'message', 'rate.limited',
  'The refusal has a stable error code');
select cmp_ok(((pg_temp.write() ->> 'detail')::jsonb -> 'headers' ->> 'Retry-After')::integer, '<=', 60,
  'The refusal says how many seconds to wait');
select tests.authenticate_as('eve');
select lives_ok(
  $$ select public.create_booking(tests.id('dana'), now() + interval '2 days', now() + interval '49 hours', 'Chess') $$,
  'Another person''s limit is not affected');

select * from finish();
rollback;
