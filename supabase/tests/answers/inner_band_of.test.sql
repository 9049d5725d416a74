-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.band_of(uuid,timestamp with time zone)'), $answers$console
  {"band_of": "adult"} ← gus, now(); gus, now() + interval '41 days'
  {"band_of": "child"} ← Ursa, now(); Ursa, now() + interval '41 days'; Una One, now(); Una One, now() + interval '41 days'
  {"band_of": "minor"} ← ada, now(); ada, now() + interval '41 days'; age, now(); age, now() + interval ' … b7ce30$answers$,
  'The function band_of inside answers as listed');

select * from finish();
rollback;
