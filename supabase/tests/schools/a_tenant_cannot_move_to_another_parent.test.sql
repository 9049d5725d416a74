begin;
select plan(7);

select tests.staff_schools();

select throws_ok($$ update public.schools set organization_id = tests.place('south') where id = tests.place('low') $$, 'PT400', 'validation.failed',
  'The console cannot move a school to another organization');
select throws_ok($$ update public.campuses set school_id = tests.place('sun') where id = tests.place('hill') $$, 'PT400', 'validation.failed',
  'The console cannot move a campus to another school');
select throws_ok($$ update public.classes set campus_id = tests.place('beach') where id = tests.place('h1') $$, 'PT400', 'validation.failed',
  'The console cannot move a class to another campus');
select throws_ok($$ update public.memberships set class_id = tests.place('b1'), campus_id = tests.place('beach'), school_id = tests.place('sun'),
  organization_id = tests.place('south') where profile_id = tests.id('tina') $$, 'PT400', 'validation.failed',
  'The console cannot move a membership to another place');
select throws_ok($$ update public.class_students set class_id = tests.place('b1') $$, 'PT400', 'validation.failed',
  'The console cannot move a student by updating the place');
select lives_ok($$ update public.classes set name = 'e1 renamed' where id = tests.place('e1') $$,
  'The console can rename a class');
select tests.authenticate_as('olga');
select throws_ok($$ update public.campuses set school_id = tests.place('low') where id = tests.place('east') $$, '42501', null,
  'A manager has no grant to move a campus');

select * from finish();
rollback;
