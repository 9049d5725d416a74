begin;
select plan(9);

select tests.create_user('bob', '{client,tutor}');
select tests.create_user('charlie', '{student,tutor}');
select tests.create_user('dana', '{tutor}');
select tests.create_user('adam', '{agent}');
select tests.agent('adam', 'bob');
select tests.link('bob', 'charlie');
select tests.keep('lesson', tests.book('bob', 'dana'));
select tests.keep('hers', tests.book('bob', 'charlie', null, '3 days'));

select throws_ok($$ select tests.book('bob', 'bob', null, '2 days') $$, '23514', null, 'the console cannot make the client teach');
select throws_ok($$ select tests.book('bob', 'charlie', 'charlie', '2 days') $$, '23514', null, 'nor the student');
select throws_ok($$ select tests.book('adam', 'bob', 'charlie', '2 days', 'pending', 'bob') $$, '23514', null, 'nor the guardian');
select tests.authenticate_as('bob');
select throws_ok(
  $$ select public.create_booking(tests.id('bob'), now() + interval '2 days', now() + interval '49 hours', 'Chess') $$,
  'PT400', 'validation.failed', 'a client does not book himself');
select throws_ok(
  $$ select public.create_booking(tests.id('charlie'), now() + interval '2 days', now() + interval '49 hours', 'Chess', tests.id('charlie')) $$,
  'PT400', 'validation.failed', 'nor the student as the tutor');
select throws_ok(
  $$ select public.assign_student(tests.the('hers'), tests.id('charlie')) $$,
  'PT403', 'booking.student_not_linked', 'nor assigns the tutor as the student');
select is((tests.booking(tests.the('hers'))).student_id, null, 'who was not assigned');
select is((public.assign_student(tests.the('lesson'), tests.id('charlie'))).student_id, tests.id('charlie'), 'with another tutor it works');
select tests.authenticate_as('adam');
select throws_ok(
  $$ select public.create_booking(tests.id('bob'), now() + interval '2 days', now() + interval '49 hours', 'Chess', tests.id('charlie'), tests.id('bob')) $$,
  'PT400', 'validation.failed', 'an agent does not book the guardian as the tutor');

select * from finish();
rollback;
