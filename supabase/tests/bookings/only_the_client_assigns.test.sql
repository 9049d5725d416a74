begin;
select plan(8);

select tests.create_users('bob', 'gina', 'charlie: student', 'dana: tutor');
select tests.link('bob', 'charlie'), tests.link('gina', 'charlie');
select tests.link('dana', 'charlie', '{book}', 'ACTIVE', 'OTHER');
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie'));
select tests.keep('open', tests.book('bob', 'dana', null, '2 days'));

create function pg_temp.assign(p_as text, p_which text) returns text language sql volatile as $$
  select tests.authenticate_as(p_as);
  select coalesce(tests.error_of(format('select public.assign_student(tests.the(%L), tests.id(%L))', p_which, 'charlie')) ->> 'message', 'assigned')
$$;
grant execute on all functions in schema pg_temp to public;

select is(pg_temp.assign('dana', 'open'), 'permission.denied',
  'A tutor with the right to book cannot assign the student');
select is(pg_temp.assign('charlie', 'lesson'), 'permission.denied', 'The student cannot assign a booking');
select is(pg_temp.assign('gina', 'open'), 'booking.not_found', 'Another guardian does not find the booking');
select is((tests.booking(tests.the('open'))).student_id, null, 'No refused call assigned a student');
select is(pg_temp.assign('bob', 'open'), 'assigned', 'The client assigns the student');
select throws_ok($$ select public.assign_student(tests.the('open'), null) $$, 'PT400', 'validation.failed',
  'The student to assign is required');
select throws_ok($$ select public.assign_student(null, tests.id('charlie')) $$, 'PT404', 'booking.not_found',
  'The booking to assign is required');
select is((tests.booking(tests.the('open'))).student_id, tests.id('charlie'),
  'The assigned student is unchanged');

select * from finish();
rollback;
