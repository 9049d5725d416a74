begin;
select plan(21);

select tests.create_user('olga');
select tests.create_user('sam');
select tests.create_user('tina');
select tests.create_user('otto');
select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('ada', '{admin}');
select tests.link('bob', 'charlie');
insert into public.organizations (id, name) values ('00000000-0000-0000-0000-00000000000a', 'Northern Schools');
insert into public.memberships (profile_id, role, organization_id)
values (tests.id('olga'), 'organization_manager', '00000000-0000-0000-0000-00000000000a');

select tests.authenticate_as('olga');
select lives_ok($$ insert into public.schools (organization_id, name) values ('00000000-0000-0000-0000-00000000000a', 'High School') $$, 'the organization''s manager makes a school');
select lives_ok($$ insert into public.campuses (school_id, name) select id, 'East' from public.schools $$, 'a campus');
select lives_ok($$ insert into public.classes (campus_id, name) select id, '8b' from public.campuses $$, 'and a class');
select throws_ok($$ insert into public.memberships (profile_id, role, school_id) select tests.id('sam'), 'school_manager', id from public.schools $$, 'PT403', 'permission.denied', 'an existing account is not just placed');
select lives_ok($$ select public.invite_member('sam@example.com', 'school_manager', 'school', (select id from public.schools)) $$, 'but asked');
select tests.authenticate_as('sam');
select public.accept_invitation((select id from public.my_invitations));
select is((select role || ' ' || school_name from public.my_memberships), 'school_manager High School', 'and works there once he accepts');
select throws_ok($$ insert into public.schools (organization_id, name) values ('00000000-0000-0000-0000-00000000000a', 'Mine') $$, '42501', null, 'managing nothing above');
select public.invite_member('tina@example.com', 'teacher', 'class', (select id from public.classes));
select public.invite_member('otto@example.com', 'office_manager', 'campus', (select id from public.campuses));
select tests.authenticate_as('tina');
select public.accept_invitation((select id from public.my_invitations));
select tests.authenticate_as('otto');
select public.accept_invitation((select id from public.my_invitations));

select tests.authenticate_as('sam');
select is((select invitee_email from public.enroll_student((select id from public.classes), tests.id('charlie'))), null, 'a student with an account is asked, and his address not told');
select is((select count(*)::int from public.class_students), 0, 'nothing happens before he answers');
select tests.authenticate_as('bob');
select is((select kind::text from public.my_invitations), 'class', 'his guardian sees the question');
select lives_ok($$ select public.accept_invitation((select id from public.my_invitations)) $$, 'and may answer it');
select is((select array_agg(full_name || ' ' || role order by full_name) from public.list_contacts()), array['Otto OFFICE_MANAGER', 'Tina TEACHER'], 'teacher and office are contacts now');

select tests.authenticate_as('sam');
select is((select people from public.preview_event_audience('[]', 'everyone')), 2::bigint, 'a school''s alert reaches its managers and those above');
select is((select count(*)::int from public.create_event('Fire drill', '2030-01-15', 'drill', jsonb_build_array(jsonb_build_object('level', 'campus', 'id', (select id from public.campuses))), 'everyone')), 1, 'an alert for everyone at the campus');
select public.create_event('Staff meeting', '2030-01-10', 'meeting');
select is((select array_agg(title) from public.my_events), array['Staff meeting', 'Fire drill'], 'the school sees both, by date');
select throws_ok($$ select public.create_event('x', '2030-01-10', 'meeting', '[{"level": "organization", "id": "00000000-0000-0000-0000-00000000000a"}]') $$, 'PT403', 'event.target_not_allowed', 'not above one''s scope');
select tests.authenticate_as('bob');
select is((select array_agg(title) from public.my_events), array['Fire drill'], 'the family sees what is for everyone at its campus');
select tests.authenticate_as('tina');
select is((select array_agg(title) from public.my_events), array['Fire drill'], 'the teacher her campus''s alerts, not the school''s');
select throws_ok($$ select public.cancel_event((select id from public.my_events)) $$, 'PT403', 'permission.denied', 'and changes none');
select tests.authenticate_as('sam');
select is((select cancel_reason from public.cancel_event((select id from public.my_events where title = 'Fire drill'), 'Rain')), 'Rain', 'it is cancelled');
select tests.authenticate_as('bob');
select is((select count(*)::int || ' ' || min(cancel_reason) from public.my_events), '1 Rain', 'the family sees the cancellation instead');

select * from finish();
rollback;
