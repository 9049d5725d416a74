-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('acknowledge_event', tests.everybody()), $answers$acknowledge_event(event_id: communication_events 1)
  ada age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: event.not_found No such alert.
  anon console grace: auth.required Sign in first.
  mae: validation.failed p_event_id must name an alert that asks for an acknowledgement.
acknowledge_event(event_id: communication_events 2)
  ada age greg gwen rob sue tom tut: event.not_found No such alert.
  anon console grace: auth.required Sign in first.
  gus: {"acknowledge_event": ""} rate_limits -0+1 9cb8c9
  mae: {"acknowledge_event": ""} event_acknowledgements -0+1 rate_limits -0+1 a3be8e locks events 1, profiles 1
  max: {"acknowledge_event": ""} event_acknowledgements -0+1 rate_limits -0+1 966170 locks events 1, profiles 1
  rhea: {"acknowledge_event": ""} event_acknowledgements -0+1 rate_limits -0+1 622cdf locks events 1, profiles 1
  sia: {"acknowledge_event": ""} event_acknowledgements -0+1 rate_limits -0+1 998fd4 locks events 1, profiles 1
  sid: {"acknowledge_event": ""} event_acknowledgements -0+1 rate_limits -0+1 9ac3ab locks events 1, profiles 1
  sol: {"acknowledge_event": ""} event_acknowledgements -0+1 rate_limits -0+1 711e18 locks events 1, profiles 1
  tea: {"acknowledge_event": ""} event_acknowledgements -0+1 rate_limits -0+1 1b6c0f locks events 1, profiles 1
  two: {"acknowledge_event": ""} event_acknowledgements -0+1 rate_limits -0+1 9633df locks events 1, profiles 1$answers$,
  'Everybody gets the listed answers from acknowledge_event');

select * from finish();
rollback;
