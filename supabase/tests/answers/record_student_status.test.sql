-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('record_student_status', tests.everybody()), $answers$record_student_status(student_id: sid, status: 'resolved', reference: 'Words', review_at: null)
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 22P02 invalid input value for enum public.student_status: "resolved" 
record_student_status(student_id: sid, status: 'no_issue', reference: 'Words', review_at: null)
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 22P02 invalid input value for enum public.student_status: "no_issue" 
record_student_status(student_id: sid, status: 'referred', reference: 'Words', review_at: null)
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 22P02 invalid input value for enum public.student_status: "referred" 
record_student_status(student_id: sia, status: 'resolved', reference: 'Words', review_at: null)
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 22P02 invalid input value for enum public.student_status: "resolved" 
record_student_status(student_id: sia, status: 'no_issue', reference: 'Words', review_at: null)
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 22P02 invalid input value for enum public.student_status: "no_issue" 
record_student_status(student_id: sia, status: 'referred', reference: 'Words', review_at: null)
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 22P02 invalid input value for enum public.student_status: "referred" 
record_student_status(student_id: Bystander kid, status: 'resolved', reference: 'Words', review_at: null)
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 22P02 invalid input value for enum public.student_status: "resolved" 
record_student_status(student_id: Bystander kid, status: 'no_issue', reference: 'Words', review_at: null)
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 22P02 invalid input value for enum public.student_status: "no_issue" 
record_student_status(student_id: Bystander kid, status: 'referred', reference: 'Words', review_at: null)
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 22P02 invalid input value for enum public.student_status: "referred" 
record_student_status(student_id: sol, status: 'resolved', reference: 'Words', review_at: null)
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 22P02 invalid input value for enum public.student_status: "resolved" 
record_student_status(student_id: sol, status: 'no_issue', reference: 'Words', review_at: null)
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 22P02 invalid input value for enum public.student_status: "no_issue" 
record_student_status(student_id: sol, status: 'referred', reference: 'Words', review_at: null)
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 22P02 invalid input value for enum public.student_status: "referred" 
record_student_status(student_id: sid, status: 'resolved', reference: 'Words', review_at: null, guardian_id: gus)
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 22P02 invalid input value for enum public.student_status: "resolved" 
record_student_status(student_id: sid, status: 'no_issue', reference: 'Words', review_at: null, guardian_id: gwen)
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 22P02 invalid input value for enum public.student_status: "no_issue" 
record_student_status(student_id: sid, status: 'referred', reference: 'Words', review_at: null, starts_on: null)
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 22P02 invalid input value for enum public.student_status: "referred" 
record_student_status(student_id: sia, status: 'resolved', reference: 'Words', review_at: null, ends_on: null)
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 22P02 invalid input value for enum public.student_status: "resolved" $answers$,
  'Everybody gets the listed answers from record_student_status');

select * from finish();
rollback;
