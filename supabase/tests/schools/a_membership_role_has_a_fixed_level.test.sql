begin;
select plan(8);

select tests.staff_schools();

select throws_ok($$ insert into public.memberships (profile_id, role, organization_id, school_id)
  values (tests.id('zoe'), 'organization_manager', tests.place('north'), tests.place('high')) $$, '23514', null,
  'An organization manager has no school');
select throws_ok($$ insert into public.memberships (profile_id, role, organization_id) values (tests.id('zoe'), 'school_manager', tests.place('north')) $$,
  '23514', null,
  'A school manager requires a school');
select throws_ok($$ insert into public.memberships (profile_id, role, class_id) values (tests.id('zoe'), 'office_manager', tests.place('e1')) $$, '23514', null,
  'An office manager requires a campus');
select throws_ok($$ insert into public.memberships (profile_id, role, campus_id) values (tests.id('zoe'), 'teacher', tests.place('east')) $$, '23514', null,
  'A teacher requires a class');
select lives_ok($$ insert into public.memberships (profile_id, role, campus_id) values (tests.id('zoe'), 'campus_manager', tests.place('east')) $$,
  'A campus manager has a campus');
select throws_ok($$ insert into public.memberships (profile_id, role, campus_id) values (tests.id('zoe'), 'campus_manager', tests.place('east')) $$, '23505',
  null,
  'The same membership cannot exist twice');
select tests.authenticate_as('sam');
select throws_ok($$ select public.invite_member('bob@example.com', 'teacher', 'campus', tests.place('east')) $$, 'PT400', 'validation.failed',
  'An invitation must name the level of the role');
select lives_ok($$ select public.invite_member('bob@example.com', 'teacher', 'class', tests.place('e1')) $$,
  'An invitation with the level of the role is sent');

select * from finish();
rollback;
