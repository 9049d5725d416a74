begin;
select plan(21);

select tests.create_users('ada: admin', 'tess: tutor', 'bob', 'charlie: student', 'mia: student', 'ben: student');
select tests.create_user('uma', '{student}', 'uma@example.com', false);

select tests.authenticate_as('tess');
select is((select status::text from public.add_student('charlie@example.com', null, true)), 'pending',
  'By default an invitation must be accepted');
select tests.clear_authentication();
delete from public.invitations;
update private.settings set guardian_link_policy = 'immediate';

select tests.authenticate_as('bob');
select is((select status::text from public.add_student('charlie@example.com', null, true)), 'pending',
  'Under the policy immediate a self-declared client still waits');
select tests.authenticate_as('tess');
select is((select status::text from public.add_student('charlie@example.com', null, true)), 'accepted',
  'Under the policy immediate an approved tutor links at once');
select is((select full_name from public.my_students), 'Charlie', 'The tutor lists the student at once');
select tests.clear_authentication();
select results_eq($$ select metadata ->> 'created_via', rights::text from public.profile_graph $$, $$ values ('direct_link', '{book}') $$,
  'The direct link has the rights of the tutor''s role');
select is(tests.told('charlie') @> '{LINK_CHANGED created student}', true,
  'The student is notified of the direct link');
select tests.authenticate_as('tess');
select is((select status::text from public.add_student('nobody@example.com', null, true)), 'pending',
  'An address without an account stays pending');
select is((select status::text from public.add_student('uma@example.com', null, true)), 'pending',
  'An unverified address stays pending');

-- The checks of acceptance apply at once.
select tests.clear_authentication();
update public.profile_details set date_of_birth = current_date - 3000 where profile_id = tests.id('mia');
select tests.authenticate_as('tess');
select throws_ok($$ select public.add_student('mia@example.com', null, true) $$, 'PT400', 'age.not_confirmed',
  'A child below 13 cannot be linked directly');
select is((select count(*)::int from public.my_invitations where invitee_email = 'mia@example.com'), 0,
  'A refused direct link writes no invitation');

-- Blocks and restrictions are not.
select tests.clear_authentication();
update public.profile_details set date_of_birth = null;
select tests.link('tess', 'ben', p_status => 'BLOCKED');
select tests.restrict('tess', 'mia');
select tests.forget_news();
select tests.authenticate_as('tess');
select is((select status::text from public.add_student('ben@example.com', null, true)), 'pending',
  'A block is not revealed to the tutor');
select is((select status::text from public.add_student('mia@example.com', null, true)), 'pending',
  'A restriction is not revealed to the tutor');
select tests.clear_authentication();
select is((select count(*)::int from public.profile_graph where status = 'ACTIVE'), 1,
  'Neither the blocked nor the restricted student is linked');
select is(tests.told('ben') || tests.told('mia'), '{}',
  'Neither the blocked nor the restricted student is notified');

-- Once vouched for, a client links at once as well.
select tests.authenticate_as('ada');
select lives_ok($$ select public.grant_role(tests.id('bob'), 'client') $$,
  'An admin approves a client''s role');
select tests.authenticate_as('bob');
select is((select status::text from public.revoke_invitation((select id from public.my_invitations))), 'revoked',
  'The client revokes a pending invitation');
select is((select status::text from public.add_student('charlie@example.com', null, true)), 'accepted',
  'An approved client links at once');

-- The other settings hold.
select tests.clear_authentication();
delete from public.profile_graph where source_profile_id = tests.id('bob');
update public.profile_graph set relation = 'GUARDIAN';
select tests.authenticate_as('bob');
select is((select status::text from public.add_student('charlie@example.com', null, true)), 'accepted',
  'A further guardian is accepted at once');
select is_empty('select from public.my_students', 'A further guardian still waits for confirmation');
select tests.clear_authentication();
select results_eq($$ select status::text from public.profile_graph where source_profile_id = tests.id('bob') $$, $$ values ('PENDING') $$,
  'The further guardian''s direct link is pending');
select throws_ok($$ update private.settings set guardian_link_policy = 'always' $$, '23514', null,
  'An unknown policy for guardian links is refused');

select * from finish();
rollback;
