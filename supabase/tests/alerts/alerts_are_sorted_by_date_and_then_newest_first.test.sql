begin;
select plan(16);

select tests.staff_schools();
select tests.alert('b-old', 'campus', 'east', p_date => '2030-02-01');
select tests.alert('b-new', 'campus', 'east', p_date => '2030-02-01');
select tests.alert('a', 'campus', 'east', p_date => '2030-01-01');
select tests.alert('c', 'campus', 'east', p_date => '2030-03-01');

select tests.authenticate_as('tina');
select results_eq('select title from public.my_events', $$ values ('a'), ('b-new'), ('b-old'), ('c') $$,
  'my_events is sorted by date and then newest first');
select results_eq('select title from public.list_events()', $$ values ('a'), ('b-new'), ('b-old'), ('c') $$,
  'list_events is sorted by date and then newest first');
select results_eq('select title from public.list_events(p_limit => 2, p_offset => 1)', $$ values ('b-new'), ('b-old') $$,
  'list_events returns results in pages');
select results_eq($$ select title from public.list_events(p_from => '2030-02-01') $$, $$ values ('b-new'), ('b-old'), ('c') $$,
  'list_events can start at a date');
select is((select count(*)::int from public.list_events(p_type => 'drill')), 0,
  'list_events of another type is empty');
select is((select count(*)::int from public.list_events(p_type => 'event')), 4,
  'list_events of the type has all alerts');
select is(public.count_events(p_from => '2030-02-01'), 3::bigint, 'count_events counts over all pages');
select results_eq($$ select title from public.list_events(p_to => '2030-01-31') $$, $$ values ('a') $$,
  'p_to is the last day of the list');
select is(public.count_events(p_to => '2030-01-31'), 1::bigint, 'count_events counts up to p_to');
select is(public.count_events(p_scope_level => 'campus', p_scope_id => tests.place('west')), 0::bigint,
  'count_events can be limited to a tenant');
select throws_ok($$ select public.list_events(p_type => 'party') $$, 'PT400', 'validation.failed',
  'An unknown type is refused');
select throws_ok($$ select public.list_events(p_limit => 201) $$, 'PT400', 'validation.failed',
  'A page of 201 alerts is refused');
select throws_ok($$ select public.list_events(p_offset => -1) $$, 'PT400', 'validation.failed',
  'A negative offset is refused');
select throws_ok($$ select public.list_events(p_scope_level => 'campus') $$, 'PT400', 'validation.failed',
  'A scope requires an id');
select throws_ok($$ select public.list_events(p_scope_level => 'class', p_scope_id => tests.place('e1')) $$, 'PT400', 'validation.failed',
  'A class is no scope of alerts');
select tests.authenticate_as_anon();
select throws_ok($$ select public.list_events() $$, 'PT401', 'auth.required',
  'Listing alerts requires a session');

select * from finish();
rollback;
