-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('book_group', tests.everybody()), $answers$book_group(group_id: student_groups 1, tutor_id: tut, starts: null, minutes: 3, subject: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_starts must be 1 to 500 times.
  anon console grace: auth.required Sign in first.
book_group(group_id: student_groups 1, tutor_id: tom, starts: null, minutes: 3, subject: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_starts must be 1 to 500 times.
  anon console grace: auth.required Sign in first.
book_group(group_id: student_groups 2, tutor_id: tut, starts: null, minutes: 3, subject: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_starts must be 1 to 500 times.
  anon console grace: auth.required Sign in first.
book_group(group_id: student_groups 2, tutor_id: tom, starts: null, minutes: 3, subject: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_starts must be 1 to 500 times.
  anon console grace: auth.required Sign in first.
book_group(group_id: student_groups 3, tutor_id: tut, starts: null, minutes: 3, subject: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_starts must be 1 to 500 times.
  anon console grace: auth.required Sign in first.
book_group(group_id: student_groups 3, tutor_id: tom, starts: null, minutes: 3, subject: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_starts must be 1 to 500 times.
  anon console grace: auth.required Sign in first.
book_group(group_id: student_groups 1, tutor_id: tut, starts: null, minutes: 3, subject: 'Words', price_minor: 4000)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_starts must be 1 to 500 times.
  anon console grace: auth.required Sign in first.
book_group(group_id: student_groups 1, tutor_id: tom, starts: null, minutes: 3, subject: 'Words', currency: 'EUR')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_starts must be 1 to 500 times.
  anon console grace: auth.required Sign in first.
book_group(group_id: student_groups 2, tutor_id: tut, starts: null, minutes: 3, subject: 'Words', all: true)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_starts must be 1 to 500 times.
  anon console grace: auth.required Sign in first.
book_group(group_id: student_groups 2, tutor_id: tom, starts: null, minutes: 3, subject: 'Words', all: false)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_starts must be 1 to 500 times.
  anon console grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from book_group');

select * from finish();
rollback;
