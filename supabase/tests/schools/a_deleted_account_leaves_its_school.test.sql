begin;
select plan(5);

select tests.staff_schools();
select tests.create_user('leo', '{student}');
select tests.authenticate_as('sam');
select tests.keep('asked', (public.enroll_student(tests.place('e1'), tests.id('leo'))).id);
select tests.keep('sent', (public.invite_member('zoe@example.com', 'teacher', 'class', tests.place('e1'))).id);
select tests.clear_authentication();
delete from auth.users where id in (tests.user_id('tina'), tests.user_id('mia'), tests.user_id('leo'));

select is((select count(*)::int from public.memberships where class_id = tests.place('e1')), 0,
  'The membership of a deleted teacher ends');
select is((select count(*)::int from public.class_students), 0, 'The class place of a deleted student ends');
select is((select status::text from public.invitations where id = tests.the('asked')), 'revoked',
  'The class invitation of a deleted student is revoked');
select is((select status::text from public.invitations where id = tests.the('sent')), 'pending',
  'Invitations of other people stay pending');
delete from auth.users where id = tests.user_id('sam');
select is((select status::text from public.invitations where id = tests.the('sent')), 'revoked',
  'A deleted manager''s invitation is revoked');

select * from finish();
rollback;
