begin;
select plan(14);

select tests.staff_schools();
select tests.alert('b-old', 'campus', 'east', p_date => '2030-02-01');
select tests.alert('b-new', 'campus', 'east', p_date => '2030-02-01');
select tests.alert('a', 'campus', 'east', p_date => '2030-01-01');
select tests.alert('c', 'campus', 'east', p_date => '2030-03-01');

select tests.authenticate_as('tina');
select results_eq('select title from public.my_events', $$ values ('a'), ('b-new'), ('b-old'), ('c') $$, 'my_events');
select results_eq('select title from public.list_events()', $$ values ('a'), ('b-new'), ('b-old'), ('c') $$, 'list_events');
select results_eq('select title from public.list_events(p_limit => 2, p_offset => 1)', $$ values ('b-new'), ('b-old') $$, 'page by page');
select results_eq($$ select title from public.list_events(p_from => '2030-02-01') $$, $$ values ('b-new'), ('b-old'), ('c') $$, 'from a date');
select is((select count(*)::int from public.list_events(p_type => 'drill')), 0, 'of one kind');
select is((select count(*)::int from public.list_events(p_type => 'event')), 4, 'or another');
select is(public.count_events(p_from => '2030-02-01'), 3::bigint, 'counted over all pages');
select is(public.count_events(p_scope_level => 'campus', p_scope_id => tests.place('west')), 0::bigint, 'and within a tenant');
select throws_ok($$ select public.list_events(p_type => 'party') $$, 'PT400', 'validation.failed', 'a kind is one of four');
select throws_ok($$ select public.list_events(p_limit => 201) $$, 'PT400', 'validation.failed', 'a page has up to 200 rows');
select throws_ok($$ select public.list_events(p_offset => -1) $$, 'PT400', 'validation.failed', 'and begins somewhere');
select throws_ok($$ select public.list_events(p_scope_level => 'campus') $$, 'PT400', 'validation.failed', 'a scope has level and id');
select throws_ok($$ select public.list_events(p_scope_level => 'class', p_scope_id => tests.place('e1')) $$, 'PT400', 'validation.failed', 'and is no class');
select tests.authenticate_as_anon();
select throws_ok($$ select public.list_events() $$, 'PT401', 'auth.required', 'a list needs a session');

select * from finish();
rollback;
