begin;
select plan(4);

select tests.staff_schools();
select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster());
select tests.clear_authentication();
insert into public.courses (class_id, title) select id, 'Algebra' from public.classes where sourced_id = 'k2';

select tests.authenticate_as('olga');
select lives_ok($$ select tests.import_roster('north', tests.roster('{k2,e3}')) $$,
  'A roster without the class is applied completely');
select tests.clear_authentication();
select is((select count(*)::int from public.courses), 1, 'The course of the class is kept');
select is((select coalesce(sourced_id, 'own') from public.classes where name = '8b'), 'own',
  'The class is kept and no longer belongs to the roster');
select throws_ok($$ delete from public.classes where name = '8b' $$, 'PT400', 'validation.failed',
  'The class cannot be deleted by hand either');

select * from finish();
rollback;
