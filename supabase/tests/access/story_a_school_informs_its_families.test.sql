begin;
select plan(21);

select tests.create_users('olga', 'sam', 'tina', 'otto', 'bob', 'charlie: student', 'ada: admin');
select tests.link('bob', 'charlie');
insert into public.organizations (id, name) values ('00000000-0000-0000-0000-00000000000a', 'Northern Schools');
insert into public.memberships (profile_id, role, organization_id)
values (tests.id('olga'), 'organization_manager', '00000000-0000-0000-0000-00000000000a');

select tests.authenticate_as('olga');
select lives_ok($$ insert into public.schools (organization_id, name) values ('00000000-0000-0000-0000-00000000000a', 'High School') $$,
  'The organization manager creates a school');
select lives_ok($$ insert into public.campuses (school_id, name) select id, 'East' from public.schools $$,
  'The organization manager creates a campus');
select lives_ok($$ insert into public.classes (campus_id, name) select id, '8b' from public.campuses $$,
  'The organization manager creates a class');
select throws_ok($$ insert into public.memberships (profile_id, role, school_id) select tests.id('sam'), 'school_manager', id from public.schools $$, 'PT403',
  'permission.denied',
  'An existing account cannot be made staff directly');
select lives_ok($$ select public.invite_member('sam@example.com', 'school_manager', 'school', (select id from public.schools)) $$,
  'An existing account is invited to a membership');
select tests.authenticate_as('sam');
select public.accept_invitation((select id from public.my_invitations));
select is((select role || ' ' || school_name from public.my_memberships), 'school_manager High School',
  'The invitee has the membership after acceptance');
select throws_ok($$ insert into public.schools (organization_id, name) values ('00000000-0000-0000-0000-00000000000a', 'Mine') $$, '42501', null,
  'A school manager cannot create a school');
select public.invite_member('tina@example.com', 'teacher', 'class', (select id from public.classes));
select public.invite_member('otto@example.com', 'office_manager', 'campus', (select id from public.campuses));
select tests.authenticate_as('tina');
select public.accept_invitation((select id from public.my_invitations));
select tests.authenticate_as('otto');
select public.accept_invitation((select id from public.my_invitations));

select tests.authenticate_as('sam');
select is((select invitee_email from public.enroll_student((select id from public.classes), tests.id('charlie'))), null,
  'An invitation to a class does not reveal the student''s email');
select is((select count(*)::int from public.class_students), 0, 'The student has no place before acceptance');
select tests.authenticate_as('bob');
select is((select kind::text from public.my_invitations), 'class',
  'The guardian receives the class invitation');
select lives_ok($$ select public.accept_invitation((select id from public.my_invitations)) $$,
  'The guardian accepts the class invitation');
select is((select array_agg(full_name || ' ' || role order by full_name) from public.list_contacts()), array['Otto OFFICE_MANAGER', 'Tina TEACHER'],
  'Teacher and office are the guardian''s contacts');

select tests.authenticate_as('sam');
select is((select people from public.preview_event_audience('[]', 'everyone')), 2::bigint,
  'The audience of the school''s alert is its managers and those above');
select is((select count(*)::int from public.create_event('Fire drill', '2030-01-15', 'drill',
  jsonb_build_array(jsonb_build_object('level', 'campus', 'id', (select id from public.campuses))), 'everyone')), 1,
  'An alert for everyone at the campus is created once');
select public.create_event('Staff meeting', '2030-01-10', 'meeting');
select is((select array_agg(title) from public.my_events), array['Staff meeting', 'Fire drill'],
  'The manager lists both alerts by date');
select throws_ok($$ select public.create_event('x', '2030-01-10', 'meeting', '[{"level": "organization", "id": "00000000-0000-0000-0000-00000000000a"}]') $$,
  'PT403', 'event.target_not_allowed',
  'A school manager cannot target the organization');
select tests.authenticate_as('bob');
select is((select array_agg(title) from public.my_events), array['Fire drill'],
  'The guardian reads only the campus alert for everyone');
select tests.authenticate_as('tina');
select is((select array_agg(title) from public.my_events), array['Fire drill'],
  'The teacher reads only the campus alert');
select throws_ok($$ select public.cancel_event((select id from public.my_events)) $$, 'PT403', 'permission.denied',
  'The teacher cannot cancel the alert');
select tests.authenticate_as('sam');
select is((select cancel_reason from public.cancel_event((select id from public.my_events where title = 'Fire drill'), 'Rain')), 'Rain',
  'The manager cancels the alert with a reason');
select tests.authenticate_as('bob');
select is((select count(*)::int || ' ' || min(cancel_reason) from public.my_events), '1 Rain',
  'The guardian sees the cancellation in place of the alert');

select * from finish();
rollback;
