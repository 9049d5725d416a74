begin;
select plan(4);

select tests.create_users('bob', 'charlie: student', 'dana: tutor');
select tests.link('bob', 'charlie');
select tests.keep('before', tests.book('bob', 'dana', 'charlie', '1 day'));
select tests.keep('within', tests.book('bob', 'dana', 'charlie', '10 days'));
select tests.keep('after', tests.book('bob', 'dana', 'charlie', '30 days'));

insert into public.contact_restrictions (student_id, profile_id, basis, starts_at, ends_at)
values (tests.id('charlie'), tests.id('bob'), 'Court order 7', now() + interval '5 days', now() + interval '20 days');
select is(
  (select array_agg((tests.booking(tests.the(n))).student_id is not null order by o)
   from unnest('{before,within,after}'::text[]) with ordinality u(n, o)),
  '{t,f,t}', 'Only lessons within the restriction lose the student');
select tests.authenticate_as('bob');
select throws_ok(
  $$ select public.assign_student(tests.the('within'), tests.id('charlie')) $$, 'PT409', 'booking.time_taken',
  'A lesson within its time is refused as if the student were busy');
select is(
  tests.error_of($$ select public.assign_student(tests.the('within'), tests.id('charlie')) $$),
  tests.error_of($$ select public.create_booking(tests.id('dana'), now() + interval '30 days', now() + interval '30 days 1 hour', 'Chess',
    tests.id('charlie')) $$),
  'Every word of the error is that of a busy student');
select lives_ok(
  $$ select public.create_booking(tests.id('dana'), now() + interval '2 days', now() + interval '49 hours', 'Chess', tests.id('charlie')) $$,
  'A lesson before the restriction can be booked');

select * from finish();
rollback;
