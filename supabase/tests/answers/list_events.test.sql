-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('list_events', tests.everybody()), $answers$list_events()
  ada age greg gwen rob sue tom tut: nothing
  anon grace: auth.required Sign in first.
  console mae: 2 rows 9c9dae
  gus max rhea sia sid sol tea two: 1 row e4d063
list_events(type: 'event')
  ada age greg gwen rob sue tom tut: nothing
  anon grace: auth.required Sign in first.
  console mae: 2 rows 9c9dae
  gus max rhea sia sid sol tea two: 1 row e4d063
list_events(from: null)
  ada age greg gwen rob sue tom tut: nothing
  anon grace: auth.required Sign in first.
  console mae: 2 rows 9c9dae
  gus max rhea sia sid sol tea two: 1 row e4d063
list_events(scope_level: 'class')
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_scope_level must be organization, school or campus, with its id in p_scope_id.
  anon grace: auth.required Sign in first.
list_events(scope_level: 'campus')
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_scope_level must be organization, school or campus, with its id in p_scope_id.
  anon grace: auth.required Sign in first.
list_events(scope_level: 'organization')
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_scope_level must be organization, school or campus, with its id in p_scope_id.
  anon grace: auth.required Sign in first.
list_events(scope_id: by_class)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_scope_level must be organization, school or campus, with its id in p_scope_id.
  anon grace: auth.required Sign in first.
list_events(scope_id: by_campus)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_scope_level must be organization, school or campus, with its id in p_scope_id.
  anon grace: auth.required Sign in first.
list_events(scope_id: by_org)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_scope_level must be organization, school or campus, with its id in p_scope_id.
  anon grace: auth.required Sign in first.
list_events(limit: 1)
  ada age greg gwen rob sue tom tut: nothing
  anon grace: auth.required Sign in first.
  console mae: 1 row daebb2
  gus max rhea sia sid sol tea two: 1 row e4d063
list_events(limit: 50)
  ada age greg gwen rob sue tom tut: nothing
  anon grace: auth.required Sign in first.
  console mae: 2 rows 9c9dae
  gus max rhea sia sid sol tea two: 1 row e4d063
list_events(offset: 3)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon grace: auth.required Sign in first.
list_events(to: null)
  ada age greg gwen rob sue tom tut: nothing
  anon grace: auth.required Sign in first.
  console mae: 2 rows 9c9dae
  gus max rhea sia sid sol tea two: 1 row e4d063
list_events(scope_level: 'campus', scope_id: by_campus)
  ada console gus mae max rhea sia sid sol tea two: 1 row e4d063
  age greg gwen rob sue tom tut: nothing
  anon grace: auth.required Sign in first.
list_events(scope_level: 'organization', scope_id: by_org)
  ada console mae: 2 rows 9c9dae
  age greg gwen rob sue tom tut: nothing
  anon grace: auth.required Sign in first.
  gus max rhea sia sid sol tea two: 1 row e4d063$answers$,
  'Everybody gets the listed answers from list_events');

select * from finish();
rollback;
