-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('grant_guardian_rights', tests.everybody()), $answers$grant_guardian_rights(link_id: age>gus agent, rights: '{view_progress,message,book,receive_alerts}')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
grant_guardian_rights(link_id: age>gwen agent, rights: '{book}')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
grant_guardian_rights(link_id: grace>sol, rights: '{book}')
  ada age greg gus gwen mae max rhea rob sia sid sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
  sol: age.not_confirmed Only an adult student who decides alone grants rights to guardians.
grant_guardian_rights(link_id: greg>sia, rights: '{book}')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
grant_guardian_rights(link_id: greg>sol, rights: '{book}')
  ada age greg gus gwen mae max rhea rob sia sid sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
  sol: age.not_confirmed Only an adult student who decides alone grants rights to guardians.
grant_guardian_rights(link_id: gus>sia, rights: '{book}')
  ada age greg gus gwen mae max rhea rob sid sol sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
  sia: age.not_confirmed Only an adult student who decides alone grants rights to guardians.
grant_guardian_rights(link_id: gus>sid, rights: '{book}')
  ada age greg gus gwen mae max rhea rob sia sol sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
  sid: age.not_confirmed Only an adult student who decides alone grants rights to guardians.
grant_guardian_rights(link_id: gwen>sid, rights: '{view_progress,message,book,receive_alerts}')
  ada age greg gus gwen mae max rhea rob sia sol sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
  sid: age.not_confirmed Only an adult student who decides alone grants rights to guardians.
grant_guardian_rights(link_id: max>sol, rights: '{view_progress,message,book,receive_alerts}')
  ada age greg gus gwen mae max rhea rob sia sid sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
  sol: age.not_confirmed Only an adult student who decides alone grants rights to guardians.
grant_guardian_rights(link_id: rhea>sid, rights: '{view_progress,message,book,receive_alerts}')
  ada age greg gus gwen mae max rhea rob sia sol sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
  sid: age.not_confirmed Only an adult student who decides alone grants rights to guardians.
grant_guardian_rights(link_id: rob>gwen agent, rights: '{view_progress,message,book,receive_alerts}')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
grant_guardian_rights(link_id: rob>sol, rights: '{view_progress,message,book,receive_alerts}')
  ada age greg gus gwen mae max rhea rob sia sid sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
  sol: age.not_confirmed Only an adult student who decides alone grants rights to guardians.$answers$,
  'Everybody gets the listed answers from grant_guardian_rights');

select * from finish();
rollback;
