-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('newest_threads', tests.everybody()), $answers$newest_threads()
  ada age greg mae rhea rob sia sid sol sue tom two: nothing
  anon console grace: auth.required Sign in first.
  gus: 2 rows 577b45
  gwen: 1 row 4a307d
  max: 1 row 7e7c75
  tea: 2 rows a70b03
  tut: 2 rows 801138
newest_threads(limit: 1)
  ada age greg mae rhea rob sia sid sol sue tom two: nothing
  anon console grace: auth.required Sign in first.
  gus: 1 row 025be8
  gwen: 1 row 4a307d
  max: 1 row 7e7c75
  tea: 1 row a7613b
  tut: 1 row e0c118
newest_threads(limit: 50)
  ada age greg mae rhea rob sia sid sol sue tom two: nothing
  anon console grace: auth.required Sign in first.
  gus: 2 rows 577b45
  gwen: 1 row 4a307d
  max: 1 row 7e7c75
  tea: 2 rows a70b03
  tut: 2 rows 801138
newest_threads(offset: 3)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon console grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from newest_threads');

select * from finish();
rollback;
