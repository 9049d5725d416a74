begin;
select plan(5);

select tests.create_user('tom', '{tutor,client}');
select tests.create_user('gina');
select tests.create_user('charlie', '{student}');
select tests.keep('managed', tests.link('tom', 'charlie', '{book}'));
update public.profile_graph set relation = 'OTHER', is_primary = false where id = tests.the('managed');
select tests.keep('waiting', tests.link('gina', 'charlie', '{view_progress}', 'PENDING'));

select tests.authenticate_as('tom');
select throws_ok($$ select public.update_link(tests.the('managed'), 'FATHER') $$, 'PT400', 'validation.failed', 'OTHER is what was accepted');
select lives_ok($$ select public.update_link(tests.the('managed'), 'OTHER') $$, 'and may be said again');
select throws_ok($$ select public.confirm_guardian(tests.the('waiting'), false) $$, 'PT404', 'link.not_found', 'so that he refuses no parent');

-- Family may say otherwise, and go back to no more than OTHER.
select tests.clear_authentication();
update public.profile_graph set relation = 'GUARDIAN' where id = tests.the('managed');
select tests.authenticate_as('tom');
select lives_ok($$ select public.update_link(tests.the('managed'), 'FATHER') $$, 'a guardian says that he is the father');
select lives_ok($$ select public.update_link(tests.the('managed'), 'OTHER') $$, 'or that he is something else');

select * from finish();
rollback;
