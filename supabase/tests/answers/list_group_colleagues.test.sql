-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('list_group_colleagues', tests.everybody()), $answers$list_group_colleagues()
  ada age greg gus gwen rob sia sid sol sue tut: nothing
  anon console grace: auth.required Sign in first.
  mae: 5 rows 168e8d
  max: 4 rows bf0b5d
  rhea: 4 rows 6a25ed
  tea: 5 rows 01be54
  tom: 2 rows 139179
  two: 4 rows d0012a
list_group_colleagues(search: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon console grace: auth.required Sign in first.
list_group_colleagues(limit: 1)
  ada age greg gus gwen rob sia sid sol sue tut: nothing
  anon console grace: auth.required Sign in first.
  mae: 1 row c3613d
  max rhea tea tom two: 1 row 58ae93
list_group_colleagues(limit: 50)
  ada age greg gus gwen rob sia sid sol sue tut: nothing
  anon console grace: auth.required Sign in first.
  mae: 5 rows 168e8d
  max: 4 rows bf0b5d
  rhea: 4 rows 6a25ed
  tea: 5 rows 01be54
  tom: 2 rows 139179
  two: 4 rows d0012a
list_group_colleagues(offset: 3)
  ada age greg gus gwen rob sia sid sol sue tom tut: nothing
  anon console grace: auth.required Sign in first.
  mae tea: 2 rows 42c3a0
  max rhea: 1 row a771c9
  two: 1 row 54bf9e$answers$,
  'Everybody gets the listed answers from list_group_colleagues');

select * from finish();
rollback;
