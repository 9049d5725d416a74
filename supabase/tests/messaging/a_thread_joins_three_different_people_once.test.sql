begin;
select plan(8);

select tests.create_family();

select lives_ok($$ insert into public.threads (guardian_id, staff_id, student_id, started_by_id, staff_role) values (tests.id('bob'), tests.id('dana'), tests.id('charlie'), tests.id('bob'), 'TUTOR') $$, 'one');
select throws_ok($$ insert into public.threads (guardian_id, staff_id, student_id, started_by_id, staff_role) values (tests.id('bob'), tests.id('dana'), tests.id('charlie'), tests.id('bob'), 'TUTOR') $$, '23505', null, 'not twice, even from the console');
select lives_ok($$ insert into public.threads (guardian_id, staff_id, student_id, started_by_id, staff_role) values (tests.id('eve'), tests.id('dana'), tests.id('charlie'), tests.id('dana'), 'TUTOR') $$, 'another guardian is another thread');
select throws_ok($$ insert into public.threads (guardian_id, staff_id, student_id, started_by_id, staff_role) values (tests.id('bob'), tests.id('bob'), tests.id('charlie'), tests.id('bob'), 'TUTOR') $$, '23514', null, 'nobody talks to himself');
select throws_ok($$ insert into public.threads (guardian_id, staff_id, student_id, started_by_id, staff_role) values (tests.id('bob'), tests.id('charlie'), tests.id('charlie'), tests.id('bob'), 'TUTOR') $$, '23514', null, 'nor to the student as staff');
select throws_ok($$ insert into public.threads (guardian_id, staff_id, student_id, started_by_id, staff_role) values (tests.id('charlie'), tests.id('dana'), tests.id('charlie'), tests.id('dana'), 'TUTOR') $$, '23514', null, 'nor as guardian');
select throws_ok($$ insert into public.threads (guardian_id, staff_id, student_id, started_by_id, staff_role) values (tests.id('eve'), tests.id('bob'), tests.id('charlie'), tests.id('dana'), 'TUTOR') $$, '23514', null, 'a side starts it');
select throws_ok($$ insert into public.threads (guardian_id, staff_id, student_id, started_by_id, staff_role) values (tests.id('eve'), tests.id('bob'), tests.id('charlie'), tests.id('bob'), 'PARENT') $$, '23514', null, 'and staff is not a parent');

select * from finish();
rollback;
