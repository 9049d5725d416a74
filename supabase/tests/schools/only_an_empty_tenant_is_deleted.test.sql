begin;
select plan(9);

select tests.staff_schools();

select tests.authenticate_as('olga');
select throws_ok($$ delete from public.schools where id = tests.place('low') $$, 'PT400', 'validation.failed', 'a school with a campus stays');
select throws_ok($$ delete from public.campuses where id = tests.place('hill') $$, 'PT400', 'validation.failed', 'a campus with a class');
select throws_ok($$ delete from public.classes where id = tests.place('e1') $$, 'PT400', 'validation.failed', 'a class with a student');
select throws_ok($$ delete from public.schools $$, 'PT400', 'validation.failed', 'one full tenant stops a careless delete');
select lives_ok($$ delete from public.classes where id = tests.place('h1') $$, 'an empty class goes');
select lives_ok($$ delete from public.campuses where id = tests.place('hill') $$, 'then its empty campus');
select lives_ok($$ delete from public.schools where id = tests.place('low') $$, 'then its empty school');
select tests.clear_authentication();
select throws_ok($$ delete from public.organizations where id = tests.place('north') $$, 'PT400', 'validation.failed', 'an organization with people stays, also for the console');
select is((select count(*)::int from public.class_students), 1, 'and nobody lost his place');

select * from finish();
rollback;
