-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('list_contacts', tests.everybody()), $answers$list_contacts()
  ada age greg rob sia sid sol sue: nothing
  anon console grace: auth.required Sign in first.
  gus: 10 rows e8973a
  gwen: 4 rows f9cb48
  mae: 6 rows 02d396
  max: 7 rows a633f9
  rhea: 5 rows cf4c45
  tea: 4 rows 42f144
  tom: 3 rows ddb8c4
  tut: 4 rows e42407
  two: 1 row d3f4c5
list_contacts(student_id: sid)
  ada age greg rob sia sid sol sue two: nothing
  anon console grace: auth.required Sign in first.
  gus: 5 rows b5f495
  gwen: 4 rows f9cb48
  mae max tom: 3 rows ddb8c4
  rhea: 5 rows cf4c45
  tea: 3 rows bab0fd
  tut: 2 rows 1a91cb
list_contacts(student_id: sia)
  ada age greg gwen max rhea rob sia sid sol sue tom tut two: nothing
  anon console grace: auth.required Sign in first.
  gus: 2 rows 9eed19
  mae: 1 row 8ad70f
  tea: 1 row bb68f6
list_contacts(student_id: Bystander kid)
  ada age greg gwen rhea rob sia sid sol sue tea tom two: nothing
  anon console grace: auth.required Sign in first.
  gus: 3 rows 327432
  mae max tut: 1 row 0887f3
list_contacts(student_id: sol)
  ada age greg gus gwen rhea rob sia sid sol sue tea tom: nothing
  anon console grace: auth.required Sign in first.
  mae two: 1 row d3f4c5
  max: 3 rows 24a7dd
  tut: 1 row 18c98d
list_contacts(limit: 1)
  ada age greg rob sia sid sol sue: nothing
  anon console grace: auth.required Sign in first.
  gus: 1 row c6be83
  gwen rhea: 1 row 6d09ac
  mae: 1 row 8ad70f
  max tom: 1 row 3419d9
  tea: 1 row bb68f6
  tut: 1 row d38cfc
  two: 1 row d3f4c5
list_contacts(limit: 50)
  ada age greg rob sia sid sol sue: nothing
  anon console grace: auth.required Sign in first.
  gus: 10 rows e8973a
  gwen: 4 rows f9cb48
  mae: 6 rows 02d396
  max: 7 rows a633f9
  rhea: 5 rows cf4c45
  tea: 4 rows 42f144
  tom: 3 rows ddb8c4
  tut: 4 rows e42407
  two: 1 row d3f4c5
list_contacts(offset: 3)
  ada age greg rob sia sid sol sue tom two: nothing
  anon console grace: auth.required Sign in first.
  gus: 7 rows 23c967
  gwen: 1 row c69081
  mae: 3 rows 950efb
  max: 4 rows a5b81e
  rhea: 2 rows 60ab43
  tea: 1 row a26199
  tut: 1 row 0887f3
list_contacts(search: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon console grace: auth.required Sign in first.
list_contacts(sort: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_sort must be one of student_name, full_name.
  anon console grace: auth.required Sign in first.
list_contacts(descending: true)
  ada age greg rob sia sid sol sue: nothing
  anon console grace: auth.required Sign in first.
  gus: 10 rows e8973a
  gwen: 4 rows f9cb48
  mae: 6 rows 02d396
  max: 7 rows a633f9
  rhea: 5 rows cf4c45
  tea: 4 rows 42f144
  tom: 3 rows ddb8c4
  tut: 4 rows e42407
  two: 1 row d3f4c5
list_contacts(descending: false)
  ada age greg rob sia sid sol sue: nothing
  anon console grace: auth.required Sign in first.
  gus: 10 rows e8973a
  gwen: 4 rows f9cb48
  mae: 6 rows 02d396
  max: 7 rows a633f9
  rhea: 5 rows cf4c45
  tea: 4 rows 42f144
  tom: 3 rows ddb8c4
  tut: 4 rows e42407
  two: 1 row d3f4c5$answers$,
  'Everybody gets the listed answers from list_contacts');

select * from finish();
rollback;
