-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('list_colleagues', tests.everybody()), $answers$list_colleagues()
  ada age greg gus gwen rhea rob sia sid sol sue tut: nothing
  anon console grace: auth.required Sign in first.
  mae: 4 rows a2cbfe
  max: 3 rows 6450f4
  tea: 3 rows 08f882
  tom: 1 row 58ae93
  two: 3 rows bd8e93$answers$,
  'Everybody gets the listed answers from list_colleagues');

select * from finish();
rollback;
