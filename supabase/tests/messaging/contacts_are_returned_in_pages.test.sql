begin;
select plan(7);

select tests.create_family();

select tests.authenticate_as('dana');
select is((select full_name from public.list_contacts(p_limit => 1)), 'Bob',
  'The first page holds the first contact');
select is((select full_name from public.list_contacts(p_limit => 1, p_offset => 1)), 'Eve',
  'The second page holds the second contact');
select is_empty($$ select * from public.list_contacts(p_limit => 1, p_offset => 2) $$,
  'A page beyond the end is empty');
select lives_ok($$ select public.list_contacts(p_limit => 200) $$, 'A page can hold up to 200 contacts');
select throws_ok($$ select public.list_contacts(p_limit => 201) $$, 'PT400', 'validation.failed',
  'A page of 201 contacts is refused');
select throws_ok($$ select public.list_contacts(p_limit => 0) $$, 'PT400', 'validation.failed',
  'A page of zero contacts is refused');
select throws_ok($$ select public.list_contacts(p_offset => -1) $$, 'PT400', 'validation.failed',
  'A negative offset is refused');

select * from finish();
rollback;
