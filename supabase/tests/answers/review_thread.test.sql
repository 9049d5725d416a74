-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('review_thread', tests.everybody()), $answers$review_thread(thread_id: gus/tea/sia, reason: 'Words')
  ada: 1 row 9b42cf audit_log -0+2 rate_limits -0+1 thread_reviews -0+1 e6d7b8 locks profiles 1, threads 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 9b42cf audit_log -0+1 9d338c
review_thread(thread_id: gus/tut/sid, reason: 'Words')
  ada: 2 rows b5f82d audit_log -0+2 rate_limits -0+1 thread_reviews -0+1 868a44 locks profiles 1, threads 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: 2 rows b5f82d audit_log -0+1 a7c61c
review_thread(thread_id: gwen/tea/sid, reason: 'Words')
  ada: 1 row 6ebe18 audit_log -0+2 rate_limits -0+1 thread_reviews -1+1 13d1ec
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 6ebe18 audit_log -0+1 c9c35d
review_thread(thread_id: max/tut/sol, reason: 'Words')
  ada: 2 rows 4e0599 audit_log -0+2 rate_limits -0+1 thread_reviews -0+1 dd1099 locks profiles 1, threads 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: 2 rows 4e0599 audit_log -0+1 92e57b
review_thread(thread_id: gus/tea/sia, reason: 'Words', before_seq: 3)
  ada: 1 row 9b42cf audit_log -0+2 rate_limits -0+1 thread_reviews -0+1 e6d7b8 locks profiles 1, threads 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 9b42cf audit_log -0+1 9d338c
review_thread(thread_id: gus/tut/sid, reason: 'Words', limit: 1)
  ada: 1 row 5be9ef audit_log -0+2 rate_limits -0+1 thread_reviews -0+1 e726fb locks profiles 1, threads 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 5be9ef audit_log -0+1 a7c61c
review_thread(thread_id: gwen/tea/sid, reason: 'Words', limit: 50)
  ada: 1 row 6ebe18 audit_log -0+2 rate_limits -0+1 thread_reviews -1+1 13d1ec
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: 1 row 6ebe18 audit_log -0+1 c9c35d$answers$,
  'Everybody gets the listed answers from review_thread');

select * from finish();
rollback;
