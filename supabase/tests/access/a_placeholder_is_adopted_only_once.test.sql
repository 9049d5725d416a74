begin;
select plan(7);

select tests.create_users('bob', 'charlie:', 'casey:');
select tests.keep('kim', (public.create_placeholder_student('Kim', (now() - interval '16 years')::date, tests.id('bob'), 'Paper form')).id);
select tests.authenticate_as('bob');
select tests.keep('first', (public.invite_placeholder(tests.the('kim'), 'charlie@example.com')).id);
select tests.keep('second', (public.invite_placeholder(tests.the('kim'), 'casey@example.com')).id);

select tests.authenticate_as('charlie');
select lives_ok($$ select public.accept_invitation(tests.the('first')) $$,
  'The first invitee adopts the placeholder');
select tests.authenticate_as('casey');
select throws_ok($$ select public.accept_invitation(tests.the('second')) $$, 'PT403', 'link.not_available',
  'The second invitee cannot adopt the placeholder');
select is_empty('select from public.my_guardians', 'The second invitee gets no guardian');
select tests.clear_authentication();
select is((select full_name from public.profiles where id = tests.the('kim')), null,
  'The placeholder''s profile is empty');
select is_empty($$ select from public.profile_roles where profile_id = tests.the('kim') $$,
  'The placeholder has no role left');
select is((select student_id from private.guardian_consents), tests.id('charlie'),
  'The consent record follows the account');
select is((select count(*)::integer from private.audit_log where action = 'placeholder.adopted' and entity_id = tests.the('kim')), 1,
  'The audit log records the adoption once');

select * from finish();
rollback;
