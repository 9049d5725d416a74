-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('list_roster', tests.everybody()), $answers$list_roster(class_id: by_class)
  ada: 2 rows 58cdea audit_log -0+1 rate_limits -0+1 3a9a5e
  age greg gus gwen max rob sia sid sol sue tom tut: class.not_found No such class.
  anon grace: auth.required Sign in first.
  console: 2 rows 58cdea audit_log -0+1 bce563
  mae rhea tea two: 2 rows 58cdea
list_roster(class_id: by_class2)
  ada: 2 rows 2bc6ed audit_log -0+1 rate_limits -0+1 1fdbba
  age greg gus gwen rob sia sid sol sue tea tom tut: class.not_found No such class.
  anon grace: auth.required Sign in first.
  console: 2 rows 2bc6ed audit_log -0+1 9fefe5
  mae max rhea two: 2 rows 2bc6ed
list_roster(class_id: by_class, limit: 1)
  ada: 1 row 3a3278 audit_log -0+1 rate_limits -0+1 3a9a5e
  age greg gus gwen max rob sia sid sol sue tom tut: class.not_found No such class.
  anon grace: auth.required Sign in first.
  console: 1 row 3a3278 audit_log -0+1 bce563
  mae rhea tea two: 1 row 3a3278
list_roster(class_id: by_class2, limit: 50)
  ada: 2 rows 2bc6ed audit_log -0+1 rate_limits -0+1 1fdbba
  age greg gus gwen rob sia sid sol sue tea tom tut: class.not_found No such class.
  anon grace: auth.required Sign in first.
  console: 2 rows 2bc6ed audit_log -0+1 9fefe5
  mae max rhea two: 2 rows 2bc6ed
list_roster(class_id: by_class, offset: 3)
  ada: nothing audit_log -0+1 rate_limits -0+1 3a9a5e
  age greg gus gwen max rob sia sid sol sue tom tut: class.not_found No such class.
  anon grace: auth.required Sign in first.
  console: nothing audit_log -0+1 bce563
  mae rhea tea two: nothing
list_roster(class_id: by_class2, search: 'Words')
  ada: nothing audit_log -0+1 rate_limits -0+1 1fdbba
  age greg gus gwen rob sia sid sol sue tea tom tut: class.not_found No such class.
  anon grace: auth.required Sign in first.
  console: nothing audit_log -0+1 9fefe5
  mae max rhea two: nothing
list_roster(class_id: by_class, sort: 'Words')
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_sort must be one of full_name, enrolled_at.
  anon grace: auth.required Sign in first.
list_roster(class_id: by_class2, descending: true)
  ada: 2 rows 2bc6ed audit_log -0+1 rate_limits -0+1 1fdbba
  age greg gus gwen rob sia sid sol sue tea tom tut: class.not_found No such class.
  anon grace: auth.required Sign in first.
  console: 2 rows 2bc6ed audit_log -0+1 9fefe5
  mae max rhea two: 2 rows 2bc6ed
list_roster(class_id: by_class, descending: false)
  ada: 2 rows 58cdea audit_log -0+1 rate_limits -0+1 3a9a5e
  age greg gus gwen max rob sia sid sol sue tom tut: class.not_found No such class.
  anon grace: auth.required Sign in first.
  console: 2 rows 58cdea audit_log -0+1 bce563
  mae rhea tea two: 2 rows 58cdea$answers$,
  'Everybody gets the listed answers from list_roster');

select * from finish();
rollback;
