begin;
select plan(9);

select tests.staff_schools();

select tests.authenticate_as('olga');
select throws_ok($$ delete from public.schools where id = tests.place('low') $$, 'PT400', 'validation.failed',
  'A school with a campus cannot be deleted');
select throws_ok($$ delete from public.campuses where id = tests.place('hill') $$, 'PT400', 'validation.failed',
  'A campus with a class cannot be deleted');
select throws_ok($$ delete from public.classes where id = tests.place('e1') $$, 'PT400', 'validation.failed',
  'A class with a student cannot be deleted');
select throws_ok($$ delete from public.schools $$, 'PT400', 'validation.failed',
  'A delete of all schools fails when one is not empty');
select lives_ok($$ delete from public.classes where id = tests.place('h1') $$,
  'An empty class can be deleted');
select lives_ok($$ delete from public.campuses where id = tests.place('hill') $$,
  'A campus without classes can be deleted');
select lives_ok($$ delete from public.schools where id = tests.place('low') $$,
  'A school without campuses can be deleted');
select tests.clear_authentication();
select throws_ok($$ delete from public.organizations where id = tests.place('north') $$, 'PT400', 'validation.failed',
  'The console cannot delete an organization with members');
select is((select count(*)::int from public.class_students), 1, 'The student keeps their place');

select * from finish();
rollback;
