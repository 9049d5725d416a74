begin;
select plan(9);

select tests.staff_schools();
select tests.create_user('leo', '{student}');
select tests.authenticate_as('sam');
select public.invite_member('zoe@example.com', 'campus_manager', 'campus', tests.place('west'));
select tests.keep('asked', (public.enroll_student(tests.place('e1'), tests.id('leo'))).id);
select tests.clear_authentication();
delete from public.memberships where profile_id = tests.id('sam');

select tests.authenticate_as('zoe');
select throws_ok($$ select public.accept_invitation((select id from public.my_invitations)) $$, 'PT403', 'link.not_available', 'an ex-manager''s invitation appoints nobody');
select tests.authenticate_as('leo');
select throws_ok($$ select public.accept_invitation((select id from public.my_invitations)) $$, 'PT403', 'link.not_available', 'and enrolls nobody');
select tests.authenticate_as('cleo');
select isnt((public.enroll_student(tests.place('e1'), tests.id('leo'))).id, tests.the('asked'), 'whoever manages now asks anew');
select is((public.enroll_student(tests.place('e1'), tests.id('leo'))).inviter_id, tests.id('cleo'), 'once, in his own name');
select tests.authenticate_as('sam');
select throws_ok($$ select public.invite_member('bob@example.com', 'teacher', 'class', tests.place('e1')) $$, 'PT403', 'permission.denied', 'he invites nobody any more');
select tests.clear_authentication();
select tests.employ('sam', 'school_manager', 'high');
select tests.authenticate_as('zoe');
select lives_ok($$ select public.accept_invitation((select id from public.my_invitations)) $$, 'while he manages, it holds');
select is((select campus_name from public.my_memberships), 'west', 'there');
select tests.clear_authentication();
select tests.keep('order', tests.restrict('sam', 'leo'));
select tests.authenticate_as('leo');
select throws_ok($$ select public.accept_invitation(tests.the('asked')) $$, 'PT404', 'invitation.not_found', 'nor does he place a student from whom he is kept since');
select tests.clear_authentication();
select is((select count(*)::int from public.class_students where student_id = tests.id('leo')), 0, 'who sits nowhere');

select * from finish();
rollback;
