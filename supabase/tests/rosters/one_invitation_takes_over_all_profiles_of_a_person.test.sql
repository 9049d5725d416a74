begin;
select plan(9);

select tests.staff_schools();
select tests.create_users('dana', 'eric');

select tests.authenticate_as('olga');
select is((tests.import_roster('north', tests.family_roster()) -> 'counts' ->> 'invitations'), '3',
          'A preview promises one invitation per address');
select tests.clear_authentication();
select is((select count(*)::int from public.invitations where invitee_email = 'dana@example.com'), 1,
          'A person with several profiles at one address is invited once');

select tests.authenticate_as('dana');
select is((select string_agg(concat_ws(' ', p ->> 'full_name', p ->> 'role'), ', ' order by p ->> 'full_name')
           from public.my_invitations i, jsonb_array_elements(i.profiles) p),
          'Dana dx guardian, Dana dy guardian, Dana dz staff', 'The invitation shows every profile, and no child at the family''s address');
select lives_ok($$ select public.accept_invitation((select id from public.my_invitations where status = 'pending')) $$,
                'One acceptance takes over all of them');
select is((select string_agg(full_name, ', ' order by full_name) from public.my_students), 'Dana u3, Dana u4',
          'The account is the guardian of both children');
select is((select string_agg(role || ' ' || class_name, ', ') from public.my_memberships), 'teacher 8b', 'The account is also the teacher of the class');
select isnt(tests.roster_id('u3'), tests.id('dana'), 'The child with the family''s address keeps a profile of its own');
select tests.authenticate_as('olga');
select is(tests.import_roster('north', tests.family_roster()) ->> 'total', '0', 'The next roster finds nothing to do');

-- A further profile later.
select tests.import_roster('north', tests.family_roster() || jsonb_build_array(
  tests.roster_user('dw', 'parent', 'dana@example.com', 95) || '{"agentSourcedIds": "u1"}'));
select tests.authenticate_as('dana');
select is((select jsonb_array_length(profiles) from public.my_invitations where status = 'pending'), 1,
          'A profile that comes later is offered by an invitation of its own');

select * from finish();
rollback;
