begin;
select plan(4);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.link('bob', 'charlie');
create function pg_temp.book() returns uuid language sql volatile as $$
  select (public.create_booking(tests.id('dana'), date_trunc('day', now()) + interval '1 day', date_trunc('day', now()) + interval '25 hours',
    'Chess', tests.id('charlie'), p_request_id => '11111111-1111-4111-8111-111111111111')).id
$$;
grant execute on all functions in schema pg_temp to public;
select tests.authenticate_as('bob');
select tests.keep('lesson', pg_temp.book());
select is(pg_temp.book(), tests.the('lesson'), 'a repeated request returns the booking');

select tests.clear_authentication();
select tests.restrict('bob', 'charlie');
select tests.authenticate_as('bob');
select is_empty($$ select from public.bookings where id = tests.the('lesson') and student_id is not null $$, 'after an order he does not see who attended');
select throws_ok('select pg_temp.book()', 'PT403', 'booking.student_not_linked', 'nor by repeating it');
select is(
  tests.error_of('select pg_temp.book()') ->> 'detail',
  tests.error_of($$ select public.create_booking(tests.id('dana'), now() + interval '5 days', now() + interval '121 hours', 'Chess', tests.id('charlie')) $$) ->> 'detail',
  'in the words that every stranger hears');

select * from finish();
rollback;
