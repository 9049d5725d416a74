begin;
select plan(6);

select tests.staff_schools();
select tests.keep('kid', tests.brought('Aide', 'north', 'client'));
update public.memberships set custom_permissions_filter = '{MANAGE_INTERNAL_COMM}' where profile_id in (tests.id('sam'), tests.id('cleo'));

select tests.authenticate_as('sam');
delete from public.memberships where profile_id = tests.id('cleo');
select tests.keep('again', (public.invite_member('cleo@example.com', 'campus_manager', 'campus', tests.place('east'))).id);
select tests.keep('teacher', (public.invite_member('zoe@example.com', 'teacher', 'class', tests.place('e1'))).id);
select throws_ok($$ insert into public.memberships (profile_id, role, campus_id) values (tests.the('kid'), 'campus_manager', tests.place('west')) $$, 'PT403',
  'permission.denied',
  'A manager cannot appoint somebody with a permission they lost');
select lives_ok($$ insert into public.memberships (profile_id, role, campus_id, custom_permissions_filter)
  values (tests.the('kid'), 'campus_manager', tests.place('west'), '{MANAGE_INTERNAL_COMM}') $$,
  'A manager can appoint somebody without that permission');
select tests.authenticate_as('cleo');
select public.accept_invitation(tests.the('again'));
select is((select permissions from public.my_memberships), '{}'::public.staff_permission[],
  'A member invited by such a manager lacks the permission');
select tests.authenticate_as('zoe');
select public.accept_invitation(tests.the('teacher'));
select is((select permissions from public.my_memberships), '{READ_PARENT_COMM}'::public.staff_permission[],
  'An invited teacher has the permissions of teachers');
select tests.authenticate_as('olga');
delete from public.memberships where profile_id = tests.id('cleo');
select tests.keep('third', (public.invite_member('cleo@example.com', 'campus_manager', 'campus', tests.place('east'))).id);
select lives_ok($$ insert into public.memberships (profile_id, role, campus_id) values (tests.the('kid'), 'campus_manager', tests.place('east')) $$,
  'A manager with the permission can appoint with it');
select tests.authenticate_as('cleo');
select public.accept_invitation(tests.the('third'));
select is((select permissions from public.my_memberships), '{MANAGE_INTERNAL_COMM}'::public.staff_permission[],
  'A manager with the permission can invite with it');

select * from finish();
rollback;
