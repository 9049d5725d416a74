begin;
select plan(9);

-- Tom and Dana teach courses and ask Charlie into them; Tom was his guardian, until Charlie blocked him.
select tests.create_course();
select tests.create_user('tom', '{tutor,client}');
select tests.course('chess', 'tom', 'Chess'), tests.course('poems', 'dana', 'Poems');
select tests.keep('link', tests.link('tom', 'charlie'));
select tests.authenticate_as('charlie');
select public.block_guardian(tests.the('link'));
select tests.clear_authentication();
select tests.forget_news();
select tests.authenticate_as('tom');
select is((public.enroll_in_course(tests.the('chess'), tests.id('charlie'))).status, 'pending', 'he may ask');
select tests.keep('toms', (select id from public.my_invitations));
select tests.authenticate_as('dana');
select public.enroll_in_course(tests.the('poems'), tests.id('charlie'));

select tests.authenticate_as('charlie');
select results_eq('select inviter_name from public.my_invitations', $$ values ('Dana') $$, 'the student is asked by the other alone');
select is_empty($$ select from public.profiles where id = tests.id('tom') and id not in (select guardian_id from public.my_guardians) $$, 'and sees no more of him than that he is blocked');
select throws_ok($$ select public.accept_invitation(tests.the('toms')) $$, 'PT404', 'invitation.not_found', 'what was never delivered is not accepted');
select tests.authenticate_as('bob');
select results_eq('select inviter_name from public.my_invitations', $$ values ('Dana') $$, 'nor do his guardians answer for him');
select is_empty($$ select from public.profiles where id = tests.id('tom') $$, 'or learn who asked');
select throws_ok($$ select public.accept_invitation(tests.the('toms')) $$, 'PT404', 'invitation.not_found', 'by the id neither');
select lives_ok($$ select public.accept_invitation((select id from public.my_invitations)) $$, 'the other''s question a guardian answers');
select tests.clear_authentication();
select is_empty($$ select from public.notifications where subject_id = tests.the('toms') $$, 'nobody was told of it');

select * from finish();
rollback;
