begin;
select plan(4);

select tests.staff_schools();
select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster());
select tests.clear_authentication();
insert into public.courses (class_id, title) select id, 'Algebra' from public.classes where sourced_id = 'k2';

select tests.authenticate_as('olga');
select lives_ok($$ select tests.import_roster('north', tests.roster('{k2,e3}')) $$, 'a roster that names the class no more is applied to the end');
select tests.clear_authentication();
select is((select count(*)::int from public.courses), 1, 'the course, with what children did in it, stays');
select is((select coalesce(sourced_id, 'own') from public.classes where name = '8b'), 'own', 'and so does its class, which is the roster''s no more');
select throws_ok($$ delete from public.classes where name = '8b' $$, 'PT400', 'validation.failed', 'by hand it is not deleted either');

select * from finish();
rollback;
