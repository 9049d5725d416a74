-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('list_students_in_group', tests.everybody()), $answers$list_students_in_group(group_id: null)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from list_students_in_group');

select * from finish();
rollback;
