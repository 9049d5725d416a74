-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('find_people', tests.everybody()), $answers$find_people()
  ada: 31 rows 07eb72 audit_log -0+1 rate_limits -0+1 78f40e
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: 31 rows 07eb72
find_people(search: 'Words')
  ada: nothing audit_log -0+1 rate_limits -0+1 78f40e
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: nothing
find_people(role: 'client')
  ada: 14 rows c284a2 audit_log -0+1 rate_limits -0+1 78f40e
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: 14 rows c284a2
find_people(role: 'student')
  ada: 11 rows 5e22a5 audit_log -0+1 rate_limits -0+1 78f40e
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: 11 rows 5e22a5
find_people(role: 'tutor')
  ada: 3 rows 727e5d audit_log -0+1 rate_limits -0+1 78f40e
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: 3 rows 727e5d
find_people(limit: 1)
  ada: 1 row f6b04b audit_log -0+1 rate_limits -0+1 78f40e
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: 1 row f6b04b
find_people(limit: 50)
  ada: 31 rows 07eb72 audit_log -0+1 rate_limits -0+1 78f40e
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: 31 rows 07eb72
find_people(offset: 3)
  ada: 28 rows 302da0 audit_log -0+1 rate_limits -0+1 78f40e
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: 28 rows 302da0$answers$,
  'Everybody gets the listed answers from find_people');

select * from finish();
rollback;
