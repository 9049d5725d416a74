begin;
select plan(10);

select tests.staff_schools();

select tests.authenticate_as('sam');
select tests.keep('kid', (public.create_placeholder_student('Kim', '2020-01-01', tests.id('bob'), 'Form of 1 September', tests.place('e1'))).id);
select is((select count(*)::int from public.list_roster(tests.place('e1')) where student_id = tests.the('kid') and not has_account), 1,
  'The created child is in the class');
select lives_ok($$ select public.enroll_student(tests.place('w1'), tests.the('kid')) $$,
  'The school manager can move the created child');
select throws_ok($$ select public.create_placeholder_student('Kim', null, tests.id('bob'), 'Form', tests.place('h1')) $$, 'PT403', 'permission.denied',
  'A school manager cannot create a child in another school');
select throws_ok($$ select public.create_placeholder_student('Kim', null, tests.id('bob'), 'Form') $$, 'PT403', 'permission.denied',
  'A school manager cannot create a child without a class');
select throws_ok($$ select public.create_placeholder_student('Kim', null, tests.id('sam'), 'Form', tests.place('e1')) $$, 'PT403', 'permission.denied',
  'A school manager cannot be the guardian of the created child');
select throws_ok($$ select public.create_placeholder_student('Kim', null, tests.id('bob'), null, tests.place('e1')) $$, 'PT400', 'validation.failed',
  'A created child requires the guardian''s consent');
select tests.authenticate_as('bob');
select is((select string_agg(full_name, ' ' order by full_name) from public.my_students), 'Kim Mia',
  'The guardian lists the created child');
select tests.authenticate_as('cleo');
select throws_ok($$ select public.create_placeholder_student('Kim', null, tests.id('bob'), 'Form', tests.place('e1')) $$, 'PT403', 'permission.denied',
  'A campus manager cannot create a child');
select tests.authenticate_as('ada');
select lives_ok($$ select public.create_placeholder_student('Lee', null, tests.id('zoe'), 'Form') $$,
  'An admin can create a child without a class');
select throws_ok($$ select public.create_placeholder_student('Lee', null, tests.id('zoe'), 'Form', gen_random_uuid()) $$, 'PT404', 'class.not_found',
  'An admin cannot create a child in an unknown class');

select * from finish();
rollback;
