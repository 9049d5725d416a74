begin;
select plan(10);

select tests.create_users('bob', 'eve', 'charlie: student', 'dana: tutor', 'tom: tutor');
select tests.link('bob', 'charlie');
select tests.keep('one', tests.book('bob', 'dana', null, '1 day'));
select tests.keep('two', tests.book('bob', 'dana', null, '2 days', 'confirmed'));
select tests.keep('clash', tests.book('bob', 'tom', null, '1 day'));
select tests.keep('cancelled', tests.book('bob', 'dana', null, '3 days', 'cancelled'));
select tests.keep('eves', tests.book('eve', 'dana', null, '4 days'));

create function pg_temp.assign(variadic p_which text[]) returns text language sql volatile as $$
  select coalesce(tests.error_of(format('select public.assign_students(%L, tests.id(%L))',
    array(select tests.the(w) from unnest(p_which) w), 'charlie')) ->> 'message', 'assigned')
$$;
create function pg_temp.assigned() returns integer language sql stable as $$
  select count(*)::integer from unnest('{one,two,clash,cancelled,eves}'::text[]) n where (tests.booking(tests.the(n))).student_id is not null
$$;
grant execute on all functions in schema pg_temp to public;

select tests.authenticate_as('bob');
select is(pg_temp.assign('one', 'two', 'clash'), 'booking.time_taken',
  'Two bookings at one time cannot both be assigned');
select is(pg_temp.assign('one', 'cancelled'), 'booking.not_open', 'A list with an ended booking is refused');
select is(pg_temp.assign('one', 'eves'), 'booking.not_found',
  'A list with another client''s booking is refused');
select is(pg_temp.assigned(), 0, 'No refused call assigned a student');
select throws_ok($$ select public.assign_students('{}', tests.id('charlie')) $$, 'PT400', 'validation.failed',
  'An empty list is refused');
select throws_ok($$ select public.assign_students(null, tests.id('charlie')) $$, 'PT400', 'validation.failed',
  'A null list is refused');
select throws_ok($$ select public.assign_students('{null}', tests.id('charlie')) $$, 'PT404', 'booking.not_found',
  'A null in the list is refused');
select throws_ok(
  $$ select public.assign_students(array_fill(tests.the('one'), array[101]), tests.id('charlie')) $$, 'PT400', 'validation.failed',
  'A list of 101 bookings is refused');
select set_eq(
  $$ select b.id, b.student_id, b.guardian_id from public.assign_students(
       array[tests.the('one'), tests.the('two'), tests.the('one')], tests.id('charlie')) b $$,
  $$ values (tests.the('one'), tests.id('charlie'), tests.id('bob')), (tests.the('two'), tests.id('charlie'), tests.id('bob')) $$,
  'All bookings of a valid list are assigned and returned');
select is(pg_temp.assigned(), 2, 'Both bookings have the student');

select * from finish();
rollback;
