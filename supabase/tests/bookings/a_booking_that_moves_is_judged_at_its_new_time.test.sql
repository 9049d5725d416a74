begin;
select plan(6);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.link('bob', 'charlie');
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie', '1 day'));
insert into public.contact_restrictions (student_id, profile_id, basis, starts_at)
values (tests.id('charlie'), tests.id('bob'), 'Court order 7', now() + interval '5 days');
select is((tests.booking(tests.the('lesson'))).student_id, tests.id('charlie'), 'a restriction to come leaves it');

create function pg_temp.move(p_in interval) returns text language sql volatile as $$
  select coalesce(tests.error_of(format('update public.bookings set starts_at = now() + %L, ends_at = now() + %L', p_in, p_in + interval '1 hour'))
                  ->> 'message', 'moved')
$$;
select is(pg_temp.move('6 days'), 'booking.student_not_linked', 'it does not move into its time');
select is((tests.booking(tests.the('lesson'))).starts_at, now() + interval '1 day', 'and stays where it was');
select is(pg_temp.move('2 days'), 'moved', 'elsewhere it does');
select tests.book('bob', 'dana', null, '3 days');
select is(tests.error_of($$ update public.bookings set starts_at = now() + interval '73 hours 30 minutes', ends_at = now() + interval '76 hours' where id = tests.the('lesson') $$),
          null, 'beside another lesson too');
select is(tests.error_of($$ update public.bookings set starts_at = now() + interval '72 hours 30 minutes', ends_at = now() + interval '73 hours 30 minutes' where id = tests.the('lesson') $$) ->> 'constraint',
          'bookings_tutor_not_double_booked', 'not into one');

select * from finish();
rollback;
