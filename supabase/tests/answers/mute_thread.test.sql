-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('mute_thread', tests.everybody()), $answers$mute_thread(thread_id: gus/tea/sia, muted: true)
  ada age greg gwen mae max rhea rob sia sid sol sue tom tut two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gus: {"mute_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 77892c locks profiles 1, threads 1
  tea: {"mute_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 18e1f5 locks profiles 1, threads 1
mute_thread(thread_id: gus/tea/sia, muted: false)
  ada age greg gwen mae max rhea rob sia sid sol sue tom tut two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gus: {"mute_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 e96822 locks profiles 1, threads 1
  tea: {"mute_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 632d70 locks profiles 1, threads 1
mute_thread(thread_id: gus/tut/sid, muted: true)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gus: {"mute_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -1+1 508c63 locks threads 1
  tut: {"mute_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 2df8f4 locks profiles 1, threads 1
mute_thread(thread_id: gus/tut/sid, muted: false)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gus: {"mute_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -1+1 e00283 locks threads 1
  tut: {"mute_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 3b3d32 locks profiles 1, threads 1
mute_thread(thread_id: gwen/tea/sid, muted: true)
  ada age greg gus mae max rhea rob sia sid sol sue tom tut two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gwen: {"mute_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 74667c locks profiles 1, threads 1
  tea: {"mute_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -1+1 80394a locks threads 1
mute_thread(thread_id: gwen/tea/sid, muted: false)
  ada age greg gus mae max rhea rob sia sid sol sue tom tut two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gwen: {"mute_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 142a95 locks profiles 1, threads 1
  tea: {"mute_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -1+1 b1e332 locks threads 1
mute_thread(thread_id: max/tut/sol, muted: true)
  ada age greg gus gwen mae rhea rob sia sid sol sue tea tom two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  max: {"mute_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 2b8e7e locks profiles 1, threads 1
  tut: {"mute_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 baf571 locks profiles 1, threads 1
mute_thread(thread_id: max/tut/sol, muted: false)
  ada age greg gus gwen mae rhea rob sia sid sol sue tea tom two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  max: {"mute_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 c16b2f locks profiles 1, threads 1
  tut: {"mute_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 025763 locks profiles 1, threads 1$answers$,
  'Everybody gets the listed answers from mute_thread');

select * from finish();
rollback;
