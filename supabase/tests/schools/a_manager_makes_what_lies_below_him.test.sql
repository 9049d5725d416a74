begin;
select plan(10);

select tests.staff_schools();

select tests.authenticate_as('olga');
select lives_ok($$ insert into public.schools (organization_id, name) values (tests.place('north'), 'New school') returning id $$, 'an organization''s manager makes a school');
select lives_ok($$ insert into public.campuses (school_id, name) values (tests.place('low'), 'New campus') $$, 'a campus of any of its schools');
select lives_ok($$ insert into public.classes (campus_id, name) values (tests.place('hill'), 'New class') $$, 'a class');
select tests.authenticate_as('sam');
select lives_ok($$ insert into public.campuses (school_id, name) values (tests.place('high'), 'North wing') returning id $$, 'a school''s manager makes a campus');
select lives_ok($$ insert into public.classes (campus_id, name) values (tests.place('west'), 'w2') $$, 'and a class on any of its campuses');
select lives_ok($$ update public.campuses set name = 'West wing' where id = tests.place('west') $$, 'and renames');
select is((select name from public.campuses where id = tests.place('west')), 'West wing', 'what is his');
select tests.authenticate_as('cleo');
select lives_ok($$ insert into public.classes (campus_id, name) values (tests.place('east'), 'e3') returning id $$, 'a campus''s manager makes a class');
select lives_ok($$ delete from public.classes where name = 'e3' $$, 'and deletes it');
select is((select count(*)::int from public.classes where name = 'e3'), 0, 'for good');

select * from finish();
rollback;
