-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('update_link', tests.everybody()), $answers$update_link(link_id: age>gus agent, relation: 'MOTHER')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
update_link(link_id: age>gwen agent, relation: 'OTHER')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
update_link(link_id: grace>sol, relation: 'OTHER')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
update_link(link_id: greg>sia, relation: 'OTHER')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
update_link(link_id: greg>sol, relation: 'OTHER')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
update_link(link_id: gus>sia, relation: 'OTHER')
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
  gus: 1 row 87a9a6 audit_log -0+1 profile_graph -1+1 rate_limits -0+1 304186 locks profile_graph 1
update_link(link_id: gus>sid, relation: 'OTHER')
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
  gus: 1 row b1e1d1 audit_log -0+1 profile_graph -1+1 rate_limits -0+1 ad748e locks profile_graph 1
update_link(link_id: gwen>sid, relation: 'MOTHER')
  ada age greg gus mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
  gwen: 1 row a88eee audit_log -0+2 exports -1+1 profile_graph -1+1 rate_limits -0+1 ffb8a5 locks integrations 1, profile_graph 1
update_link(link_id: max>sol, relation: 'MOTHER')
  ada age greg gus gwen mae rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
  max: 1 row c3bd4d audit_log -0+1 profile_graph -1+1 rate_limits -0+1 a22e43 locks profile_graph 1
update_link(link_id: rhea>sid, relation: 'MOTHER')
  ada age greg gus gwen mae max rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
  rhea: 1 row 6f6473 audit_log -0+1 profile_graph -1+1 rate_limits -0+1 261717 locks profile_graph 1
update_link(link_id: rob>gwen agent, relation: 'MOTHER')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
update_link(link_id: rob>sol, relation: 'MOTHER')
  ada age greg gus gwen mae max rhea sia sid sol sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
  rob: 1 row 7f18e8 audit_log -0+1 profile_graph -1+1 rate_limits -0+1 c6a419 locks integrations 2, profile_graph 1
update_link(gus>sid, 'MOTHER')
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
  gus: 1 row 2324d3 audit_log -0+1 profile_graph -1+1 rate_limits -0+1 9bcbbc locks profile_graph 1
update_link(gwen>sid, 'MOTHER')
  ada age greg gus mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
  gwen: 1 row a88eee audit_log -0+2 exports -1+1 profile_graph -1+1 rate_limits -0+1 ffb8a5 locks integrations 1, profile_graph 1
update_link(age>gus agent, 'MOTHER')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
update_link(gus>sid, 'OTHER')
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
  gus: 1 row b1e1d1 audit_log -0+1 profile_graph -1+1 rate_limits -0+1 ad748e locks profile_graph 1
update_link(gwen>sid, 'OTHER')
  ada age greg gus mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
  gwen: 1 row ea98b8 audit_log -0+2 exports -1+1 profile_graph -1+1 rate_limits -0+1 2315d1 locks integrations 1, profile_graph 1
update_link(age>gus agent, 'OTHER')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from update_link');

select * from finish();
rollback;
