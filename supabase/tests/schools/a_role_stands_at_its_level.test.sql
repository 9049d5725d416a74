begin;
select plan(8);

select tests.staff_schools();

select throws_ok($$ insert into public.memberships (profile_id, role, organization_id, school_id) values (tests.id('zoe'), 'organization_manager', tests.place('north'), tests.place('high')) $$, '23514', null, 'an organization''s manager has no school');
select throws_ok($$ insert into public.memberships (profile_id, role, organization_id) values (tests.id('zoe'), 'school_manager', tests.place('north')) $$, '23514', null, 'a school''s manager has one');
select throws_ok($$ insert into public.memberships (profile_id, role, class_id) values (tests.id('zoe'), 'office_manager', tests.place('e1')) $$, '23514', null, 'an office is the campus''s');
select throws_ok($$ insert into public.memberships (profile_id, role, campus_id) values (tests.id('zoe'), 'teacher', tests.place('east')) $$, '23514', null, 'a teacher has a class');
select lives_ok($$ insert into public.memberships (profile_id, role, campus_id) values (tests.id('zoe'), 'campus_manager', tests.place('east')) $$, 'a campus''s manager a campus');
select throws_ok($$ insert into public.memberships (profile_id, role, campus_id) values (tests.id('zoe'), 'campus_manager', tests.place('east')) $$, '23505', null, 'once');
select tests.authenticate_as('sam');
select throws_ok($$ select public.invite_member('bob@example.com', 'teacher', 'campus', tests.place('east')) $$, 'PT400', 'validation.failed', 'an invitation names the role''s level');
select lives_ok($$ select public.invite_member('bob@example.com', 'teacher', 'class', tests.place('e1')) $$, 'then it goes out');

select * from finish();
rollback;
