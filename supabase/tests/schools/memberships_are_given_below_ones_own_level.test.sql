begin;
select plan(13);

select tests.staff_schools();
select tests.keep('p', tests.brought('Person', 'north', 'client'));

select tests.authenticate_as('cleo');
select throws_ok($$ insert into public.memberships (profile_id, role, campus_id) values (tests.the('p'), 'campus_manager', tests.place('east')) $$, '42501', null, 'a campus''s manager makes no second one');
select throws_ok($$ insert into public.memberships (profile_id, role, school_id) values (tests.the('p'), 'school_manager', tests.place('high')) $$, '42501', null, 'nor one above');
select throws_ok($$ insert into public.memberships (profile_id, role, campus_id) values (tests.the('p'), 'office_manager', tests.place('west')) $$, '42501', null, 'nor anybody beside');
select lives_ok($$ insert into public.memberships (profile_id, role, campus_id) values (tests.the('p'), 'office_manager', tests.place('east')) $$, 'but an office manager');
select tests.authenticate_as('sam');
select throws_ok($$ insert into public.memberships (profile_id, role, school_id) values (tests.the('p'), 'school_manager', tests.place('high')) $$, '42501', null, 'a school''s manager makes no second one');
select throws_ok($$ insert into public.memberships (profile_id, role, organization_id) values (tests.the('p'), 'organization_manager', tests.place('north')) $$, '42501', null, 'nor one above');
select lives_ok($$ insert into public.memberships (profile_id, role, campus_id) values (tests.the('p'), 'campus_manager', tests.place('west')) $$, 'but a campus''s');
delete from public.memberships where role = 'school_manager';
select tests.authenticate_as('olga');
select throws_ok($$ insert into public.memberships (profile_id, role, organization_id) values (tests.the('p'), 'organization_manager', tests.place('north')) $$, '42501', null, 'an organization''s manager makes no second one');
select lives_ok($$ insert into public.memberships (profile_id, role, school_id) values (tests.the('p'), 'school_manager', tests.place('low')) $$, 'but a school''s');
delete from public.memberships where role = 'organization_manager';
select tests.authenticate_as('tina');
select throws_ok($$ insert into public.memberships (profile_id, role, class_id) values (tests.the('p'), 'teacher', tests.place('e1')) $$, '42501', null, 'a teacher makes nobody');
delete from public.memberships;
select tests.clear_authentication();
select is((select count(*)::int from public.memberships where role in ('organization_manager', 'school_manager', 'teacher') and profile_id <> tests.the('p')), 3, 'nobody removed his equals or betters, or as a teacher anybody');
select tests.create_user('coco');
select tests.employ('coco', 'campus_manager', 'east');
select tests.authenticate_as('cleo');
update public.memberships set custom_permissions = '{READ_PARENT_COMM}', custom_permissions_filter = '{MANAGE_INTERNAL_COMM}' where profile_id = tests.id('coco');
delete from public.memberships where profile_id = tests.id('coco');
select tests.clear_authentication();
select is((select permissions from public.memberships where profile_id = tests.id('coco')), '{MANAGE_INTERNAL_COMM}'::public.staff_permission[], 'one''s equal on the same campus is neither changed nor removed');
select tests.authenticate_as('sam');
delete from public.memberships where profile_id = tests.id('cleo');
select tests.clear_authentication();
select is((select count(*)::int from public.memberships where profile_id = tests.id('cleo')), 0, 'whoever is below one is');

select * from finish();
rollback;
