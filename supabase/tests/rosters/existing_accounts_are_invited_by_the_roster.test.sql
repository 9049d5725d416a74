begin;
select plan(12);

select tests.staff_schools();
select tests.create_users('pat', 'tess');
select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster());

select tests.authenticate_as('pat');
select is((select count(*)::int from public.my_students), 0,
  'An existing account is not linked without consent');
select is((select kind || ' ' || inviter_name from public.my_invitations), 'placeholder Olga',
  'An existing account is invited');
select lives_ok($$ select public.accept_invitation((select id from public.my_invitations)) $$,
  'The invitee adopts the roster''s profile');
select is((select string_agg(full_name, ' ' order by full_name) from public.my_students), 'Uma Two Una One',
  'The account has the students of the adopted profile');
select tests.authenticate_as('tess');
select public.accept_invitation((select id from public.my_invitations));
select is((select class_name from public.my_memberships), '8a',
  'The teacher has the membership of the adopted profile');
select is((select string_agg(full_name, ' ' order by full_name) from public.list_contacts()), 'Gil Guardian Pat Pat',
  'The teacher has the contacts of the class');
select tests.authenticate_as('olga');
select is((tests.import_roster('north', tests.roster())) ->> 'total', '0',
  'The next roster recognizes the adopted profiles');
select lives_ok($$ select tests.import_roster('north',
  tests.roster('{e5}', '[{"file": "enrollments", "line": 99, "sourcedId": "e6", "role": "teacher", "classSourcedId": "k2", "userSourcedId": "t1"}]')) $$,
  'The next roster moves the teacher without an invitation');
select tests.authenticate_as('tess');
select is((select class_name from public.my_memberships), '8b',
  'The teacher''s membership is in the new class');
select is((select full_name from public.my_profile), 'Tess', 'The account keeps its own name');
select tests.clear_authentication();
select is((select count(*)::int from public.invitations where status = 'pending'), 0,
  'Nobody is invited twice');

-- The address of the roster takes the place of one at which somebody was invited by hand.
select tests.keep('gil', tests.roster_id('p2'));
select tests.authenticate_as('olga');
select public.invite_placeholder(tests.the('gil'), 'gil@old.example');
select tests.import_roster('north', tests.roster('{p2}', '[{"file": "users", "line": 60, "sourcedId": "p2", "role": "guardian", "givenName": "Gil",
  "familyName": "Guardian", "agentSourcedIds": "u3,u4", "email": "gil@new.example"}]'));
select tests.clear_authentication();
select set_eq($$ select i.status || ' ' || i.invitee_email from public.invitations i join private.invitation_secrets s on s.invitation_id = i.id
                 where s.profile_id = tests.the('gil') $$, '{revoked gil@old.example,pending gil@new.example}'::text[],
  'A person is invited at the address of the roster alone');

select * from finish();
rollback;
