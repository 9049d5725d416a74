-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.students_to_group(uuid[],uuid,uuid)'), $answers$ada console
  student.not_found ← ada, classes 1, courses 1; ada, classes 1, courses 3; ada, classes 1, courses 5; … cb5504
gus
  class.not_found ← sia, classes 1, courses 1; sia, classes 1, courses 3; sia, classes 1, courses 5; … b0a660
  student.not_found ← ada, classes 1, courses 1; ada, classes 1, courses 3; ada, classes 1, courses 5; … 4ab914
mae
  course.not_found ← sia, classes 1, courses 1; sia, classes 1, courses 3; sia, classes 1, courses 5; … 72b49e
  student.not_found ← ada, classes 1, courses 1; ada, classes 1, courses 3; ada, classes 1, courses 5; … eefcda
tut
  class.not_found ← sia, classes 1, courses 1; sia, classes 1, courses 3; sia, classes 1, courses 5; … f3eb71
  student.not_found ← ada, classes 1, courses 1; ada, classes 1, courses 3; ada, classes 1, courses 5; … b232f1
two
  class.not_found ← sia, classes 1, courses 1; sia, classes 1, courses 3; sia, classes 1, courses 5; … bd3d76
  course.not_found ← sia, classes 4, courses 1; sia, classes 4, courses 3; sia, classes 4, courses 5; … 800dd6
  student.not_found ← ada, classes 1, courses 1; ada, classes 1, courses 3; ada, classes 1, courses 5; … b232f1$answers$,
  'The function students_to_group inside answers as listed');

select * from finish();
rollback;
