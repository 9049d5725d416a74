-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('list_threads', tests.everybody()), $answers$list_threads()
  ada age greg mae rhea rob sia sid sol sue tom two: nothing
  anon console grace: auth.required Sign in first.
  gus: 2 rows 2ce8f3
  gwen: 1 row eb9c93
  max: 1 row b84e13
  tea: 2 rows e00d92
  tut: 2 rows a7d525
list_threads(thread_ids: null)
  ada age greg mae rhea rob sia sid sol sue tom two: nothing
  anon console grace: auth.required Sign in first.
  gus: 2 rows 2ce8f3
  gwen: 1 row eb9c93
  max: 1 row b84e13
  tea: 2 rows e00d92
  tut: 2 rows a7d525
list_threads(snoozed: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_snoozed must be hide, show or only.
  anon console grace: auth.required Sign in first.
list_threads(unread_only: true)
  ada age greg gwen mae max rhea rob sia sid sol sue tom two: nothing
  anon console grace: auth.required Sign in first.
  gus: 1 row 5aa1a4
  tea: 2 rows e00d92
  tut: 1 row d6040d
list_threads(unread_only: false)
  ada age greg mae rhea rob sia sid sol sue tom two: nothing
  anon console grace: auth.required Sign in first.
  gus: 2 rows 2ce8f3
  gwen: 1 row eb9c93
  max: 1 row b84e13
  tea: 2 rows e00d92
  tut: 2 rows a7d525
list_threads(student_id: sid)
  ada age greg mae max rhea rob sia sid sol sue tom two: nothing
  anon console grace: auth.required Sign in first.
  gus: 1 row 5aa1a4
  gwen: 1 row eb9c93
  tea: 1 row 16d947
  tut: 1 row e685a4
list_threads(student_id: sia)
  ada age greg gwen mae max rhea rob sia sid sol sue tom tut two: nothing
  anon console grace: auth.required Sign in first.
  gus: 1 row 8518e1
  tea: 1 row e0c4b2
list_threads(student_id: Bystander kid)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon console grace: auth.required Sign in first.
list_threads(student_id: sol)
  ada age greg gus gwen mae rhea rob sia sid sol sue tea tom two: nothing
  anon console grace: auth.required Sign in first.
  max: 1 row b84e13
  tut: 1 row d6040d
list_threads(limit: 1)
  ada age greg mae rhea rob sia sid sol sue tom two: nothing
  anon console grace: auth.required Sign in first.
  gus: 1 row 5aa1a4
  gwen: 1 row eb9c93
  max: 1 row b84e13
  tea: 1 row e0c4b2
  tut: 1 row d6040d
list_threads(limit: 50)
  ada age greg mae rhea rob sia sid sol sue tom two: nothing
  anon console grace: auth.required Sign in first.
  gus: 2 rows 2ce8f3
  gwen: 1 row eb9c93
  max: 1 row b84e13
  tea: 2 rows e00d92
  tut: 2 rows a7d525
list_threads(offset: 3)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon console grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from list_threads');

select * from finish();
rollback;
