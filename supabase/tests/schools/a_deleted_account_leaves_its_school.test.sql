begin;
select plan(5);

select tests.staff_schools();
select tests.create_user('leo', '{student}');
select tests.authenticate_as('sam');
select tests.keep('asked', (public.enroll_student(tests.place('e1'), tests.id('leo'))).id);
select tests.keep('sent', (public.invite_member('zoe@example.com', 'teacher', 'class', tests.place('e1'))).id);
select tests.clear_authentication();
delete from auth.users where id in (tests.user_id('tina'), tests.user_id('mia'), tests.user_id('leo'));

select is((select count(*)::int from public.memberships where class_id = tests.place('e1')), 0, 'a teacher''s membership ends');
select is((select count(*)::int from public.class_students), 0, 'a student''s place');
select is((select status::text from public.invitations where id = tests.the('asked')), 'revoked', 'and what he was asked');
select is((select status::text from public.invitations where id = tests.the('sent')), 'pending', 'others'' questions stand');
delete from auth.users where id = tests.user_id('sam');
select is((select status::text from public.invitations where id = tests.the('sent')), 'revoked', 'until the manager goes');

select * from finish();
rollback;
