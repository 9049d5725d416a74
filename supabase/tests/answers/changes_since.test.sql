-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('changes_since', tests.everybody()), $answers$changes_since(seconds: 3)
  ada sue: {"changes_since": "access.changed"}
  age greg rob tom: 2 rows d1d1dc
  anon console grace: auth.required Sign in first.
  gus: 7 rows 508814
  gwen: 3 rows 68c9b3
  mae: 2 rows 427fc7
  max tea: 4 rows ee1971
  rhea sol two: 3 rows 056911
  sia sid: 4 rows ba465b
  tut: 5 rows 3fb79b$answers$,
  'Everybody gets the listed answers from changes_since');

select * from finish();
rollback;
