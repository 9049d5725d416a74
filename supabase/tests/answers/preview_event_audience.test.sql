-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('preview_event_audience', tests.everybody()), $answers$preview_event_audience()
  ada console: {"level": "system", "people": 1}
  age greg gus gwen max sia sid sol sue tom tut two: permission.denied Writing alerts requires MANAGE_INTERNAL_COMM.
  anon grace: auth.required Sign in first.
  mae: 1 row 4fba9a
  rhea: 1 row 8d1ad5
  rob: 1 row 118a4b
  tea: 1 row ca270a
preview_event_audience(targets: jsonb_build_array(jsonb_build_object('level', 'campus', 'id', by_campus)))
  ada console mae rhea: 1 row 4f699e
  age greg gus gwen max sia sid sol sue tom tut two: permission.denied Writing alerts requires MANAGE_INTERNAL_COMM.
  anon grace: auth.required Sign in first.
  rob tea: event.target_not_allowed A target is outside your scope.
preview_event_audience(targets: jsonb_build_array(jsonb_build_object('level', 'organization', 'id', by_org)))
  ada console mae: 1 row 4fba9a
  age greg gus gwen max sia sid sol sue tom tut two: permission.denied Writing alerts requires MANAGE_INTERNAL_COMM.
  anon grace: auth.required Sign in first.
  rhea rob tea: event.target_not_allowed A target is outside your scope.
preview_event_audience(targets: '[{"level": "all"}]'::jsonb)
  ada console: {"level": "all", "people": 8}
  age greg gus gwen max sia sid sol sue tom tut two: permission.denied Writing alerts requires MANAGE_INTERNAL_COMM.
  anon grace: auth.required Sign in first.
  mae rhea rob tea: event.target_not_allowed A target is outside your scope.
preview_event_audience(audience: 'staff')
  ada console: {"level": "system", "people": 1}
  age greg gus gwen max sia sid sol sue tom tut two: permission.denied Writing alerts requires MANAGE_INTERNAL_COMM.
  anon grace: auth.required Sign in first.
  mae: 1 row 4fba9a
  rhea: 1 row 8d1ad5
  rob: 1 row 118a4b
  tea: 1 row ca270a
preview_event_audience(audience: 'everyone')
  ada console: {"level": "system", "people": 1}
  age greg gus gwen max sia sid sol sue tom tut two: permission.denied Writing alerts requires MANAGE_INTERNAL_COMM.
  anon grace: auth.required Sign in first.
  mae: 1 row 4fba9a
  rhea: 1 row 8d1ad5
  rob: 1 row 118a4b
  tea: 1 row 318dd1$answers$,
  'Everybody gets the listed answers from preview_event_audience');

select * from finish();
rollback;
