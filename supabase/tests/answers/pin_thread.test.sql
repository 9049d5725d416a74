-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('pin_thread', tests.everybody()), $answers$pin_thread(thread_id: gus/tea/sia, pinned: true)
  ada age greg gwen mae max rhea rob sia sid sol sue tom tut two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gus: {"pin_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 62d391 locks profiles 1, threads 1
  tea: {"pin_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 5da745 locks profiles 1, threads 1
pin_thread(thread_id: gus/tea/sia, pinned: false)
  ada age greg gwen mae max rhea rob sia sid sol sue tom tut two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gus: {"pin_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 db4eb3 locks profiles 1, threads 1
  tea: {"pin_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 0b42dc locks profiles 1, threads 1
pin_thread(thread_id: gus/tut/sid, pinned: true)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gus: {"pin_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -1+1 a7efa2 locks threads 1
  tut: {"pin_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 294e46 locks profiles 1, threads 1
pin_thread(thread_id: gus/tut/sid, pinned: false)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gus: {"pin_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -1+1 7bd3f5 locks threads 1
  tut: {"pin_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 e1bbab locks profiles 1, threads 1
pin_thread(thread_id: gwen/tea/sid, pinned: true)
  ada age greg gus mae max rhea rob sia sid sol sue tom tut two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gwen: {"pin_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 6913f3 locks profiles 1, threads 1
  tea: {"pin_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 1830a6 locks profiles 1, threads 1
pin_thread(thread_id: gwen/tea/sid, pinned: false)
  ada age greg gus mae max rhea rob sia sid sol sue tom tut two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gwen: {"pin_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 9dc095 locks profiles 1, threads 1
  tea: {"pin_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 95d53b locks profiles 1, threads 1
pin_thread(thread_id: max/tut/sol, pinned: true)
  ada age greg gus gwen mae rhea rob sia sid sol sue tea tom two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  max: {"pin_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 f88f97 locks profiles 1, threads 1
  tut: {"pin_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 9486e6 locks profiles 1, threads 1
pin_thread(thread_id: max/tut/sol, pinned: false)
  ada age greg gus gwen mae rhea rob sia sid sol sue tea tom two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  max: {"pin_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 592c18 locks profiles 1, threads 1
  tut: {"pin_thread": ""} inbox_rows -1+1 rate_limits -0+1 thread_marks -0+1 6ed767 locks profiles 1, threads 1$answers$,
  'Everybody gets the listed answers from pin_thread');

select * from finish();
rollback;
