begin;
select plan(12);

select tests.staff_schools();
select tests.create_user('leo', '{student}');
select tests.keep('link', (select id from public.profile_graph));
select tests.restrict('sam', 'mia'), tests.restrict('sam', 'leo'), tests.restrict('tina', 'mia');

select tests.authenticate_as('sam');
delete from public.class_students;
select tests.clear_authentication();
select is((select count(*)::int from public.class_students), 1, 'a delete without a condition does not reach a hidden student');
select tests.authenticate_as('sam');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e2'), tests.id('mia')) $$, 'PT403', 'permission.denied', 'a hidden student is not moved');
select throws_ok($$ select public.set_link_rights(tests.the('link'), '{}') $$, 'PT403', 'permission.denied', 'a restricted manager does not touch her links');
select throws_ok($$ select public.student_parents(tests.id('mia')) $$, 'PT403', 'permission.denied', 'nor see her parents');
select throws_ok($$ select public.restrict_contact(tests.id('mia'), tests.id('bob'), null, 'Mine') $$, 'PT403', 'permission.denied', 'nor restrict anybody');
select tests.keep('invitation', (public.enroll_student(tests.place('e1'), tests.id('leo'))).id);
select is((select status::text from public.my_invitations), 'pending', 'whom he asks looks asked');
select tests.authenticate_as('leo');
select is((select count(*)::int from public.my_invitations) + (select count(*)::int from public.notifications), 0, 'but never hears of it');
select throws_ok(format($$ select public.accept_invitation(%L) $$, (select tests.the('invitation'))), 'PT404', 'invitation.not_found', 'nor can answer');
select tests.authenticate_as('tina');
select throws_ok($$ select public.student_parents(tests.id('mia')) $$, 'PT403', 'permission.denied', 'a restricted teacher does not see the parents');
select is((select count(*)::int from public.list_roster(tests.place('e1'))), 0, 'nor the student in the roster');
select is((select count(*)::int from public.profiles where id <> tests.id('tina')), 0, 'nor her card');
select tests.authenticate_as('otto');
select is((select count(*)::int from public.student_parents(tests.id('mia'))), 1, 'others do');

select * from finish();
rollback;
