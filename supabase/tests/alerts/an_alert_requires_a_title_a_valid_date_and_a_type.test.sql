begin;
select plan(30);

select tests.staff_schools();
select tests.authenticate_as('cleo');
select throws_ok($$ select public.create_event(null, '2030-01-15', 'drill') $$, 'PT400', 'validation.failed',
  'A null title is refused');
select throws_ok($$ select public.create_event('   ', '2030-01-15', 'drill') $$, 'PT400', 'validation.failed',
  'A blank title is refused');
select throws_ok($$ select public.create_event(repeat('x', 201), '2030-01-15', 'drill') $$, 'PT400', 'validation.failed',
  'A title of 201 characters is refused');
select throws_ok($$ select public.create_event(E'a\nb', '2030-01-15', 'drill') $$, 'PT400', 'validation.failed',
  'A title of two lines is refused');
select throws_ok(format($$ select public.create_event('x', %L, 'drill') $$, d), 'PT400', 'validation.failed', 'An invalid date is refused: '
  || coalesce(d, 'null'))
from unnest(array[null, '', 'tomorrow', '2030-02-30', '2030-13-01', '15.01.2030', '2030-01-15T10:00:00Z', '0001-01-01', '9999-01-01', 'infinity',
  '２０３０-01-15']) d;
select throws_ok($$ select public.create_event('x', '2030-01-15', 'party') $$, 'PT400', 'validation.failed',
  'An unknown type is refused');
select throws_ok($$ select public.create_event('x', '2030-01-15', null) $$, 'PT400', 'validation.failed',
  'A null type is refused');
select throws_ok($$ select public.create_event('x', '2030-01-15', 'drill', null, 'parents') $$, 'PT400', 'validation.failed',
  'An unknown audience is refused');
select throws_ok($$ select public.create_event('x', '2030-01-15', 'drill', null, null, array_fill('x'::text, array[21])) $$, 'PT400', 'validation.failed',
  'A list of 21 labels is refused');
select throws_ok(format($$ select public.create_event('x', '2030-01-15', 'drill', null, null, %L::text[]) $$, l), 'PT400', 'validation.failed',
  'Labels that are no list of words are refused: ' || l)
from unnest(array['{NULL}', '{{a},{b}}', '{""}']) l;
select is((select concat_ws(' ', title, event_date, event_type, audience) from public.create_event('  Leap day ', '2028-02-29', 'drill')),
  'Leap day 2028-02-29 drill staff',
  'A valid alert is stored trimmed and for staff by default');
select tests.keep('event', (select id from public.my_events));
select throws_ok($$ select public.update_event(tests.the('event'), ' ') $$, 'PT400', 'validation.failed',
  'An update to a blank title is refused');
select throws_ok($$ select public.update_event(tests.the('event'), null, '2030-02-30') $$, 'PT400', 'validation.failed',
  'An update to an invalid date is refused');
select throws_ok($$ select public.update_event(tests.the('event'), null, null, 'party') $$, 'PT400', 'validation.failed',
  'An update to an unknown type is refused');
select is((select concat_ws(' ', title, event_date, event_type) from public.update_event(tests.the('event'), p_date => '2028-03-01')),
  'Leap day 2028-03-01 drill',
  'Null leaves a field unchanged');

select tests.keep('full', (select id from public.create_event('Fair', '2030-01-15', 'event', p_body => 'Bring cake',
  p_starts_at => '2030-01-15 09:00Z', p_ends_at => '2030-01-15 12:00Z', p_place => 'Hall')));
select throws_ok($$ select public.update_event(tests.the('full'), p_starts_at => '-infinity') $$, 'PT400', 'validation.failed',
  'A beginning cannot be removed while there is an end');
select is((select concat_ws(' ', title, body, starts_at is not null, ends_at is not null, place)
           from public.update_event(tests.the('full'), p_body => ' ', p_ends_at => '-infinity')), 'Fair t f Hall',
  'An empty text and the time -infinity remove what may be missing, and nothing else');
select is((select concat_ws(' ', title, body, starts_at is not null, place) from public.update_event(tests.the('full'), p_place => '',
  p_starts_at => '-infinity')), 'Fair f', 'A place and a beginning can be removed');

select * from finish();
rollback;
