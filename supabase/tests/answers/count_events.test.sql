-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('count_events', tests.everybody()), $answers$count_events()
  ada age greg gwen rob sue tom tut: {"count_events": 0}
  anon grace: auth.required Sign in first.
  console mae: {"count_events": 2}
  gus max rhea sia sid sol tea two: {"count_events": 1}
count_events(type: 'event')
  ada age greg gwen rob sue tom tut: {"count_events": 0}
  anon grace: auth.required Sign in first.
  console mae: {"count_events": 2}
  gus max rhea sia sid sol tea two: {"count_events": 1}
count_events(from: null)
  ada age greg gwen rob sue tom tut: {"count_events": 0}
  anon grace: auth.required Sign in first.
  console mae: {"count_events": 2}
  gus max rhea sia sid sol tea two: {"count_events": 1}
count_events(scope_level: 'class')
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_scope_level must be organization, school or campus, with its id in p_scope_id.
  anon grace: auth.required Sign in first.
count_events(scope_level: 'campus')
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_scope_level must be organization, school or campus, with its id in p_scope_id.
  anon grace: auth.required Sign in first.
count_events(scope_level: 'organization')
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_scope_level must be organization, school or campus, with its id in p_scope_id.
  anon grace: auth.required Sign in first.
count_events(scope_id: by_class)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_scope_level must be organization, school or campus, with its id in p_scope_id.
  anon grace: auth.required Sign in first.
count_events(scope_id: by_campus)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_scope_level must be organization, school or campus, with its id in p_scope_id.
  anon grace: auth.required Sign in first.
count_events(scope_id: by_org)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_scope_level must be organization, school or campus, with its id in p_scope_id.
  anon grace: auth.required Sign in first.
count_events(to: null)
  ada age greg gwen rob sue tom tut: {"count_events": 0}
  anon grace: auth.required Sign in first.
  console mae: {"count_events": 2}
  gus max rhea sia sid sol tea two: {"count_events": 1}
count_events(scope_level: 'campus', scope_id: by_campus)
  ada console gus mae max rhea sia sid sol tea two: {"count_events": 1}
  age greg gwen rob sue tom tut: {"count_events": 0}
  anon grace: auth.required Sign in first.
count_events(scope_level: 'organization', scope_id: by_org)
  ada console mae: {"count_events": 2}
  age greg gwen rob sue tom tut: {"count_events": 0}
  anon grace: auth.required Sign in first.
  gus max rhea sia sid sol tea two: {"count_events": 1}$answers$,
  'Everybody gets the listed answers from count_events');

select * from finish();
rollback;
