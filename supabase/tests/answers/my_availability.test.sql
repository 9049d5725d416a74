-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('my_availability', tests.everybody()), $answers$my_availability()
  ada age greg gus gwen mae max rhea rob sue tom two: {"time_zone": "UTC"}
  anon console grace: auth.required Sign in first.
  sia sid sol: {"time_zone": "Asia/Tokyo"}
  tea: 1 row d48a15
  tut: 1 row 4c84ab$answers$,
  'Everybody gets the listed answers from my_availability');

select * from finish();
rollback;
