begin;
select plan(4);

select tests.create_users('bob', 'charlie: student', 'dana: tutor');
select tests.link('bob', 'charlie');
create function pg_temp.book() returns uuid language sql volatile as $$
  select (public.create_booking(tests.id('dana'), date_trunc('day', now()) + interval '1 day', date_trunc('day', now()) + interval '25 hours',
    'Chess', tests.id('charlie'), p_request_id => '11111111-1111-4111-8111-111111111111')).id
$$;
grant execute on all functions in schema pg_temp to public;
select tests.authenticate_as('bob');
select tests.keep('lesson', pg_temp.book());
select is(pg_temp.book(), tests.the('lesson'), 'A repeated request returns the booking');

select tests.clear_authentication();
select tests.restrict('bob', 'charlie');
select tests.authenticate_as('bob');
select is_empty($$ select from public.my_bookings where id = tests.the('lesson') and student_id is not null $$,
  'After a restriction the client does not see who attended');
select is(pg_temp.book(), tests.the('lesson'),
  'A repeated request returns the same booking, as after an ended link or a block');
select is((select b.student_id from public.create_booking(tests.id('dana'), date_trunc('day', now()) + interval '1 day',
    date_trunc('day', now()) + interval '25 hours', 'Chess', tests.id('charlie'), p_request_id => '11111111-1111-4111-8111-111111111111') b),
  null, 'The repeated request does not return the student');

select * from finish();
rollback;
