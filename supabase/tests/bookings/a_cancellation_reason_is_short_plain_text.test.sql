begin;
select plan(7);

select tests.create_users('bob', 'dana: tutor');
select tests.keep('lesson', tests.book('bob', 'dana'));

create function pg_temp.cancel(p_reason text) returns text language sql volatile as $$
  select coalesce(tests.error_of(format('select public.cancel_booking(tests.the(''lesson''), %L)', p_reason)) ->> 'message', 'cancelled')
$$;
grant execute on all functions in schema pg_temp to public;

select tests.authenticate_as('bob');
select is(pg_temp.cancel(repeat('x', 10000)), 'validation.failed',
  'A reason of ten thousand characters is refused');
select is(pg_temp.cancel(repeat('x', 501)), 'validation.failed', 'A reason of 501 characters is refused');
select is(pg_temp.cancel(E'ill\u001b[2J'), 'validation.failed',
  'A reason with a control character is refused');
select is((tests.booking(tests.the('lesson'))).status, 'pending', 'No refused call canceled the booking');
select is(pg_temp.cancel(E' Charlie is ill.\nSorry! '), 'cancelled', 'A reason of two lines is accepted');
select is((tests.booking(tests.the('lesson'))).cancel_reason, E'Charlie is ill.\nSorry!',
  'The stored reason is trimmed');
select tests.clear_authentication();
select throws_ok(
  $$ update public.bookings set cancel_reason = repeat('x', 501) $$, '23514', null,
  'The console cannot store a reason of 501 characters');

select * from finish();
rollback;
