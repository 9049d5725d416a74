begin;
select plan(10);

select tests.staff_schools();
select tests.create_user('oli'), tests.create_user('nora');
select tests.employ('oli', 'organization_manager', 'south');
select tests.keep('kid', tests.brought('Kid', 'north'));
select tests.keep('pat', tests.brought('Pat', 'north', 'client'));
insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('kid'));

select tests.authenticate_as('olga');
select tests.keep('early', (public.invite_placeholder(tests.the('kid'), 'evil@example.com')).id);
select tests.clear_authentication();
select tests.create_user('evil', '{student}');
-- A guardian has moved the child to a school of another organization.
delete from public.class_students where student_id = tests.the('kid');
insert into public.class_students (class_id, student_id) values (tests.place('b1'), tests.the('kid'));
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
select tests.id(n), tests.the('kid'), 'GUARDIAN', 'ACTIVE', 'GUARDIAN', '{view_progress,message,book}' from unnest('{bob,nora}'::text[]) n;

select tests.authenticate_as('olga');
select throws_ok($$ select public.invite_placeholder(tests.the('kid'), 'other@example.com') $$, 'PT404', 'profile.not_found',
  'The former organization cannot transfer a child who left');
select lives_ok($$ select public.invite_placeholder(tests.the('pat'), 'other@example.com') $$,
  'The organization can transfer a guardian without a place');
select tests.authenticate_as('evil');
select throws_ok($$ select public.accept_invitation(tests.the('early')) $$, 'PT403', 'link.not_available',
  'An earlier invitation by the former organization cannot be accepted');
select tests.clear_authentication();
delete from public.class_students where student_id = tests.the('kid');
insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('kid'));
select tests.clear_authentication();
-- The father manages the school.
select tests.employ('bob', 'school_manager', 'high');
select tests.authenticate_as('bob');
select tests.keep('own', (public.invite_placeholder(tests.the('kid'), 'evil@example.com')).id);
select tests.authenticate_as('evil');
select throws_ok($$ select public.accept_invitation(tests.the('own')) $$, 'PT403', 'link.not_available',
  'A guardian who manages the school cannot transfer their own child');
-- Nor the profile of another guardian of the child.
select tests.clear_authentication();
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
values (tests.the('pat'), tests.the('kid'), 'GUARDIAN', 'ACTIVE', 'GUARDIAN', '{view_progress}');
select tests.employ('bob', 'organization_manager', 'north');
select tests.keep('other', tests.brought('Other', 'north', 'client'));
select tests.authenticate_as('bob');
select throws_ok($$ select public.invite_placeholder(tests.the('pat'), 'evil@example.com') $$, 'PT404', 'profile.not_found',
  'A guardian who manages the organization cannot transfer another guardian of their own child');
select lives_ok($$ select public.invite_placeholder(tests.the('other'), 'evil2@example.com') $$,
  'The same manager transfers a person who is no guardian of their child');
select tests.clear_authentication();
insert into public.profile_roles (profile_id, role, vouched) values (tests.id('bob'), 'admin', true);
delete from public.memberships where profile_id = tests.id('bob');
select tests.authenticate_as('bob');
select throws_ok($$ select public.invite_placeholder(tests.the('pat'), 'evil3@example.com') $$, 'PT404', 'profile.not_found',
  'An admin cannot transfer another guardian of their own child');
select tests.clear_authentication();
delete from public.profile_graph where source_profile_id = tests.the('pat');
select tests.authenticate_as('evil');
select is((select count(*)::int from public.my_guardians), 0, 'The refused invitee sees no guardians');
select tests.authenticate_as('sam');
select tests.keep('school', (public.invite_placeholder(tests.the('kid'), 'evil@example.com')).id);
select tests.authenticate_as('evil');
select lives_ok($$ select public.accept_invitation(tests.the('school')) $$,
  'The child''s current school can transfer the child');
select is((select count(*)::int from public.my_guardians), 2,
  'The child keeps both guardians after the transfer');

select * from finish();
rollback;
