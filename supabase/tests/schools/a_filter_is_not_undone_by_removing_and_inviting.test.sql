begin;
select plan(6);

select tests.staff_schools();
select tests.keep('kid', tests.brought('Aide', 'north', 'client'));
update public.memberships set custom_permissions_filter = '{MANAGE_INTERNAL_COMM}' where profile_id in (tests.id('sam'), tests.id('cleo'));

select tests.authenticate_as('sam');
delete from public.memberships where profile_id = tests.id('cleo');
select tests.keep('again', (public.invite_member('cleo@example.com', 'campus_manager', 'campus', tests.place('east'))).id);
select tests.keep('teacher', (public.invite_member('zoe@example.com', 'teacher', 'class', tests.place('e1'))).id);
select throws_ok($$ insert into public.memberships (profile_id, role, campus_id) values (tests.the('kid'), 'campus_manager', tests.place('west')) $$, 'PT403', 'permission.denied', 'who lost the permission appoints nobody who has it');
select lives_ok($$ insert into public.memberships (profile_id, role, campus_id, custom_permissions_filter) values (tests.the('kid'), 'campus_manager', tests.place('west'), '{MANAGE_INTERNAL_COMM}') $$, 'but somebody without it');
select tests.authenticate_as('cleo');
select public.accept_invitation(tests.the('again'));
select is((select permissions from public.my_memberships), '{}'::public.staff_permission[], 'whom he invites comes without it too');
select tests.authenticate_as('zoe');
select public.accept_invitation(tests.the('teacher'));
select is((select permissions from public.my_memberships), '{READ_PARENT_COMM}'::public.staff_permission[], 'a teacher brings what teachers have');
select tests.authenticate_as('olga');
delete from public.memberships where profile_id = tests.id('cleo');
select tests.keep('third', (public.invite_member('cleo@example.com', 'campus_manager', 'campus', tests.place('east'))).id);
select lives_ok($$ insert into public.memberships (profile_id, role, campus_id) values (tests.the('kid'), 'campus_manager', tests.place('east')) $$, 'who holds it appoints with it');
select tests.authenticate_as('cleo');
select public.accept_invitation(tests.the('third'));
select is((select permissions from public.my_memberships), '{MANAGE_INTERNAL_COMM}'::public.staff_permission[], 'and invites with it');

select * from finish();
rollback;
