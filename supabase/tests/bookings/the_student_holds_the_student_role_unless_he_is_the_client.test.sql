begin;
select plan(8);

select tests.create_user('bob');
select tests.create_user('charlie', '{client,tutor}');
select tests.create_user('dana', '{tutor}');
select tests.link('bob', 'charlie');
select tests.keep('open', tests.book('bob', 'dana'));

select throws_ok(
  $$ select tests.book('bob', 'dana', 'charlie', '2 days') $$, 'PT409', 'student.role_required', 'console insert');
select throws_ok(
  $$ update public.bookings set student_id = tests.id('charlie') $$, 'PT409', 'student.role_required', 'console update');
select tests.authenticate_as_service_role();
select throws_ok(
  $$ update public.bookings set student_id = tests.id('charlie') $$, 'PT409', 'student.role_required', 'secret key');
select tests.authenticate_as('bob');
select throws_ok(
  $$ select public.assign_student(tests.the('open'), tests.id('charlie')) $$, 'PT409', 'student.role_required', 'assign_student');
select throws_ok(
  $$ select public.create_booking(tests.id('dana'), now() + interval '2 days', now() + interval '49 hours', 'Chess', tests.id('charlie')) $$,
  'PT409', 'student.role_required', 'create_booking');
select is((tests.booking(tests.the('open'))).student_id, null, 'nobody was assigned');
select is((public.assign_student(tests.the('open'), tests.id('bob'))).student_id, tests.id('bob'), 'the client needs no role to attend');
select tests.clear_authentication();
insert into public.profile_roles (profile_id, role) values (tests.id('charlie'), 'student');
select tests.authenticate_as('bob');
select is((public.assign_student(tests.the('open'), tests.id('charlie'))).student_id, tests.id('charlie'), 'the child with the role attends');

select * from finish();
rollback;
