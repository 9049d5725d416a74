-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('search_messages', tests.everybody()), $answers$search_messages(query: 'bystander')
  ada age greg mae max rhea rob sia sid sol sue tom two: nothing
  anon console grace: auth.required Sign in first.
  gus tut: 2 rows fe1f9e
  gwen tea: 1 row 3aeaeb
search_messages(query: 'bystander', limit: 1)
  ada age greg mae max rhea rob sia sid sol sue tom two: nothing
  anon console grace: auth.required Sign in first.
  gus tut: 1 row 2289f6
  gwen tea: 1 row 3aeaeb
search_messages(query: 'bystander', limit: 50)
  ada age greg mae max rhea rob sia sid sol sue tom two: nothing
  anon console grace: auth.required Sign in first.
  gus tut: 2 rows fe1f9e
  gwen tea: 1 row 3aeaeb
search_messages(query: 'bystander', before: now())
  ada age greg mae max rhea rob sia sid sol sue tom two: nothing
  anon console grace: auth.required Sign in first.
  gus tut: 2 rows fe1f9e
  gwen tea: 1 row 3aeaeb$answers$,
  'Everybody gets the listed answers from search_messages');

select * from finish();
rollback;
