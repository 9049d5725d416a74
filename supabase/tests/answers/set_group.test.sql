-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('set_group', tests.everybody()), $answers$set_group(group_id: student_groups 1, name: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: {"set_group": ""} rate_limits -0+1 student_groups -1+1 b6d773 locks group owners 1, groups 1
set_group(group_id: student_groups 2, name: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tea: {"set_group": ""} rate_limits -0+1 student_groups -1+1 713df3 locks group owners 1, groups 1
set_group(group_id: student_groups 3, name: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: {"set_group": ""} rate_limits -0+1 student_groups -1+1 b6d773 locks group owners 1, groups 1
set_group(group_id: student_groups 1, name: 'Words', subject: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: {"set_group": ""} rate_limits -0+1 student_groups -1+1 aa09a7 locks group owners 1, groups 1
set_group(group_id: student_groups 2, name: 'Words', starts_on: null)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tea: {"set_group": ""} rate_limits -0+1 student_groups -1+1 713df3 locks group owners 1, groups 1
set_group(group_id: student_groups 3, name: 'Words', ends_on: null)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: {"set_group": ""} rate_limits -0+1 student_groups -1+1 b6d773 locks group owners 1, groups 1$answers$,
  'Everybody gets the listed answers from set_group');

select * from finish();
rollback;
