-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('snooze_thread', tests.everybody()), $answers$snooze_thread(thread_id: gus/tea/sia, until: now() + interval '2 days')
  ada age greg gwen mae max rhea rob sia sid sol sue tom tut two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gus: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 baa6d5 locks profiles 1, threads 1
  tea: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 a9b8f0 locks profiles 1, threads 1
snooze_thread(thread_id: gus/tut/sid, until: now() + interval '2 days')
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gus: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -1+1 ecd421 locks threads 1
  tut: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 b85833 locks profiles 1, threads 1
snooze_thread(thread_id: gwen/tea/sid, until: now() + interval '2 days')
  ada age greg gus mae max rhea rob sia sid sol sue tom tut two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gwen: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 08c2a3 locks profiles 1, threads 1
  tea: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -1+1 ad6467 locks threads 1
snooze_thread(thread_id: max/tut/sol, until: now() + interval '2 days')
  ada age greg gus gwen mae rhea rob sia sid sol sue tea tom two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  max: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 759a48 locks profiles 1, threads 1
  tut: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 d7e577 locks profiles 1, threads 1
snooze_thread(thread_id: gus/tea/sia, until: now() + interval '2 days', wake_on_reply: true)
  ada age greg gwen mae max rhea rob sia sid sol sue tom tut two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gus: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 baa6d5 locks profiles 1, threads 1
  tea: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 a9b8f0 locks profiles 1, threads 1
snooze_thread(thread_id: gus/tut/sid, until: now() + interval '2 days', wake_on_reply: false)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gus: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -1+1 c7e76a locks threads 1
  tut: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 746c17 locks profiles 1, threads 1
snooze_thread(gus/tea/sia, null)
  ada age greg gwen mae max rhea rob sia sid sol sue tom tut two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gus: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 e96822 locks profiles 1, threads 1
  tea: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 632d70 locks profiles 1, threads 1
snooze_thread(gus/tut/sid, null)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gus: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -1+1 7346a6 locks threads 1
  tut: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 3b3d32 locks profiles 1, threads 1
snooze_thread(gwen/tea/sid, null)
  ada age greg gus mae max rhea rob sia sid sol sue tom tut two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gwen: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 142a95 locks profiles 1, threads 1
  tea: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -1+1 80394a locks threads 1
snooze_thread(max/tut/sol, null)
  ada age greg gus gwen mae rhea rob sia sid sol sue tea tom two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  max: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 c16b2f locks profiles 1, threads 1
  tut: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 025763 locks profiles 1, threads 1$answers$,
  'Everybody gets the listed answers from snooze_thread');

select * from finish();
rollback;
