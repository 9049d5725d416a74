begin;
select plan(7);

select tests.create_family();

select tests.authenticate_as('dana');
select is((select full_name from public.list_contacts(p_limit => 1)), 'Bob', 'a first page');
select is((select full_name from public.list_contacts(p_limit => 1, p_offset => 1)), 'Eve', 'a second');
select is_empty($$ select * from public.list_contacts(p_limit => 1, p_offset => 2) $$, 'no third');
select lives_ok($$ select public.list_contacts(p_limit => 200) $$, 'up to 200 rows');
select throws_ok($$ select public.list_contacts(p_limit => 201) $$, 'PT400', 'validation.failed', 'no more');
select throws_ok($$ select public.list_contacts(p_limit => 0) $$, 'PT400', 'validation.failed', 'and at least one');
select throws_ok($$ select public.list_contacts(p_offset => -1) $$, 'PT400', 'validation.failed', 'from the beginning');

select * from finish();
rollback;
