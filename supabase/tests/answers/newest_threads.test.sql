-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('newest_threads', tests.everybody()), $answers$newest_threads()
  ada age greg mae rhea rob sia sid sol sue tom two: nothing
  anon console grace: auth.required Sign in first.
  gus: 2 rows 2ffdb6
  gwen: 1 row 6b9c9e
  max: 1 row 1a74c6
  tea: 2 rows 752e0d
  tut: 2 rows 68b275
newest_threads(limit: 1)
  ada age greg mae rhea rob sia sid sol sue tom two: nothing
  anon console grace: auth.required Sign in first.
  gus: 1 row e63338
  gwen: 1 row 6b9c9e
  max: 1 row 1a74c6
  tea: 1 row 126a37
  tut: 1 row 3b98ae
newest_threads(limit: 50)
  ada age greg mae rhea rob sia sid sol sue tom two: nothing
  anon console grace: auth.required Sign in first.
  gus: 2 rows 2ffdb6
  gwen: 1 row 6b9c9e
  max: 1 row 1a74c6
  tea: 2 rows 752e0d
  tut: 2 rows 68b275
newest_threads(offset: 3)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon console grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from newest_threads');

select * from finish();
rollback;
