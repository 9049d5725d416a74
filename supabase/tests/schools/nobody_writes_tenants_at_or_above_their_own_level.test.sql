begin;
select plan(13);

select tests.staff_schools();

select tests.authenticate_as('olga');
select throws_ok($$ insert into public.organizations (name) values ('Mine') $$, '42501', null,
  'An organization manager cannot create an organization');
select throws_ok($$ insert into public.schools (organization_id, name) values (tests.place('south'), 'x') $$, '42501', null,
  'An organization manager cannot create a school elsewhere');
select throws_ok($$ insert into public.campuses (school_id, name) values (tests.place('sun'), 'x') $$, '42501', null,
  'An organization manager cannot create a campus elsewhere');
select throws_ok($$ insert into public.classes (campus_id, name) values (tests.place('beach'), 'x') $$, '42501', null,
  'An organization manager cannot create a class elsewhere');
select tests.authenticate_as('sam');
select throws_ok($$ insert into public.schools (organization_id, name) values (tests.place('north'), 'x') $$, '42501', null,
  'A school manager cannot create a school');
select throws_ok($$ insert into public.campuses (school_id, name) values (tests.place('low'), 'x') $$, '42501', null,
  'A school manager cannot create a campus of another school');
update public.schools set name = 'x';
delete from public.schools;
update public.campuses set name = 'x' where school_id <> tests.place('high');
select tests.authenticate_as('cleo');
select throws_ok($$ insert into public.campuses (school_id, name) values (tests.place('high'), 'x') $$, '42501', null,
  'A campus manager cannot create a campus');
select throws_ok($$ insert into public.classes (campus_id, name) values (tests.place('west'), 'x') $$, '42501', null,
  'A campus manager cannot create a class on another campus');
update public.campuses set name = 'x';
delete from public.campuses;
update public.classes set name = 'x' where campus_id <> tests.place('east');
select tests.authenticate_as('tina');
select throws_ok($$ insert into public.classes (campus_id, name) values (tests.place('east'), 'x') $$, '42501', null,
  'A teacher cannot create a class');
update public.classes set name = 'x';
delete from public.classes;
select tests.authenticate_as('otto');
update public.classes set name = 'x';
select throws_ok($$ insert into public.classes (campus_id, name) values (tests.place('east'), 'x') $$, '42501', null,
  'The office cannot create a class');
select tests.authenticate_as('bob');
update public.classes set name = 'x';
select throws_ok($$ insert into public.classes (campus_id, name) values (tests.place('east'), 'x') $$, '42501', null,
  'A guardian cannot create a class');
select tests.clear_authentication();
select is((select count(*)::int from public.schools) + (select count(*)::int from public.campuses) + (select count(*)::int from public.classes), 12,
  'All tenants still exist');
select is_empty($$ select name from public.schools where name = 'x' union all select name from public.campuses where name = 'x' union all select name
  from public.classes where name = 'x' $$,
  'No tenant was renamed');

select * from finish();
rollback;
