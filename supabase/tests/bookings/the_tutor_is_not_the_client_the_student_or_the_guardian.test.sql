begin;
select plan(9);

select tests.create_users('bob: client, tutor', 'charlie: student, tutor', 'dana: tutor', 'adam: agent');
select tests.agent('adam', 'bob');
select tests.link('bob', 'charlie');
select tests.keep('lesson', tests.book('bob', 'dana'));
select tests.keep('bobs', tests.book('bob', 'charlie', null, '3 days'));

select throws_ok($$ select tests.book('bob', 'bob', null, '2 days') $$, '23514', null,
  'The console cannot make the client the tutor');
select throws_ok($$ select tests.book('bob', 'charlie', 'charlie', '2 days') $$, '23514', null,
  'The console cannot make the student the tutor');
select throws_ok($$ select tests.book('adam', 'bob', 'charlie', '2 days', 'pending', 'bob') $$, '23514', null,
  'The console cannot make the guardian the tutor');
select tests.authenticate_as('bob');
select throws_ok(
  $$ select public.create_booking(tests.id('bob'), now() + interval '2 days', now() + interval '49 hours', 'Chess') $$,
  'PT400', 'validation.failed', 'A client cannot book themselves as the tutor');
select throws_ok(
  $$ select public.create_booking(tests.id('charlie'), now() + interval '2 days', now() + interval '49 hours', 'Chess', tests.id('charlie')) $$,
  'PT400', 'validation.failed', 'A client cannot book the student as the tutor');
select throws_ok(
  $$ select public.assign_student(tests.the('bobs'), tests.id('charlie')) $$,
  'PT403', 'booking.student_not_linked', 'The tutor cannot be assigned as the student');
select is((tests.booking(tests.the('bobs'))).student_id, null, 'The refused call assigned nobody');
select is((public.assign_student(tests.the('lesson'), tests.id('charlie'))).student_id, tests.id('charlie'),
  'The student can be assigned with another tutor');
select tests.authenticate_as('adam');
select throws_ok(
  $$ select public.create_booking(tests.id('bob'), now() + interval '2 days', now() + interval '49 hours', 'Chess', tests.id('charlie'), tests.id('bob')) $$,
  'PT400', 'validation.failed', 'An agent cannot book the guardian as the tutor');

select * from finish();
rollback;
