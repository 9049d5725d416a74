begin;
select plan(10);

select tests.staff_schools();

select tests.authenticate_as('olga');
select lives_ok($$ insert into public.schools (organization_id, name) values (tests.place('north'), 'New school') returning id $$,
  'An organization manager creates a school');
select lives_ok($$ insert into public.campuses (school_id, name) values (tests.place('low'), 'New campus') $$,
  'An organization manager creates a campus of any school');
select lives_ok($$ insert into public.classes (campus_id, name) values (tests.place('hill'), 'New class') $$,
  'An organization manager creates a class');
select tests.authenticate_as('sam');
select lives_ok($$ insert into public.campuses (school_id, name) values (tests.place('high'), 'North wing') returning id $$,
  'A school manager creates a campus');
select lives_ok($$ insert into public.classes (campus_id, name) values (tests.place('west'), 'w2') $$,
  'A school manager creates a class on any campus');
select lives_ok($$ update public.campuses set name = 'West wing' where id = tests.place('west') $$,
  'A school manager renames a campus');
select is((select name from public.campuses where id = tests.place('west')), 'West wing',
  'The renamed campus has the new name');
select tests.authenticate_as('cleo');
select lives_ok($$ insert into public.classes (campus_id, name) values (tests.place('east'), 'e3') returning id $$,
  'A campus manager creates a class');
select lives_ok($$ delete from public.classes where name = 'e3' $$,
  'A campus manager deletes an empty class');
select is((select count(*)::int from public.classes where name = 'e3'), 0,
  'The deleted class no longer exists');

select * from finish();
rollback;
