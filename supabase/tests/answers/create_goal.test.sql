-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('create_goal', tests.everybody()), $answers$create_goal(student_id: sid, title: 'Words', measure: null)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_measure is required.
  anon console grace: auth.required Sign in first.
create_goal(student_id: sia, title: 'Words', measure: null)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_measure is required.
  anon console grace: auth.required Sign in first.
create_goal(student_id: Bystander kid, title: 'Words', measure: null)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_measure is required.
  anon console grace: auth.required Sign in first.
create_goal(student_id: sol, title: 'Words', measure: null)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_measure is required.
  anon console grace: auth.required Sign in first.
create_goal(student_id: sid, title: 'Words', measure: null, target: null)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_measure is required.
  anon console grace: auth.required Sign in first.
create_goal(student_id: sia, title: 'Words', measure: null, unit: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_measure is required.
  anon console grace: auth.required Sign in first.
create_goal(student_id: Bystander kid, title: 'Words', measure: null, course_id: courses 1)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_measure is required.
  anon console grace: auth.required Sign in first.
create_goal(student_id: sol, title: 'Words', measure: null, course_id: courses 2)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_measure is required.
  anon console grace: auth.required Sign in first.
create_goal(student_id: sid, title: 'Words', measure: null, course_id: courses 3)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_measure is required.
  anon console grace: auth.required Sign in first.
create_goal(student_id: sia, title: 'Words', measure: null, course_id: courses 4)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_measure is required.
  anon console grace: auth.required Sign in first.
create_goal(student_id: Bystander kid, title: 'Words', measure: null, course_id: courses 5)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_measure is required.
  anon console grace: auth.required Sign in first.
create_goal(student_id: sol, title: 'Words', measure: null, subject: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_measure is required.
  anon console grace: auth.required Sign in first.
create_goal(student_id: sid, title: 'Words', measure: null, starts_on: null)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_measure is required.
  anon console grace: auth.required Sign in first.
create_goal(student_id: sia, title: 'Words', measure: null, due_on: null)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_measure is required.
  anon console grace: auth.required Sign in first.
create_goal(student_id: Bystander kid, title: 'Words', measure: null, milestones: '{}'::jsonb)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_measure is required.
  anon console grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from create_goal');

select * from finish();
rollback;
