-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('list_bookings_in_group', tests.everybody()), $answers$list_bookings_in_group(group_id: student_groups 1)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: 4 rows 4edde1
list_bookings_in_group(group_id: student_groups 2)
  ada age greg gus gwen mae rob sia sid sol sue tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  max rhea tea: nothing
list_bookings_in_group(group_id: student_groups 3)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: 3 rows 7368c4
list_bookings_in_group(group_id: student_groups 1, from: null)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: 4 rows 4edde1
list_bookings_in_group(group_id: student_groups 2, to: now() + interval '60 days')
  ada age greg gus gwen mae rob sia sid sol sue tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  max rhea tea: nothing$answers$,
  'Everybody gets the listed answers from list_bookings_in_group');

select * from finish();
rollback;
