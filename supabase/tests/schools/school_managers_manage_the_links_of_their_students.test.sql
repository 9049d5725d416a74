begin;
select plan(22);

select tests.staff_schools();
select tests.create_user('lou');
select tests.employ('lou', 'school_manager', 'low');
select tests.create_user('nora');
select tests.keep('link', (select id from public.profile_graph));

select tests.authenticate_as('sam');
select is((select full_name from public.student_parents(tests.id('mia'))), 'Bob',
  'A school manager sees the guardians of a student');
select is((select rights from public.set_link_rights(tests.the('link'), '{message,receive_alerts}')), '{message,receive_alerts}'::public.guardian_right[],
  'A school manager sets the rights of a guardian');
select is((select is_primary from public.set_primary_guardian(tests.the('link'))), true,
  'A school manager chooses the primary guardian');
select lives_ok($$ select public.admin_link_student(tests.id('nora'), tests.id('mia'), 'MOTHER') $$,
  'A school manager links another guardian');
select tests.keep('order', (public.restrict_contact(tests.id('mia'), tests.id('nora'), null, 'Order 7')).id);
select tests.authenticate_as('nora');
select is((select count(*)::int from public.my_students where rights <> '{}'), 0,
  'A school manager restricts a guardian');
-- Mia is a student of two schools. Lou manages the other one.
select tests.clear_authentication();
select tests.enroll('mia', 'h1');
select tests.authenticate_as('lou');
select results_eq($$ select profile_id, basis from public.list_restrictions(tests.id('mia')) $$, $$ values (tests.id('nora'), '') $$,
  'Another school of the student knows whom to keep away, and not on what papers');
select throws_ok($$ select public.lift_restriction(tests.the('order')) $$, 'PT403', 'permission.denied',
  'Another school of the student does not lift the restriction');
select tests.authenticate_as('ada');
select tests.keep('admins', (public.restrict_contact(tests.id('mia'), tests.id('zoe'), null, 'Order 8')).id);
select tests.authenticate_as('sam');
select results_eq($$ select basis from public.list_restrictions(tests.id('mia')) order by basis $$, $$ values (''), ('Order 7') $$,
  'The school that made a restriction reads its basis, and not that of an admin');
select throws_ok($$ select public.lift_restriction(tests.the('admins')) $$, 'PT403', 'permission.denied',
  'A school does not lift the restriction of an admin');
select lives_ok($$ select public.lift_restriction(tests.the('order')) $$,
  'A school manager lifts the restriction');
select tests.authenticate_as('ada');
select lives_ok($$ select public.lift_restriction(tests.the('admins')) $$, 'An admin lifts the restriction of an admin');
select tests.clear_authentication();
delete from public.class_students where class_id = tests.place('h1');
select tests.authenticate_as('sam');
select throws_ok($$ select public.admin_link_student(tests.id('sam'), tests.id('mia')) $$, 'PT403', 'permission.denied',
  'A school manager cannot link themselves');
select tests.authenticate_as('lou');
select throws_ok($$ select public.set_link_rights(tests.the('link'), '{}') $$, 'PT403', 'permission.denied',
  'Another school''s manager cannot set rights');
select throws_ok($$ select public.student_parents(tests.id('mia')) $$, 'PT403', 'permission.denied',
  'Another school''s manager does not see the guardians');
select throws_ok($$ select public.restrict_contact(tests.id('mia'), tests.id('bob'), null, 'Mine') $$, 'PT403', 'permission.denied',
  'Another school''s manager cannot restrict a guardian');
select throws_ok($$ select public.admin_link_student(tests.id('lou'), tests.id('mia')) $$, 'PT403', 'permission.denied',
  'Another school''s manager cannot link a guardian');
select tests.authenticate_as('cleo');
select throws_ok($$ select public.set_link_rights(tests.the('link'), '{}') $$, 'PT403', 'permission.denied',
  'A campus manager cannot set rights');
select tests.authenticate_as('tina');
select is((select count(*)::int from public.student_parents(tests.id('mia'))), 2,
  'A teacher sees the guardians of a student');
select throws_ok($$ select public.set_link_rights(tests.the('link'), '{}') $$, 'PT403', 'permission.denied',
  'A teacher cannot set rights');
select tests.clear_authentication();
delete from public.memberships where profile_id = tests.id('sam');
select tests.authenticate_as('sam');
select throws_ok($$ select public.set_link_rights(tests.the('link'), '{}') $$, 'PT403', 'permission.denied',
  'A former school manager cannot set rights');
select tests.clear_authentication();
select tests.employ('sam', 'school_manager', 'high');
delete from public.class_students;
select tests.authenticate_as('sam');
select throws_ok($$ select public.student_parents(tests.id('mia')) $$, 'PT403', 'permission.denied',
  'A school manager does not see the guardians of a student who left');
select is((tests.link_row(tests.the('link'))).rights, '{message,receive_alerts}'::public.guardian_right[],
  'The link is unchanged after refused calls');

select * from finish();
rollback;
