begin;
select plan(7);

select tests.create_user('bob');
select tests.create_user('charlie', '{}');
select tests.create_user('casey', '{}');
select tests.keep('kim', (public.create_placeholder_student('Kim', '2005-01-01', tests.id('bob'), 'Paper form')).id);
select tests.authenticate_as('bob');
select tests.keep('first', (public.invite_placeholder(tests.the('kim'), 'charlie@example.com')).id);
select tests.keep('second', (public.invite_placeholder(tests.the('kim'), 'casey@example.com')).id);

select tests.authenticate_as('charlie');
select lives_ok($$ select public.accept_invitation(tests.the('first')) $$, 'by whoever accepts first');
select tests.authenticate_as('casey');
select throws_ok($$ select public.accept_invitation(tests.the('second')) $$, 'PT403', 'link.not_available', 'not by a second one');
select is_empty('select from public.my_guardians', 'who gets no guardian');
select tests.clear_authentication();
select is((select full_name from public.profiles where id = tests.the('kim')), null, 'the placeholder''s card is empty');
select is_empty($$ select from public.profile_roles where profile_id = tests.the('kim') $$, 'it has no role');
select is((select student_id from private.guardian_consents), tests.id('charlie'), 'the record of the consent follows');
select is((select count(*)::integer from private.audit_log where action = 'placeholder.adopted' and entity_id = tests.the('kim')), 1, 'and the log says so');

select * from finish();
rollback;
