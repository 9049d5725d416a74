begin;
select plan(18);

select tests.staff_schools();
select tests.keep('p', tests.brought('Person', 'north', 'client'));
select tests.keep('q', tests.brought('Another', 'north', 'client'));

select tests.authenticate_as('cleo');
select throws_ok($$ insert into public.memberships (profile_id, role, campus_id) values (tests.the('p'), 'campus_manager', tests.place('east')) $$, '42501',
  null,
  'A campus manager cannot appoint a second campus manager');
select throws_ok($$ insert into public.memberships (profile_id, role, school_id, custom_permissions_filter)
  values (tests.the('p'), 'school_manager', tests.place('high'), '{MANAGE_INTERNAL_COMM}') $$, '42501', null,
  'A campus manager cannot appoint a school manager');
select throws_ok($$ insert into public.memberships (profile_id, role, campus_id) values (tests.the('p'), 'office_manager', tests.place('west')) $$, '42501',
  null,
  'A campus manager cannot appoint staff of another campus');
select lives_ok($$ insert into public.memberships (profile_id, role, campus_id) values (tests.the('p'), 'office_manager', tests.place('east')) $$,
  'A campus manager can appoint an office manager');
select throws_ok($$ select public.invite_member('new@example.com', 'campus_manager', 'campus', tests.place('east')) $$, 'PT403', 'permission.denied',
  'A campus manager cannot invite another campus manager');
select throws_ok($$ select public.invite_member('new@example.com', 'office_manager', 'campus', tests.place('west')) $$, 'PT403', 'permission.denied',
  'A campus manager cannot invite staff of another campus');
select tests.authenticate_as('sam');
select throws_ok($$ select public.invite_member('new@example.com', 'school_manager', 'school', tests.place('high')) $$, 'PT403', 'permission.denied',
  'A school manager cannot invite another school manager');
select throws_ok($$ select public.invite_member('new@example.com', 'teacher', 'class', tests.place('h1')) $$, 'PT403', 'permission.denied',
  'A school manager cannot invite staff of another school');
select lives_ok($$ select public.invite_member('new@example.com', 'teacher', 'class', tests.place('w1')) $$,
  'A school manager can invite a teacher');
select throws_ok($$ insert into public.memberships (profile_id, role, school_id) values (tests.the('p'), 'school_manager', tests.place('high')) $$, '42501',
  null,
  'A school manager cannot appoint a second school manager');
select throws_ok($$ insert into public.memberships (profile_id, role, organization_id, custom_permissions_filter)
  values (tests.the('p'), 'organization_manager', tests.place('north'), '{MANAGE_INTERNAL_COMM}') $$, '42501', null,
  'A school manager cannot appoint an organization manager');
select lives_ok($$ insert into public.memberships (profile_id, role, campus_id) values (tests.the('p'), 'campus_manager', tests.place('west')) $$,
  'A school manager can appoint a campus manager');
delete from public.memberships where role = 'school_manager';
select tests.authenticate_as('olga');
select throws_ok($$ insert into public.memberships (profile_id, role, organization_id) values (tests.the('p'), 'organization_manager', tests.place('north')) $$,
  '42501', null,
  'An organization manager cannot appoint a second one');
select lives_ok($$ insert into public.memberships (profile_id, role, school_id) values (tests.the('p'), 'school_manager', tests.place('low')) $$,
  'An organization manager can appoint a school manager');
delete from public.memberships where role = 'organization_manager';
select tests.authenticate_as('tina');
select throws_ok($$ insert into public.memberships (profile_id, role, class_id) values (tests.the('q'), 'teacher', tests.place('e1')) $$, '42501', null,
  'A teacher cannot appoint anybody');
delete from public.memberships;
select tests.clear_authentication();
select is((select count(*)::int from public.memberships where role in ('organization_manager', 'school_manager', 'teacher') and profile_id <> tests.the('p')),
  3,
  'Nobody removed a member of their own or a higher level');
select tests.create_user('coco');
select tests.employ('coco', 'campus_manager', 'east');
select tests.authenticate_as('cleo');
update public.memberships set custom_permissions = '{READ_PARENT_COMM}', custom_permissions_filter = '{MANAGE_INTERNAL_COMM}'
  where profile_id = tests.id('coco');
delete from public.memberships where profile_id = tests.id('coco');
select tests.clear_authentication();
select is((select permissions from public.memberships where profile_id = tests.id('coco')), '{MANAGE_INTERNAL_COMM}'::public.staff_permission[],
  'A campus manager cannot change or remove another one');
select tests.authenticate_as('sam');
delete from public.memberships where profile_id = tests.id('cleo');
select tests.clear_authentication();
select is((select count(*)::int from public.memberships where profile_id = tests.id('cleo')), 0,
  'A school manager can remove a campus manager');

select * from finish();
rollback;
