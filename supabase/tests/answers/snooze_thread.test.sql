-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('snooze_thread', tests.everybody()), $answers$snooze_thread(thread_id: gus/tea/sia, until: now() + interval '2 days')
  ada age greg gwen mae max rhea rob sia sid sol sue tom tut two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gus: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 b70b32 locks profiles 1, threads 1
  tea: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 7fd744 locks profiles 1, threads 1
snooze_thread(thread_id: gus/tut/sid, until: now() + interval '2 days')
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gus: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -1+1 1146a8 locks threads 1
  tut: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 43ce05 locks profiles 1, threads 1
snooze_thread(thread_id: gwen/tea/sid, until: now() + interval '2 days')
  ada age greg gus mae max rhea rob sia sid sol sue tom tut two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gwen: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 240fce locks profiles 1, threads 1
  tea: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 5134a0 locks profiles 1, threads 1
snooze_thread(thread_id: max/tut/sol, until: now() + interval '2 days')
  ada age greg gus gwen mae rhea rob sia sid sol sue tea tom two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  max: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 73a356 locks profiles 1, threads 1
  tut: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 47f3ba locks profiles 1, threads 1
snooze_thread(thread_id: gus/tea/sia, until: now() + interval '2 days', wake_on_reply: true)
  ada age greg gwen mae max rhea rob sia sid sol sue tom tut two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gus: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 b70b32 locks profiles 1, threads 1
  tea: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 7fd744 locks profiles 1, threads 1
snooze_thread(thread_id: gus/tut/sid, until: now() + interval '2 days', wake_on_reply: false)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gus: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -1+1 6ea91b locks threads 1
  tut: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 228ede locks profiles 1, threads 1
snooze_thread(gus/tea/sia, null)
  ada age greg gwen mae max rhea rob sia sid sol sue tom tut two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gus: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 db4eb3 locks profiles 1, threads 1
  tea: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 0b42dc locks profiles 1, threads 1
snooze_thread(gus/tut/sid, null)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gus: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -1+1 14e4a2 locks threads 1
  tut: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 e1bbab locks profiles 1, threads 1
snooze_thread(gwen/tea/sid, null)
  ada age greg gus mae max rhea rob sia sid sol sue tom tut two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gwen: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 9dc095 locks profiles 1, threads 1
  tea: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 95d53b locks profiles 1, threads 1
snooze_thread(max/tut/sol, null)
  ada age greg gus gwen mae rhea rob sia sid sol sue tea tom two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  max: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 592c18 locks profiles 1, threads 1
  tut: {"snooze_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 6ed767 locks profiles 1, threads 1$answers$,
  'Everybody gets the listed answers from snooze_thread');

select * from finish();
rollback;
