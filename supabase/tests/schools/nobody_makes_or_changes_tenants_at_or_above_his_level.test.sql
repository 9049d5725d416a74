begin;
select plan(13);

select tests.staff_schools();

select tests.authenticate_as('olga');
select throws_ok($$ insert into public.organizations (name) values ('Mine') $$, '42501', null, 'an organization''s manager makes no organization');
select throws_ok($$ insert into public.schools (organization_id, name) values (tests.place('south'), 'x') $$, '42501', null, 'nor a school elsewhere');
select throws_ok($$ insert into public.campuses (school_id, name) values (tests.place('sun'), 'x') $$, '42501', null, 'nor a campus');
select throws_ok($$ insert into public.classes (campus_id, name) values (tests.place('beach'), 'x') $$, '42501', null, 'nor a class');
select tests.authenticate_as('sam');
select throws_ok($$ insert into public.schools (organization_id, name) values (tests.place('north'), 'x') $$, '42501', null, 'a school''s manager makes no school');
select throws_ok($$ insert into public.campuses (school_id, name) values (tests.place('low'), 'x') $$, '42501', null, 'nor a campus of another');
update public.schools set name = 'x';
delete from public.schools;
update public.campuses set name = 'x' where school_id <> tests.place('high');
select tests.authenticate_as('cleo');
select throws_ok($$ insert into public.campuses (school_id, name) values (tests.place('high'), 'x') $$, '42501', null, 'a campus''s manager makes no campus');
select throws_ok($$ insert into public.classes (campus_id, name) values (tests.place('west'), 'x') $$, '42501', null, 'nor a class beside his');
update public.campuses set name = 'x';
delete from public.campuses;
update public.classes set name = 'x' where campus_id <> tests.place('east');
select tests.authenticate_as('tina');
select throws_ok($$ insert into public.classes (campus_id, name) values (tests.place('east'), 'x') $$, '42501', null, 'a teacher makes nothing');
update public.classes set name = 'x';
delete from public.classes;
select tests.authenticate_as('otto');
update public.classes set name = 'x';
select throws_ok($$ insert into public.classes (campus_id, name) values (tests.place('east'), 'x') $$, '42501', null, 'nor does the office');
select tests.authenticate_as('bob');
update public.classes set name = 'x';
select throws_ok($$ insert into public.classes (campus_id, name) values (tests.place('east'), 'x') $$, '42501', null, 'nor a guardian');
select tests.clear_authentication();
select is((select count(*)::int from public.schools) + (select count(*)::int from public.campuses) + (select count(*)::int from public.classes), 12, 'all that was there is there');
select is_empty($$ select name from public.schools where name = 'x' union all select name from public.campuses where name = 'x' union all select name from public.classes where name = 'x' $$, 'and unchanged');

select * from finish();
rollback;
