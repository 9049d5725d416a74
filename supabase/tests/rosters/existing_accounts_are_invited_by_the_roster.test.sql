begin;
select plan(21);

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

-- Whoever was invited is invited again, unless they answered or are still invited.
create function pg_temp.gil(p_email text default 'gil@new.example') returns jsonb language sql as $$
  select tests.roster('{p2}', jsonb_build_array(jsonb_build_object('file', 'users', 'line', 60, 'sourcedId', 'p2', 'role', 'guardian',
    'givenName', 'Gil', 'familyName', 'Guardian', 'agentSourcedIds', 'u3,u4', 'email', p_email)));
$$;
create function pg_temp.invited(p_by text, p_preview json default null) returns text language sql security definer as $$
  select concat_ws(' ', p_preview -> 'counts' ->> 'invitations', (
    select string_agg(i.status::text, ' ' order by i.created_at, i.status) from public.invitations i
    where i.invitee_email = 'gil@new.example' and i.inviter_id = tests.id(p_by)));
$$;
grant execute on all functions in schema pg_temp to public;
select tests.create_users('oren', 'otis');
select tests.employ('oren', 'organization_manager', 'north'), tests.employ('otis', 'organization_manager', 'north');
select tests.authenticate_as('oren');
select is(pg_temp.invited('oren', tests.import_roster('north', pg_temp.gil())), '0', 'Whom another manager has invited is not invited twice');
select tests.clear_authentication();
update public.invitations set expires_at = now() - interval '1 day' where invitee_email = 'gil@new.example' and status = 'pending';
select tests.authenticate_as('oren');
select is(pg_temp.invited('oren', tests.import_roster('north', pg_temp.gil())), '1 pending', 'Whose invitation has expired is invited again');
select tests.clear_authentication();
delete from public.memberships where profile_id = tests.id('oren');
select tests.authenticate_as('olga');
select is(pg_temp.invited('oren', tests.import_roster('north', pg_temp.gil())) || ', ' || pg_temp.invited('olga'), '1 revoked, pending revoked',
  'When the inviter leaves, the next manager''s roster invites');
select public.revoke_invitation((select i.id from public.invitations i where i.invitee_email = 'gil@new.example' and i.status = 'pending'));
select is(pg_temp.invited('olga', tests.import_roster('north', pg_temp.gil())), '0 revoked revoked', 'An invitation that was revoked by hand stays revoked');

-- A guardian of the same child invites nobody who could not accept.
select tests.clear_authentication();
update public.invitations set expires_at = now() - interval '1 day', status = 'expired',
  responded_at = null
where invitee_email = 'gil@new.example' and status = 'revoked';
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
values (tests.id('otis'), tests.roster_id('u3'), 'GUARDIAN', 'ACTIVE', 'FATHER', '{book}');
select tests.authenticate_as('otis');
select set_config('tests.preview', tests.import_roster('north', pg_temp.gil())::text, true);
select is(pg_temp.invited('otis', current_setting('tests.preview')::json), '0', 'Another guardian of the importer''s child is not invited');
select ok(current_setting('tests.preview') like '%keeps its links and invitations%', 'Whom the importer may not invite is named');
select tests.authenticate_as('olga');
select tests.keep('i', (public.preview_roster_import(tests.place('north'), pg_temp.gil()) ->> 'import_id')::uuid);
select tests.authenticate_as('otis');
select ok((public.apply_roster_import(tests.the('i')) -> 'warnings')::text like '%gives to p2:%' and pg_temp.invited('otis') = '',
  'Whoever applies another manager''s roster invites no other guardian of their own child');
-- One person has one pending invitation to an address.
select tests.clear_authentication();
select tests.keep('una', tests.roster_id('u1'));
select tests.authenticate_as('olga');
select public.invite_placeholder(tests.the('una'), 'gil@new.example');
select set_config('tests.preview', tests.import_roster('north', pg_temp.gil())::text, true);
select ok(current_setting('tests.preview')::json -> 'counts' ->> 'invitations' = '0'
  and current_setting('tests.preview') like '%the address of p2 is still pending%',
  'Whom an invitation by hand keeps from being invited is named and not counted');
select public.revoke_invitation((select i.id from public.invitations i where i.invitee_email = 'gil@new.example' and i.status = 'pending'));
select is((tests.import_roster('north', pg_temp.gil()) -> 'counts' ->> 'invitations'), '1', 'The next roster invites them');

select * from finish();
rollback;
