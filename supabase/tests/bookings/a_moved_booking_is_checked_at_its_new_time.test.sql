begin;
select plan(6);

select tests.create_users('bob', 'charlie: student', 'dana: tutor');
select tests.link('bob', 'charlie');
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie', '1 day'));
insert into public.contact_restrictions (student_id, profile_id, basis, starts_at)
values (tests.id('charlie'), tests.id('bob'), 'Court order 7', now() + interval '5 days');
select is((tests.booking(tests.the('lesson'))).student_id, tests.id('charlie'),
  'A future restriction leaves an earlier booking');

create function pg_temp.move(p_in interval) returns text language sql volatile as $$
  select coalesce(tests.error_of(format('update public.bookings set starts_at = now() + %L, ends_at = now() + %L', p_in, p_in + interval '1 hour'))
                  ->> 'message', 'moved')
$$;
select is(pg_temp.move('6 days'), 'booking.time_taken',
  'A booking cannot move into the time of a restriction');
select is((tests.booking(tests.the('lesson'))).starts_at, now() + interval '1 day',
  'The refused booking keeps its time');
select is(pg_temp.move('2 days'), 'moved', 'A booking can move to a time before the restriction');
select tests.book('bob', 'dana', null, '3 days');
select is(tests.error_of($$ update public.bookings set starts_at = now() + interval '73 hours 30 minutes', ends_at = now() + interval '76 hours'
  where id = tests.the('lesson') $$),
          null, 'A booking can move next to another lesson');
select is(tests.error_of($$ update public.bookings set starts_at = now() + interval '72 hours 30 minutes', ends_at = now() + interval '73 hours 30 minutes'
  where id = tests.the('lesson') $$) ->> 'constraint',
          'bookings_tutor_not_double_booked', 'A booking cannot overlap another lesson');

select * from finish();
rollback;
