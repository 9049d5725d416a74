begin;
select plan(10);

select tests.staff_schools();

select tests.authenticate_as('sam');
select tests.keep('kid', (public.create_placeholder_student('Kim', '2020-01-01', tests.id('bob'), 'Form of 1 September', tests.place('e1'))).id);
select is((select count(*)::int from public.list_roster(tests.place('e1')) where student_id = tests.the('kid') and not has_account), 1, 'the child sits in the class');
select lives_ok($$ select public.enroll_student(tests.place('w1'), tests.the('kid')) $$, 'and the school moves it');
select throws_ok($$ select public.create_placeholder_student('Kim', null, tests.id('bob'), 'Form', tests.place('h1')) $$, 'PT403', 'permission.denied', 'not in a class of another school');
select throws_ok($$ select public.create_placeholder_student('Kim', null, tests.id('bob'), 'Form') $$, 'PT403', 'permission.denied', 'nor without a class');
select throws_ok($$ select public.create_placeholder_student('Kim', null, tests.id('sam'), 'Form', tests.place('e1')) $$, 'PT403', 'permission.denied', 'nor with himself as the guardian');
select throws_ok($$ select public.create_placeholder_student('Kim', null, tests.id('bob'), null, tests.place('e1')) $$, 'PT400', 'validation.failed', 'nor without consent');
select tests.authenticate_as('bob');
select is((select string_agg(full_name, ' ' order by full_name) from public.my_students), 'Kim Mia', 'the guardian has it');
select tests.authenticate_as('cleo');
select throws_ok($$ select public.create_placeholder_student('Kim', null, tests.id('bob'), 'Form', tests.place('e1')) $$, 'PT403', 'permission.denied', 'a campus''s manager creates no child');
select tests.authenticate_as('ada');
select lives_ok($$ select public.create_placeholder_student('Lee', null, tests.id('zoe'), 'Form') $$, 'an admin needs no class');
select throws_ok($$ select public.create_placeholder_student('Lee', null, tests.id('zoe'), 'Form', gen_random_uuid()) $$, 'PT404', 'class.not_found', 'but a true one if any');

select * from finish();
rollback;
