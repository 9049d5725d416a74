-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('list_threads', tests.everybody()), $answers$list_threads()
  ada age greg mae rhea rob sia sid sol sue tom two: nothing
  anon console grace: auth.required Sign in first.
  gus: 2 rows be21d6
  gwen: 1 row 4488c6
  max: 1 row f2250c
  tea: 2 rows 243ced
  tut: 2 rows 22b440
list_threads(thread_ids: null)
  ada age greg mae rhea rob sia sid sol sue tom two: nothing
  anon console grace: auth.required Sign in first.
  gus: 2 rows be21d6
  gwen: 1 row 4488c6
  max: 1 row f2250c
  tea: 2 rows 243ced
  tut: 2 rows 22b440
list_threads(snoozed: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_snoozed must be hide, show or only.
  anon console grace: auth.required Sign in first.
list_threads(unread_only: true)
  ada age greg gwen mae max rhea rob sia sid sol sue tom two: nothing
  anon console grace: auth.required Sign in first.
  gus: 1 row 00752b
  tea: 2 rows 243ced
  tut: 1 row 137fe5
list_threads(unread_only: false)
  ada age greg mae rhea rob sia sid sol sue tom two: nothing
  anon console grace: auth.required Sign in first.
  gus: 2 rows be21d6
  gwen: 1 row 4488c6
  max: 1 row f2250c
  tea: 2 rows 243ced
  tut: 2 rows 22b440
list_threads(student_id: sid)
  ada age greg mae max rhea rob sia sid sol sue tom two: nothing
  anon console grace: auth.required Sign in first.
  gus: 1 row 00752b
  gwen: 1 row 4488c6
  tea: 1 row d94392
  tut: 1 row 4e8c3d
list_threads(student_id: sia)
  ada age greg gwen mae max rhea rob sia sid sol sue tom tut two: nothing
  anon console grace: auth.required Sign in first.
  gus: 1 row f5760c
  tea: 1 row e245e2
list_threads(student_id: Bystander kid)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon console grace: auth.required Sign in first.
list_threads(student_id: sol)
  ada age greg gus gwen mae rhea rob sia sid sol sue tea tom two: nothing
  anon console grace: auth.required Sign in first.
  max: 1 row f2250c
  tut: 1 row 137fe5
list_threads(limit: 1)
  ada age greg mae rhea rob sia sid sol sue tom two: nothing
  anon console grace: auth.required Sign in first.
  gus: 1 row 00752b
  gwen: 1 row 4488c6
  max: 1 row f2250c
  tea: 1 row e245e2
  tut: 1 row 137fe5
list_threads(limit: 50)
  ada age greg mae rhea rob sia sid sol sue tom two: nothing
  anon console grace: auth.required Sign in first.
  gus: 2 rows be21d6
  gwen: 1 row 4488c6
  max: 1 row f2250c
  tea: 2 rows 243ced
  tut: 2 rows 22b440
list_threads(offset: 3)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon console grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from list_threads');

select * from finish();
rollback;
