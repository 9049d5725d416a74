begin;
select plan(5);

select tests.staff_schools();
select tests.create_user('leo', '{student}');
select tests.authenticate_as('sam');
select public.invite_member('zoe@example.com', 'campus_manager', 'campus', tests.place('west'));
select public.enroll_student(tests.place('e1'), tests.id('leo'));
select tests.clear_authentication();
delete from public.memberships where profile_id = tests.id('sam');

select tests.authenticate_as('zoe');
select throws_ok($$ select public.accept_invitation((select id from public.my_invitations)) $$, 'PT403', 'link.not_available', 'an ex-manager''s invitation appoints nobody');
select tests.authenticate_as('leo');
select throws_ok($$ select public.accept_invitation((select id from public.my_invitations)) $$, 'PT403', 'link.not_available', 'and enrolls nobody');
select tests.authenticate_as('sam');
select throws_ok($$ select public.invite_member('bob@example.com', 'teacher', 'class', tests.place('e1')) $$, 'PT403', 'permission.denied', 'he invites nobody any more');
select tests.clear_authentication();
select tests.employ('sam', 'school_manager', 'high');
select tests.authenticate_as('zoe');
select lives_ok($$ select public.accept_invitation((select id from public.my_invitations)) $$, 'while he manages, it holds');
select is((select campus_name from public.my_memberships), 'west', 'there');

select * from finish();
rollback;
