begin;
select plan(9);

-- Tom and Dana teach courses and invite Charlie to them; Tom was a guardian of Charlie until Charlie blocked
-- Tom.
select tests.create_course();
select tests.create_user('tom', '{tutor,client}');
select tests.course('chess', 'tom', 'Chess'), tests.course('poems', 'dana', 'Poems');
select tests.keep('link', tests.link('tom', 'charlie'));
select tests.authenticate_as('charlie');
select public.block_guardian(tests.the('link'));
select tests.clear_authentication();
select tests.forget_news();
select tests.authenticate_as('tom');
select is((public.enroll_in_course(tests.the('chess'), tests.id('charlie'))).status, 'pending',
  'The blocked guardian''s invitation looks pending to them');
select tests.keep('toms', (select id from public.my_invitations));
select tests.authenticate_as('dana');
select public.enroll_in_course(tests.the('poems'), tests.id('charlie'));

select tests.authenticate_as('charlie');
select results_eq('select inviter_name from public.my_invitations', $$ values ('Dana') $$,
  'The student receives only the other tutor''s invitation');
select is_empty($$ select from public.profiles where id = tests.id('tom') and id not in (select guardian_id from public.my_guardians) $$,
  'The student sees only that the guardian is blocked');
select throws_ok($$ select public.accept_invitation(tests.the('toms')) $$, 'PT404', 'invitation.not_found',
  'The student cannot accept an undelivered invitation');
select tests.authenticate_as('bob');
select results_eq('select inviter_name from public.my_invitations', $$ values ('Dana') $$,
  'Other guardians receive only the other tutor''s invitation');
select is_empty($$ select from public.profiles where id = tests.id('tom') $$,
  'Other guardians do not see the blocked guardian');
select throws_ok($$ select public.accept_invitation(tests.the('toms')) $$, 'PT404', 'invitation.not_found',
  'Other guardians cannot accept an undelivered invitation');
select lives_ok($$ select public.accept_invitation((select id from public.my_invitations)) $$,
  'A guardian accepts the other tutor''s invitation');
select tests.clear_authentication();
select is_empty($$ select from public.notifications where subject_id = tests.the('toms') $$,
  'Nobody is notified of the undelivered invitation');

select * from finish();
rollback;
