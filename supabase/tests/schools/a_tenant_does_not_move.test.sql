begin;
select plan(7);

select tests.staff_schools();

select throws_ok($$ update public.schools set organization_id = tests.place('south') where id = tests.place('low') $$, 'PT400', 'validation.failed', 'a school stays in its organization, also for the console');
select throws_ok($$ update public.campuses set school_id = tests.place('sun') where id = tests.place('hill') $$, 'PT400', 'validation.failed', 'a campus in its school');
select throws_ok($$ update public.classes set campus_id = tests.place('beach') where id = tests.place('h1') $$, 'PT400', 'validation.failed', 'a class on its campus');
select throws_ok($$ update public.memberships set class_id = tests.place('b1'), campus_id = tests.place('beach'), school_id = tests.place('sun'), organization_id = tests.place('south') where profile_id = tests.id('tina') $$, 'PT400', 'validation.failed', 'a membership at its place');
select throws_ok($$ update public.class_students set class_id = tests.place('b1') $$, 'PT400', 'validation.failed', 'and a student moves by a new row');
select lives_ok($$ update public.classes set name = 'e1 renamed' where id = tests.place('e1') $$, 'a name is not a place');
select tests.authenticate_as('olga');
select throws_ok($$ update public.campuses set school_id = tests.place('low') where id = tests.place('east') $$, '42501', null, 'clients hold no right to try');

select * from finish();
rollback;
