-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('list_messages', tests.everybody()), $answers$list_messages(thread_id: gus/tea/sia)
  ada age greg gwen mae max rhea rob sia sid sol sue tom tut two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gus: 1 row c35ad2
  tea: 1 row 12149e
list_messages(thread_id: gus/tut/sid)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gus: 2 rows 27a4cf
  tut: 2 rows 220f2f
list_messages(thread_id: gwen/tea/sid)
  ada age greg gus mae max rhea rob sia sid sol sue tom tut two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gwen: 1 row 4a854a
  tea: 1 row d1c002
list_messages(thread_id: max/tut/sol)
  ada age greg gus gwen mae rhea rob sia sid sol sue tea tom two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  max: 2 rows 0efb95
  tut: 2 rows a065da
list_messages(thread_id: gus/tea/sia, after_seq: 3)
  ada age greg gwen mae max rhea rob sia sid sol sue tom tut two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gus tea: nothing
list_messages(thread_id: gus/tut/sid, up_to_seq: 2)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gus: 2 rows 27a4cf
  tut: 2 rows 220f2f
list_messages(thread_id: gwen/tea/sid, limit: 1)
  ada age greg gus mae max rhea rob sia sid sol sue tom tut two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gwen: 1 row 4a854a
  tea: 1 row d1c002
list_messages(thread_id: max/tut/sol, limit: 50)
  ada age greg gus gwen mae rhea rob sia sid sol sue tea tom two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  max: 2 rows 0efb95
  tut: 2 rows a065da$answers$,
  'Everybody gets the listed answers from list_messages');

select * from finish();
rollback;
