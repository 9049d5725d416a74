begin;
select plan(7);

select tests.create_user('bob');
select tests.create_user('dana', '{tutor}');
select tests.keep('lesson', tests.book('bob', 'dana'));

create function pg_temp.cancel(p_reason text) returns text language sql volatile as $$
  select coalesce(tests.error_of(format('select public.cancel_booking(tests.the(''lesson''), %L)', p_reason)) ->> 'message', 'cancelled')
$$;
grant execute on all functions in schema pg_temp to public;

select tests.authenticate_as('bob');
select is(pg_temp.cancel(repeat('x', 10000)), 'validation.failed', 'ten thousand characters');
select is(pg_temp.cancel(repeat('x', 501)), 'validation.failed', 'five hundred and one');
select is(pg_temp.cancel(E'ill\u001b[2J'), 'validation.failed', 'a control character');
select is((tests.booking(tests.the('lesson'))).status, 'pending', 'nothing was cancelled');
select is(pg_temp.cancel(E' Charlie is ill.\nSorry! '), 'cancelled', 'two lines are taken');
select is((tests.booking(tests.the('lesson'))).cancel_reason, E'Charlie is ill.\nSorry!', 'and trimmed');
select tests.clear_authentication();
select throws_ok(
  $$ update public.bookings set cancel_reason = repeat('x', 501) $$, '23514', null, 'the console: no long text');

select * from finish();
rollback;
