-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('pin_thread', tests.everybody()), $answers$pin_thread(thread_id: gus/tea/sia, pinned: true)
  ada age greg gwen mae max rhea rob sia sid sol sue tom tut two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gus: {"pin_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 cb05b9 locks profiles 1, threads 1
  tea: {"pin_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 60790d locks profiles 1, threads 1
pin_thread(thread_id: gus/tea/sia, pinned: false)
  ada age greg gwen mae max rhea rob sia sid sol sue tom tut two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gus: {"pin_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 e96822 locks profiles 1, threads 1
  tea: {"pin_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 632d70 locks profiles 1, threads 1
pin_thread(thread_id: gus/tut/sid, pinned: true)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gus: {"pin_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -1+1 e00283 locks threads 1
  tut: {"pin_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 deae4a locks profiles 1, threads 1
pin_thread(thread_id: gus/tut/sid, pinned: false)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gus: {"pin_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -1+1 c286f9 locks threads 1
  tut: {"pin_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 3b3d32 locks profiles 1, threads 1
pin_thread(thread_id: gwen/tea/sid, pinned: true)
  ada age greg gus mae max rhea rob sia sid sol sue tom tut two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gwen: {"pin_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 d515f4 locks profiles 1, threads 1
  tea: {"pin_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -1+1 93fd92 locks threads 1
pin_thread(thread_id: gwen/tea/sid, pinned: false)
  ada age greg gus mae max rhea rob sia sid sol sue tom tut two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gwen: {"pin_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 142a95 locks profiles 1, threads 1
  tea: {"pin_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -1+1 80394a locks threads 1
pin_thread(thread_id: max/tut/sol, pinned: true)
  ada age greg gus gwen mae rhea rob sia sid sol sue tea tom two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  max: {"pin_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 145a6a locks profiles 1, threads 1
  tut: {"pin_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 4094d2 locks profiles 1, threads 1
pin_thread(thread_id: max/tut/sol, pinned: false)
  ada age greg gus gwen mae rhea rob sia sid sol sue tea tom two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  max: {"pin_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 c16b2f locks profiles 1, threads 1
  tut: {"pin_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 025763 locks profiles 1, threads 1$answers$,
  'Everybody gets the listed answers from pin_thread');

select * from finish();
rollback;
