-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('confirm_guardian', tests.everybody()), $answers$confirm_guardian(link_id: age>gus agent, agree: true)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link is waiting for confirmation.
  anon grace: auth.required Sign in first.
confirm_guardian(link_id: age>gwen agent, agree: false)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link is waiting for confirmation.
  anon grace: auth.required Sign in first.
confirm_guardian(link_id: grace>sol, agree: false)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link is waiting for confirmation.
  anon grace: auth.required Sign in first.
confirm_guardian(link_id: greg>sia, agree: false)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link is waiting for confirmation.
  anon grace: auth.required Sign in first.
confirm_guardian(link_id: greg>sol, agree: false)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link is waiting for confirmation.
  anon grace: auth.required Sign in first.
confirm_guardian(link_id: gus>sia, agree: false)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link is waiting for confirmation.
  anon grace: auth.required Sign in first.
confirm_guardian(link_id: gus>sid, agree: false)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link is waiting for confirmation.
  anon grace: auth.required Sign in first.
confirm_guardian(link_id: gwen>sid, agree: true)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link is waiting for confirmation.
  anon grace: auth.required Sign in first.
confirm_guardian(link_id: max>sol, agree: true)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link is waiting for confirmation.
  anon grace: auth.required Sign in first.
confirm_guardian(link_id: rhea>sid, agree: true)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link is waiting for confirmation.
  anon grace: auth.required Sign in first.
confirm_guardian(link_id: rob>gwen agent, agree: true)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link is waiting for confirmation.
  anon grace: auth.required Sign in first.
confirm_guardian(link_id: rob>sol, agree: true)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link is waiting for confirmation.
  anon grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from confirm_guardian');

select * from finish();
rollback;
