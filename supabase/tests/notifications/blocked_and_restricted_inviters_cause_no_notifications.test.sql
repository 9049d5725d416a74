begin;
select plan(6);

select tests.create_users('bob', 'eve', 'charlie: student');
select tests.link('bob', 'charlie', '{book}', 'BLOCKED');
select tests.restrict('eve', 'charlie');
select tests.forget_news();

select tests.authenticate_as('bob');
select lives_ok($$ select public.add_student('charlie@example.com', null, true) $$,
  'A blocked guardian can still send an invitation');
select tests.authenticate_as('eve');
select lives_ok($$ select public.add_student('charlie@example.com', null, true) $$,
  'A restricted guardian can still send an invitation');
select is((select count(*)::integer from public.my_invitations), 1,
  'The restricted guardian''s invitation looks pending to them');
select is(tests.told('charlie'), '{}', 'The student is notified of neither invitation');
select tests.clear_authentication();
select is((select count(*)::integer from private.email_outbox), 0,
  'The student gets no email about either invitation');
delete from public.contact_restrictions;
select tests.authenticate_as('eve');
select public.resend_invitation((select id from public.my_invitations));
select is(tests.told('charlie'), '{INVITATION_RECEIVED}',
  'Resending after the restriction notifies the student');

select * from finish();
rollback;
