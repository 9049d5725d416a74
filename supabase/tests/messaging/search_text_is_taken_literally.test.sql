begin;
select plan(14);

select tests.create_family();
select tests.send('bob', 'dana', '100% of it, 50_50 and C:\temp'), tests.send('bob', 'dana', 'One hundred of 5050');
select tests.send('bob', 'dana', 'It''s "Ängström" (again).*');

select tests.authenticate_as('dana');
select results_eq($$ select seq from public.search_messages('0%') $$, $$ values (1) $$,
  'A percent sign is searched literally');
select results_eq($$ select seq from public.search_messages('50_50') $$, $$ values (1) $$,
  'An underscore is searched literally');
select results_eq($$ select seq from public.search_messages('C:\temp') $$, $$ values (1) $$,
  'A backslash is searched literally');
select results_eq($$ select seq from public.search_messages('(again).*') $$, $$ values (3) $$,
  'A regular expression is searched literally');
select results_eq($$ select seq from public.search_messages('it''s "äng') $$, $$ values (3) $$,
  'Quotes are searched literally and case is ignored');
select results_eq($$ select seq from public.search_messages('OF') $$, $$ values (2), (1) $$,
  'Case is ignored and newer matches come first');
select results_eq($$ select seq from public.search_messages('  hundred ') $$, $$ values (2) $$,
  'Surrounding blanks are ignored');
select is_empty($$ select seq from public.search_messages('%%') $$, 'Two percent signs match nothing else');
select is((select snippet from public.search_messages('hundred')), 'One hundred of 5050',
  'The snippet shows the matching text');
select throws_ok($$ select public.search_messages('a') $$, 'PT400', 'validation.failed',
  'A search needs at least two characters');
select throws_ok($$ select public.search_messages('') $$, 'PT400', 'validation.failed',
  'An empty search is refused');
select throws_ok($$ select public.search_messages(null) $$, 'PT400', 'validation.failed',
  'A null search is refused');
select throws_ok($$ select public.search_messages(repeat('x', 101)) $$, 'PT400', 'validation.failed',
  'A search of 101 characters is refused');
select throws_ok($$ select public.search_messages(E'a\x01b') $$, 'PT400', 'validation.failed',
  'A search with control characters is refused');

select * from finish();
rollback;
