-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('list_group_candidates', tests.everybody()), $answers$list_group_candidates()
  ada greg sia sid sol sue: nothing
  age gus: 3 rows cb663c
  anon console grace: auth.required Sign in first.
  gwen: 2 rows c370f4
  mae: 8 rows 8d6e77
  max: 3 rows 05a377
  rhea tut two: 4 rows 9e6dc7
  rob: 2 rows 3b987f
  tea: 2 rows a7a81c
  tom: 1 row e6c418
list_group_candidates(search: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon console grace: auth.required Sign in first.
list_group_candidates(limit: 1)
  ada greg sia sid sol sue: nothing
  age gus mae rhea tea tut two: 1 row 83783b
  anon console grace: auth.required Sign in first.
  gwen max tom: 1 row e6c418
  rob: 1 row cf9029
list_group_candidates(limit: 50)
  ada greg sia sid sol sue: nothing
  age gus: 3 rows cb663c
  anon console grace: auth.required Sign in first.
  gwen: 2 rows c370f4
  mae: 8 rows 8d6e77
  max: 3 rows 05a377
  rhea tut two: 4 rows 9e6dc7
  rob: 2 rows 3b987f
  tea: 2 rows a7a81c
  tom: 1 row e6c418
list_group_candidates(offset: 3)
  ada age greg gus gwen max rob sia sid sol sue tea tom: nothing
  anon console grace: auth.required Sign in first.
  mae: 5 rows dbec90
  rhea tut two: 1 row 4dad7a$answers$,
  'Everybody gets the listed answers from list_group_candidates');

select * from finish();
rollback;
