begin;
select plan(14);

select tests.create_family();
select tests.send('bob', 'dana', '100% of it, 50_50 and C:\temp');
select tests.send('bob', 'dana', 'One hundred of 5050');
select tests.send('bob', 'dana', 'It''s "Ängström" (again).*');

select tests.authenticate_as('dana');
select results_eq($$ select seq from public.search_messages('0%') $$, $$ values (1) $$, 'a percent sign is one');
select results_eq($$ select seq from public.search_messages('50_50') $$, $$ values (1) $$, 'an underline is one');
select results_eq($$ select seq from public.search_messages('C:\temp') $$, $$ values (1) $$, 'a backslash is one');
select results_eq($$ select seq from public.search_messages('(again).*') $$, $$ values (3) $$, 'patterns are text');
select results_eq($$ select seq from public.search_messages('it''s "äng') $$, $$ values (3) $$, 'quotes too; capitals do not matter');
select results_eq($$ select seq from public.search_messages('OF') $$, $$ values (2), (1) $$, 'in either direction, newest first');
select results_eq($$ select seq from public.search_messages('  hundred ') $$, $$ values (2) $$, 'blanks around it do not count');
select is_empty($$ select seq from public.search_messages('%%') $$, 'two percent signs find two percent signs');
select is((select snippet from public.search_messages('hundred')), 'One hundred of 5050', 'the snippet shows the place');
select throws_ok($$ select public.search_messages('a') $$, 'PT400', 'validation.failed', 'two characters at least');
select throws_ok($$ select public.search_messages('') $$, 'PT400', 'validation.failed', 'something');
select throws_ok($$ select public.search_messages(null) $$, 'PT400', 'validation.failed', 'at all');
select throws_ok($$ select public.search_messages(repeat('x', 101)) $$, 'PT400', 'validation.failed', 'a hundred at most');
select throws_ok($$ select public.search_messages(E'a\x01b') $$, 'PT400', 'validation.failed', 'without control characters');

select * from finish();
rollback;
