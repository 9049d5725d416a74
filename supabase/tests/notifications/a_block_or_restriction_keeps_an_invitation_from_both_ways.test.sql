begin;
select plan(6);

select tests.create_user('bob');
select tests.create_user('eve');
select tests.create_user('charlie', '{student}');
select tests.link('bob', 'charlie', '{book}', 'BLOCKED');
select tests.restrict('eve', 'charlie');
select tests.forget_news();

select tests.authenticate_as('bob');
select lives_ok($$ select public.add_student('charlie@example.com', null, true) $$, 'the blocked guardian may ask');
select tests.authenticate_as('eve');
select lives_ok($$ select public.add_student('charlie@example.com', null, true) $$, 'so may the restricted one');
select is((select count(*)::integer from public.my_invitations), 1, 'and sees it wait');
select is(tests.told('charlie'), '{}', 'the student hears of neither');
select tests.clear_authentication();
select is((select count(*)::integer from private.email_outbox), 0, 'by mail neither');
delete from public.contact_restrictions;
select tests.authenticate_as('eve');
select public.resend_invitation((select id from public.my_invitations));
select is(tests.told('charlie'), '{INVITATION_RECEIVED}', 'without the restriction he does');

select * from finish();
rollback;
