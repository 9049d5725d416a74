-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('list_statistics', tests.everybody()), $answers$list_statistics()
  ada greg sia sid sol sue: 1 row 1e53b6
  age: 1 row 87cbc2
  anon console grace: auth.required Sign in first.
  gus: 1 row 084877
  gwen: 1 row 2b7357
  mae: {"students": 8}
  max: 1 row 74dd23
  rhea: 1 row ecf7f6
  rob: 1 row 2b18f0
  tea: 1 row 6d5de7
  tom: 1 row 7666e8
  tut: 1 row 71b6a2
  two: {"students": 4}
list_statistics(by: null)
  ada greg sia sid sol sue: 1 row 1e53b6
  age: 1 row 87cbc2
  anon console grace: auth.required Sign in first.
  gus: 1 row 084877
  gwen: 1 row 2b7357
  mae: {"students": 8}
  max: 1 row 74dd23
  rhea: 1 row ecf7f6
  rob: 1 row 2b18f0
  tea: 1 row 6d5de7
  tom: 1 row 7666e8
  tut: 1 row 71b6a2
  two: {"students": 4}
list_statistics(group_id: student_groups 1)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: 1 row 4676bd
list_statistics(group_id: student_groups 2)
  ada age greg gus gwen mae rob sia sid sol sue tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  max: 1 row 1e53b6
  rhea: {"students": 1}
  tea: 1 row 6d5de7
list_statistics(group_id: student_groups 3)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: 1 row 0e5840
list_statistics(class_id: by_class)
  ada age greg gus gwen max rob sia sid sol sue tom tut: class.not_found No such class.
  anon console grace: auth.required Sign in first.
  mae two: {"students": 2}
  rhea tea: 1 row 6d5de7
list_statistics(class_id: by_class2)
  ada age greg gus gwen rob sia sid sol sue tea tom tut: class.not_found No such class.
  anon console grace: auth.required Sign in first.
  mae max rhea two: 1 row 6d5de7
list_statistics(course_id: courses 1)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
  tut: 1 row 66b8e5
list_statistics(course_id: courses 2)
  ada age greg gus gwen mae rhea rob sia sid sol sue tea tom tut two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
  max: 1 row 17a55a
list_statistics(course_id: courses 3)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tom tut two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
  tea: 1 row b7273c
list_statistics(course_id: courses 4)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
list_statistics(course_id: courses 5)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
list_statistics(student_id: sid)
  ada greg rob sia sol sue: student.not_found No such student.
  age: 1 row 13d151
  anon console grace: auth.required Sign in first.
  gus sid: 1 row fc0a3d
  gwen rhea: 1 row b827ef
  mae two: {"students": 1}
  max: 1 row 85f886
  tea: 1 row 1b2e3a
  tom: 1 row 7666e8
  tut: 1 row 0e5840
list_statistics(student_id: sia)
  ada greg gwen max rob sid sol sue tom: student.not_found No such student.
  age: 1 row 13d151
  anon console grace: auth.required Sign in first.
  gus sia tut: 1 row ffc7a3
  mae rhea two: {"students": 1}
  tea: 1 row b7273c
list_statistics(student_id: Bystander kid)
  ada greg sia sid sol sue tea tom: student.not_found No such student.
  age rob: 1 row 13d151
  anon console grace: auth.required Sign in first.
  gus gwen max: 1 row 3d8d24
  mae rhea two: {"students": 1}
  tut: 1 row 7666e8
list_statistics(student_id: sol)
  ada age greg gus gwen sia sid sue tea tom: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  mae rhea two: {"students": 1}
  max sol: 1 row 25abbf
  rob: 1 row 13d151
  tut: 1 row b2efa5
list_statistics(from: null)
  ada greg sia sid sol sue: 1 row 1e53b6
  age: 1 row 87cbc2
  anon console grace: auth.required Sign in first.
  gus: 1 row 084877
  gwen: 1 row 2b7357
  mae: {"students": 8}
  max: 1 row 74dd23
  rhea: 1 row ecf7f6
  rob: 1 row 2b18f0
  tea: 1 row 6d5de7
  tom: 1 row 7666e8
  tut: 1 row 71b6a2
  two: {"students": 4}
list_statistics(until: now() + interval '2 days')
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 42883 function public.list_statistics(p_until => timestamp with time zone) does not exist 
list_statistics(limit: 1)
  ada greg sia sid sol sue: 1 row 1e53b6
  age: 1 row 87cbc2
  anon console grace: auth.required Sign in first.
  gus: 1 row 084877
  gwen: 1 row 2b7357
  mae: {"students": 8}
  max: 1 row 74dd23
  rhea: 1 row ecf7f6
  rob: 1 row 2b18f0
  tea: 1 row 6d5de7
  tom: 1 row 7666e8
  tut: 1 row 71b6a2
  two: {"students": 4}
list_statistics(limit: 50)
  ada greg sia sid sol sue: 1 row 1e53b6
  age: 1 row 87cbc2
  anon console grace: auth.required Sign in first.
  gus: 1 row 084877
  gwen: 1 row 2b7357
  mae: {"students": 8}
  max: 1 row 74dd23
  rhea: 1 row ecf7f6
  rob: 1 row 2b18f0
  tea: 1 row 6d5de7
  tom: 1 row 7666e8
  tut: 1 row 71b6a2
  two: {"students": 4}
list_statistics(offset: 3)
  ada greg sia sid sol sue: 1 row 1e53b6
  age: 1 row 87cbc2
  anon console grace: auth.required Sign in first.
  gus: 1 row 084877
  gwen: 1 row 2b7357
  mae: {"students": 8}
  max: 1 row 74dd23
  rhea: 1 row ecf7f6
  rob: 1 row 2b18f0
  tea: 1 row 6d5de7
  tom: 1 row 7666e8
  tut: 1 row 71b6a2
  two: {"students": 4}
list_statistics(search: 'Words')
  ada greg sia sid sol sue: 1 row 1e53b6
  age: 1 row 87cbc2
  anon console grace: auth.required Sign in first.
  gus: 1 row 084877
  gwen: 1 row 2b7357
  mae: {"students": 8}
  max: 1 row 74dd23
  rhea: 1 row ecf7f6
  rob: 1 row 2b18f0
  tea: 1 row 6d5de7
  tom: 1 row 7666e8
  tut: 1 row 71b6a2
  two: {"students": 4}
list_statistics(sort: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_sort must be one of name, students, lessons, attendance_percentage, mean_percentage, goals_reached.
  anon console grace: auth.required Sign in first.
list_statistics(descending: true)
  ada greg sia sid sol sue: 1 row 1e53b6
  age: 1 row 87cbc2
  anon console grace: auth.required Sign in first.
  gus: 1 row 084877
  gwen: 1 row 2b7357
  mae: {"students": 8}
  max: 1 row 74dd23
  rhea: 1 row ecf7f6
  rob: 1 row 2b18f0
  tea: 1 row 6d5de7
  tom: 1 row 7666e8
  tut: 1 row 71b6a2
  two: {"students": 4}
list_statistics(descending: false)
  ada greg sia sid sol sue: 1 row 1e53b6
  age: 1 row 87cbc2
  anon console grace: auth.required Sign in first.
  gus: 1 row 084877
  gwen: 1 row 2b7357
  mae: {"students": 8}
  max: 1 row 74dd23
  rhea: 1 row ecf7f6
  rob: 1 row 2b18f0
  tea: 1 row 6d5de7
  tom: 1 row 7666e8
  tut: 1 row 71b6a2
  two: {"students": 4}$answers$,
  'Everybody gets the listed answers from list_statistics');

select * from finish();
rollback;
