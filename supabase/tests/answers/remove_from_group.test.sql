-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('remove_from_group', tests.everybody()), $answers$remove_from_group(group_id: null, student_ids: array[sid])
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
remove_from_group(group_id: null, student_ids: array[sid, sia])
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from remove_from_group');

select * from finish();
rollback;
