-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('set_group_work', tests.everybody()), $answers$set_group_work(group_id: null, course_id: courses 1, title: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
set_group_work(group_id: null, course_id: courses 2, title: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
set_group_work(group_id: null, course_id: courses 3, title: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
set_group_work(group_id: null, course_id: courses 4, title: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
set_group_work(group_id: null, course_id: courses 5, title: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
set_group_work(group_id: null, course_id: courses 1, title: 'Words', due_at: now() + interval '60 days')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
set_group_work(group_id: null, course_id: courses 2, title: 'Words', maximum: null)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
set_group_work(group_id: null, course_id: courses 3, title: 'Words', all: true)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
set_group_work(group_id: null, course_id: courses 4, title: 'Words', all: false)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from set_group_work');

select * from finish();
rollback;
