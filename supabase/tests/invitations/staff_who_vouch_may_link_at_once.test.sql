begin;
select plan(21);

select tests.create_user('ada', '{admin}');
select tests.create_user('tess', '{tutor}');
select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('mia', '{student}');
select tests.create_user('ben', '{student}');
select tests.create_user('uma', '{student}', 'uma@example.com', false);

select tests.authenticate_as('tess');
select is((select status::text from public.add_student('charlie@example.com', null, true)), 'pending', 'by default nobody links at once');
select tests.clear_authentication();
delete from public.invitations;
update private.settings set guardian_link_policy = 'immediate';

select tests.authenticate_as('bob');
select is((select status::text from public.add_student('charlie@example.com', null, true)), 'pending', 'with `immediate`, not a client by his own word');
select tests.authenticate_as('tess');
select is((select status::text from public.add_student('charlie@example.com', null, true)), 'accepted', 'but somebody to whom an admin granted the role');
select is((select full_name from public.my_students), 'Charlie', 'has his student');
select tests.clear_authentication();
select results_eq($$ select metadata ->> 'created_via', rights::text from public.profile_graph $$, $$ values ('direct_link', '{book}') $$, 'with the rights he asked');
select is(tests.told('charlie') @> '{LINK_CHANGED created student}', true, 'who is told');
select tests.authenticate_as('tess');
select is((select status::text from public.add_student('nobody@example.com', null, true)), 'pending', 'an address without an account waits');
select is((select status::text from public.add_student('uma@example.com', null, true)), 'pending', 'so does an unconfirmed one');

-- What acceptance judges is said at once.
select tests.clear_authentication();
update public.profile_details set date_of_birth = current_date - 3000 where profile_id = tests.id('mia');
select tests.authenticate_as('tess');
select throws_ok($$ select public.add_student('mia@example.com', null, true) $$, 'PT400', 'age.not_confirmed', 'a child is too young');
select is((select count(*)::int from public.my_invitations where invitee_email = 'mia@example.com'), 0, 'and nothing is written');

-- Blocks and restrictions are not.
select tests.clear_authentication();
update public.profile_details set date_of_birth = null;
select tests.link('tess', 'ben', p_status => 'BLOCKED');
select tests.restrict('tess', 'mia');
select tests.forget_news();
select tests.authenticate_as('tess');
select is((select status::text from public.add_student('ben@example.com', null, true)), 'pending', 'a block is not told');
select is((select status::text from public.add_student('mia@example.com', null, true)), 'pending', 'nor a restriction');
select tests.clear_authentication();
select is((select count(*)::int from public.profile_graph where status = 'ACTIVE'), 1, 'and neither is linked');
select is(tests.told('ben') || tests.told('mia'), '{}', 'nor told');

-- Once vouched for, a client links at once as well.
select tests.authenticate_as('ada');
select lives_ok($$ select public.grant_role(tests.id('bob'), 'client') $$, 'an admin vouches for Bob');
select tests.authenticate_as('bob');
select is((select status::text from public.revoke_invitation((select id from public.my_invitations))), 'revoked', 'who takes his invitation back');
select is((select status::text from public.add_student('charlie@example.com', null, true)), 'accepted', 'and links at once');

-- The other settings hold.
select tests.clear_authentication();
update private.settings set second_guardian_policy = 'confirm';
delete from public.profile_graph where source_profile_id = tests.id('bob');
update public.profile_graph set relation = 'GUARDIAN';
select tests.authenticate_as('bob');
select is((select status::text from public.add_student('charlie@example.com', null, true)), 'accepted', 'where guardians must agree');
select is_empty('select from public.my_students', 'he waits for them');
select tests.clear_authentication();
select results_eq($$ select status::text from public.profile_graph where source_profile_id = tests.id('bob') $$, $$ values ('PENDING') $$, 'as the link says');
select throws_ok($$ update private.settings set guardian_link_policy = 'always' $$, '23514', null, 'there is no other policy');

select * from finish();
rollback;
