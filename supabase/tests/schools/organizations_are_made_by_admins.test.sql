begin;
select plan(12);

select tests.staff_schools();

select tests.authenticate_as('ada');
select lives_ok($$ insert into public.organizations (name) values ('East') returning id $$, 'an admin makes an organization, and gets it back');
select lives_ok($$ insert into public.schools (organization_id, name) select id, 'First' from public.organizations where name = 'East' $$, 'and what lies below it');
select is((select count(*)::int from public.organizations), 3, 'he sees all of them');
select is((select count(*)::int from public.classes), 5, 'down to the classes');
select is((select count(*)::int from public.memberships) + (select count(*)::int from public.class_students), 0, 'but no people: those he lists through calls that are audited');
select lives_ok($$ select public.invite_member('zoe@example.com', 'organization_manager', 'organization', (select id from public.organizations where name = 'East')) $$, 'he invites its first manager');
select tests.authenticate_as('zoe');
select is((select concat_ws(' ', kind, member_role, place_name) from public.my_invitations), 'member organization_manager East', 'who sees as what and where');
select lives_ok($$ select public.accept_invitation((select id from public.my_invitations)) $$, 'accepts');
select is((select role || ' ' || organization_name from public.my_memberships), 'organization_manager East', 'and manages it');
select throws_ok($$ insert into public.organizations (name) values ('Mine') $$, '42501', null, 'no other');
select throws_ok($$ select public.invite_member('bob@example.com', 'organization_manager', 'organization', (select id from public.organizations)) $$, 'PT403', 'permission.denied', 'and appoints nobody at his own level');
update public.organizations set name = 'Mine';
delete from public.organizations;
select tests.clear_authentication();
select is((select string_agg(name, ' ' order by name) from public.organizations), 'East north south', 'nor renames or deletes his own');

select * from finish();
rollback;
