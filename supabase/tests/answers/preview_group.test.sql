-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('preview_group', tests.everybody()), $answers$preview_group(group_id: student_groups 1, kind: 'access')
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 22P02 invalid input value for enum public.group_act_kind: "access" 
preview_group(group_id: student_groups 1, kind: 'erasure')
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 22P02 invalid input value for enum public.group_act_kind: "erasure" 
preview_group(group_id: student_groups 2, kind: 'access')
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 22P02 invalid input value for enum public.group_act_kind: "access" 
preview_group(group_id: student_groups 2, kind: 'erasure')
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 22P02 invalid input value for enum public.group_act_kind: "erasure" 
preview_group(group_id: student_groups 3, kind: 'access')
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 22P02 invalid input value for enum public.group_act_kind: "access" 
preview_group(group_id: student_groups 3, kind: 'erasure')
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 22P02 invalid input value for enum public.group_act_kind: "erasure" 
preview_group(group_id: student_groups 1, kind: 'access', course_id: courses 1)
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 22P02 invalid input value for enum public.group_act_kind: "access" 
preview_group(group_id: student_groups 1, kind: 'erasure', course_id: courses 2)
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 22P02 invalid input value for enum public.group_act_kind: "erasure" 
preview_group(group_id: student_groups 2, kind: 'access', course_id: courses 3)
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 22P02 invalid input value for enum public.group_act_kind: "access" 
preview_group(group_id: student_groups 2, kind: 'erasure', course_id: courses 4)
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 22P02 invalid input value for enum public.group_act_kind: "erasure" 
preview_group(group_id: student_groups 3, kind: 'access', course_id: courses 5)
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 22P02 invalid input value for enum public.group_act_kind: "access" $answers$,
  'Everybody gets the listed answers from preview_group');

select * from finish();
rollback;
