begin;
select plan(27);

select tests.staff_schools();
select tests.authenticate_as('cleo');
select throws_ok($$ select public.create_event(null, '2030-01-15', 'drill') $$, 'PT400', 'validation.failed', 'no title');
select throws_ok($$ select public.create_event('   ', '2030-01-15', 'drill') $$, 'PT400', 'validation.failed', 'a blank one');
select throws_ok($$ select public.create_event(repeat('x', 201), '2030-01-15', 'drill') $$, 'PT400', 'validation.failed', 'a long one');
select throws_ok($$ select public.create_event(E'a\nb', '2030-01-15', 'drill') $$, 'PT400', 'validation.failed', 'one of two lines');
select throws_ok(format($$ select public.create_event('x', %L, 'drill') $$, d), 'PT400', 'validation.failed', 'no date: ' || coalesce(d, 'null'))
from unnest(array[null, '', 'tomorrow', '2030-02-30', '2030-13-01', '15.01.2030', '2030-01-15T10:00:00Z', '0001-01-01', '9999-01-01', 'infinity', '２０３０-01-15']) d;
select throws_ok($$ select public.create_event('x', '2030-01-15', 'party') $$, 'PT400', 'validation.failed', 'no kind');
select throws_ok($$ select public.create_event('x', '2030-01-15', null) $$, 'PT400', 'validation.failed', 'none at all');
select throws_ok($$ select public.create_event('x', '2030-01-15', 'drill', null, 'parents') $$, 'PT400', 'validation.failed', 'no audience');
select throws_ok($$ select public.create_event('x', '2030-01-15', 'drill', null, null, array_fill('x'::text, array[21])) $$, 'PT400', 'validation.failed', 'too many labels');
select throws_ok(format($$ select public.create_event('x', '2030-01-15', 'drill', null, null, %L::text[]) $$, l), 'PT400', 'validation.failed', 'labels that are no list of words: ' || l)
from unnest(array['{NULL}', '{{a},{b}}', '{""}']) l;
select is((select concat_ws(' ', title, event_date, event_type, audience) from public.create_event('  Leap day ', '2028-02-29', 'drill')), 'Leap day 2028-02-29 drill staff', 'a true one, trimmed, for staff unless said otherwise');
select tests.keep('event', (select id from public.my_events));
select throws_ok($$ select public.update_event(tests.the('event'), ' ') $$, 'PT400', 'validation.failed', 'a change does not empty the title');
select throws_ok($$ select public.update_event(tests.the('event'), null, '2030-02-30') $$, 'PT400', 'validation.failed', 'nor bend the date');
select throws_ok($$ select public.update_event(tests.the('event'), null, null, 'party') $$, 'PT400', 'validation.failed', 'nor the kind');
select is((select concat_ws(' ', title, event_date, event_type) from public.update_event(tests.the('event'), p_date => '2028-03-01')), 'Leap day 2028-03-01 drill', 'null leaves a field as it is');

select * from finish();
rollback;
