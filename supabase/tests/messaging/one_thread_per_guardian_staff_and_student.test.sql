begin;
select plan(8);

select tests.create_family();

select lives_ok($$ insert into public.threads (guardian_id, staff_id, student_id, started_by_id, staff_role)
  values (tests.id('bob'), tests.id('dana'), tests.id('charlie'), tests.id('bob'), 'TUTOR') $$,
  'A thread joins a guardian, a staff member and a student');
select throws_ok($$ insert into public.threads (guardian_id, staff_id, student_id, started_by_id, staff_role)
  values (tests.id('bob'), tests.id('dana'), tests.id('charlie'), tests.id('bob'), 'TUTOR') $$, '23505', null,
  'The console cannot insert a second thread of the same people');
select lives_ok($$ insert into public.threads (guardian_id, staff_id, student_id, started_by_id, staff_role)
  values (tests.id('eve'), tests.id('dana'), tests.id('charlie'), tests.id('dana'), 'TUTOR') $$,
  'Another guardian has another thread');
select throws_ok($$ insert into public.threads (guardian_id, staff_id, student_id, started_by_id, staff_role)
  values (tests.id('bob'), tests.id('bob'), tests.id('charlie'), tests.id('bob'), 'TUTOR') $$, '23514', null,
  'Guardian and staff must be different people');
select throws_ok($$ insert into public.threads (guardian_id, staff_id, student_id, started_by_id, staff_role)
  values (tests.id('bob'), tests.id('charlie'), tests.id('charlie'), tests.id('bob'), 'TUTOR') $$, '23514', null,
  'Staff and student must be different people');
select lives_ok($$ insert into public.threads (guardian_id, staff_id, student_id, started_by_id, staff_role)
  values (tests.id('charlie'), tests.id('dana'), tests.id('charlie'), tests.id('dana'), 'TUTOR') $$,
  'A student may lead a thread of their own');
select throws_ok($$ insert into public.threads (guardian_id, staff_id, student_id, started_by_id, staff_role)
  values (tests.id('eve'), tests.id('bob'), tests.id('charlie'), tests.id('dana'), 'TUTOR') $$, '23514', null,
  'The starter must be one of the two sides');
select throws_ok($$ insert into public.threads (guardian_id, staff_id, student_id, started_by_id, staff_role)
  values (tests.id('eve'), tests.id('bob'), tests.id('charlie'), tests.id('bob'), 'PARENT') $$, '23514', null,
  'The staff role cannot be parent');

select * from finish();
rollback;
