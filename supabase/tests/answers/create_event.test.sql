-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('create_event', tests.everybody()), $answers$create_event(title: 'Words', date: current_date + 40, type: 'event')
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 42883 function public.create_event(p_title => unknown, p_date => date, p_type => unknown) does not exist 
create_event(title: 'Words', date: current_date + 40, type: 'event', targets: jsonb_build_array(jsonb_build_object('level', 'campus', 'id', by_campus)))
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 42883 function public.create_event(p_title => unknown, p_date => date, p_type => unknown, p_targets => jsonb) does not exist 
create_event(title: 'Words', date: current_date + 40, type: 'event', targets: jsonb_build_array(jsonb_build_object('level', 'organization', 'id', by_org)))
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 42883 function public.create_event(p_title => unknown, p_date => date, p_type => unknown, p_targets => jsonb) does not exist 
create_event(title: 'Words', date: current_date + 40, type: 'event', targets: '[{"level": "all"}]'::jsonb)
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 42883 function public.create_event(p_title => unknown, p_date => date, p_type => unknown, p_targets => jsonb) does not exist 
create_event(title: 'Words', date: current_date + 40, type: 'event', audience: 'staff')
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 42883 function public.create_event(p_title => unknown, p_date => date, p_type => unknown, p_audience => unknown) does not exist 
create_event(title: 'Words', date: current_date + 40, type: 'event', audience: 'everyone')
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 42883 function public.create_event(p_title => unknown, p_date => date, p_type => unknown, p_audience => unknown) does not exist 
create_event(title: 'Words', date: current_date + 40, type: 'event', roles: null)
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 42883 function public.create_event(p_title => unknown, p_date => date, p_type => unknown, p_roles => unknown) does not exist 
create_event(title: 'Words', date: current_date + 40, type: 'event', body: 'Words')
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 42883 function public.create_event(p_title => unknown, p_date => date, p_type => unknown, p_body => unknown) does not exist 
create_event(title: 'Words', date: current_date + 40, type: 'event', starts_at: now() + interval '40 days')
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 42883 function public.create_event(p_title => unknown, p_date => date, p_type => unknown, p_starts_at => timestamp with time zone) does not exist 
create_event(title: 'Words', date: current_date + 40, type: 'event', starts_at: now() + interval '20 days')
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 42883 function public.create_event(p_title => unknown, p_date => date, p_type => unknown, p_starts_at => timestamp with time zone) does not exist 
create_event(title: 'Words', date: current_date + 40, type: 'event', ends_at: now() + interval '40 days 1 hour')
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 42883 function public.create_event(p_title => unknown, p_date => date, p_type => unknown, p_ends_at => timestamp with time zone) does not exist 
create_event(title: 'Words', date: current_date + 40, type: 'event', ends_at: now() + interval '20 days 1 hour')
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 42883 function public.create_event(p_title => unknown, p_date => date, p_type => unknown, p_ends_at => timestamp with time zone) does not exist 
create_event(title: 'Words', date: current_date + 40, type: 'event', place: 'Words')
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 42883 function public.create_event(p_title => unknown, p_date => date, p_type => unknown, p_place => unknown) does not exist 
create_event(title: 'Words', date: current_date + 40, type: 'event', is_urgent: true)
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 42883 function public.create_event(p_title => unknown, p_date => date, p_type => unknown, p_is_urgent => boolean) does not exist 
create_event(title: 'Words', date: current_date + 40, type: 'event', is_urgent: false)
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 42883 function public.create_event(p_title => unknown, p_date => date, p_type => unknown, p_is_urgent => boolean) does not exist 
create_event(title: 'Words', date: current_date + 40, type: 'event', asks_acknowledgement: true)
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 42883 function public.create_event(p_title => unknown, p_date => date, p_type => unknown, p_asks_acknowledgement => boolean) does not exist 
create_event(title: 'Words', date: current_date + 40, type: 'event', asks_acknowledgement: false)
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 42883 function public.create_event(p_title => unknown, p_date => date, p_type => unknown, p_asks_acknowledgement => boolean) does not exist $answers$,
  'Everybody gets the listed answers from create_event');

select * from finish();
rollback;
