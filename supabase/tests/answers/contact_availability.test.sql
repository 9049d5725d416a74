-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('contact_availability', tests.everybody()), $answers$contact_availability(student_id: sid)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon console grace: auth.required Sign in first.
contact_availability(student_id: sia)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon console grace: auth.required Sign in first.
contact_availability(student_id: Bystander kid)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon console grace: auth.required Sign in first.
contact_availability(student_id: sol)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon console grace: auth.required Sign in first.
contact_availability(student_id: sid, profile_id: gus)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon console grace: auth.required Sign in first.
contact_availability(student_id: sia, profile_id: gwen)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon console grace: auth.required Sign in first.
contact_availability(student_id: Bystander kid, profile_id: sid)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon console grace: auth.required Sign in first.
contact_availability(student_id: sol, profile_id: sia)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon console grace: auth.required Sign in first.
contact_availability(student_id: sid, profile_id: tut)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon console grace: auth.required Sign in first.
contact_availability(student_id: sia, profile_id: Bystander kid)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon console grace: auth.required Sign in first.
contact_availability(student_id: Bystander kid, profile_id: greg)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon console grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from contact_availability');

select * from finish();
rollback;
