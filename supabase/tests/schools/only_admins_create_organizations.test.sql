begin;
select plan(12);

select tests.staff_schools();

select tests.authenticate_as('ada');
select lives_ok($$ insert into public.organizations (name) values ('East') returning id $$,
  'An admin creates an organization and gets the row');
select lives_ok($$ insert into public.schools (organization_id, name) select id, 'First' from public.organizations where name = 'East' $$,
  'An admin creates a school in the organization');
select is((select count(*)::int from public.organizations), 3, 'An admin sees all organizations');
select is((select count(*)::int from public.classes), 5, 'An admin sees all classes');
select is((select count(*)::int from public.memberships) + (select count(*)::int from public.class_students), 0,
  'An admin reads no people from the tables');
select lives_ok($$ select public.invite_member('zoe@example.com', 'organization_manager', 'organization',
  (select id from public.organizations where name = 'East')) $$,
  'An admin invites the first organization manager');
select tests.authenticate_as('zoe');
select is((select concat_ws(' ', kind, member_role, place_name) from public.my_invitations), 'member organization_manager East',
  'The invitee sees the role and the place');
select lives_ok($$ select public.accept_invitation((select id from public.my_invitations)) $$,
  'The invitee accepts the membership');
select is((select role || ' ' || organization_name from public.my_memberships), 'organization_manager East',
  'The invitee manages the organization');
select throws_ok($$ insert into public.organizations (name) values ('Mine') $$, '42501', null,
  'The organization manager cannot create another organization');
select throws_ok($$ select public.invite_member('bob@example.com', 'organization_manager', 'organization', (select id from public.organizations)) $$, 'PT403',
  'permission.denied',
  'The organization manager cannot invite another one');
update public.organizations set name = 'Mine';
delete from public.organizations;
select tests.clear_authentication();
select is((select string_agg(name, ' ' order by name) from public.organizations), 'East north south',
  'The organization manager cannot rename or delete the organization');

select * from finish();
rollback;
