begin;
select plan(48);

select tests.staff_schools();
select tests.create_user('gil');
select tests.link('gil', 'mia', '{book}');
select tests.create_user('nora', '{student}');
delete from private.email_outbox where status = 'queued';
delete from public.notifications n where n.profile_id in (select tests.id(x) from unnest('{bob,gil,mia,otto,tina,cleo,sam,olga}'::text[]) x);

create function pg_temp.told(p_title text) returns text language sql volatile security definer as $$
  select string_agg(split_part(u.email, '@', 1), ' ' order by u.email)
  from public.notifications n
  join public.communication_events e on e.id = n.subject_id and e.title = p_title
  join auth.users u on u.id = n.profile_id
  where n.key in ('SCHOOL_ALERT', 'SCHOOL_ALERT_URGENT')
$$;
create function pg_temp.mailed(p_title text) returns text language sql volatile security definer as $$
  select string_agg(split_part(u.email, '@', 1), ' ' order by u.email)
  from private.email_outbox o
  join public.communication_events e on e.id = o.subject_id and e.title = p_title
  join auth.users u on u.id = o.recipient_id
$$;

select tests.authenticate_as('cleo');
select tests.keep('fair', (select id from public.create_event('Fair', '2030-05-01', 'event', tests.target('campus', 'east'), 'everyone',
  null, 'Bring a cake.' || chr(10) || 'Parents help.', '2030-05-01 14:00+02', '2030-05-01 17:00+02', 'Gym', false, true)));
select tests.clear_authentication();
select is(pg_temp.told('Fair'), null, 'The call that writes an alert tells nobody itself');
select is(public.tell_alerts(), 6, 'The task tells the audience');
select is((select array_agg(distinct n.key) from public.notifications n where n.subject_id = tests.the('fair')), '{SCHOOL_ALERT}'::public.notification_key[],
  'An ordinary alert has the key of alerts');
select is(pg_temp.told('Fair') like '%gil%', false, 'A guardian without receive_alerts is not told');
select is(pg_temp.told('Fair') like '%cleo%', false, 'The author is not told');
select is(pg_temp.told('Fair') like '%bob%mia%tina%', true, 'Guardians, students and staff are told');
select is(pg_temp.mailed('Fair'), null, 'An ordinary alert is not emailed by default');
select is(public.tell_alerts(), 0, 'The next run tells nobody again');

-- Urgent, and a personal switch.
select tests.authenticate_as('mia');
select public.set_notification_preference('SCHOOL_ALERT_URGENT', null, false);
select tests.authenticate_as('tina');
select public.set_notification_preference('SCHOOL_ALERT_URGENT', false, null);
select tests.authenticate_as('cleo');
select tests.keep('closed', (select id from public.create_event('Closed', '2030-05-02', 'event', tests.target('campus', 'east'), 'everyone',
  null, null, null, null, null, true)));
select tests.clear_authentication();
select public.tell_alerts();
select is(pg_temp.mailed('Closed') like '%bob%tina%', true, 'An urgent alert is emailed by default');
select is(pg_temp.mailed('Closed') like '%mia%', false, 'Who switched emails off gets none, of an urgent one neither');
select is(pg_temp.told('Closed') like '%tina%', false, 'Who switched the list off has none');
select is(private.alert_email_data(o) ->> 'title', 'Closed', 'The email says what the alert says')
from private.email_outbox o where o.subject_id = tests.the('closed') and o.recipient_id = tests.id('bob');

-- The audience is judged when it is told.
select tests.authenticate_as('cleo');
select tests.keep('late',
  (select id from public.create_event('Late', '2030-05-03', 'event', tests.target('campus', 'east'), 'everyone', null, null, null, null, null, true)));
select tests.clear_authentication();
select private.gather_alert_recipients(e) from public.communication_events e where e.id = tests.the('late');
update private.alert_fanouts set gathered_at = now() where event_id = tests.the('late');
delete from public.profile_graph where source_profile_id = tests.id('bob') and target_profile_id = tests.id('mia');
select public.tell_alerts();
select is(pg_temp.told('Late') like '%bob%', false, 'Who left the audience before it was told is not told');
select is(pg_temp.told('Late') like '%mia%', true, 'The others are told');
select is(private.alert_email_data(o), null, 'An email to somebody who has left the audience is no longer due')
from private.email_outbox o where o.subject_id = tests.the('closed') and o.recipient_id = tests.id('bob');
select tests.authenticate_as('bob');
select is((select count(*)::int from public.notifications where subject_id = tests.the('closed')), 0,
  'The notification of an alert that one may no longer read is not shown');
select tests.authenticate_as('mia');
select is((select count(*)::int from public.notifications where subject_id = tests.the('closed')), 1, 'To others it is shown');

-- Canceled: those who were told are told.
select tests.clear_authentication();
select tests.create_user('ivy', '{student}');
select tests.enroll('ivy', 'e1');
select tests.authenticate_as('cleo');
select tests.keep('canceled', (public.cancel_event(tests.the('closed'), 'Storm is over')).id);
select tests.clear_authentication();
select public.tell_alerts();
select is((select n.data ->> 'change' from public.notifications n where n.subject_id = tests.the('canceled') and n.profile_id = tests.id('mia')), 'canceled',
  'Who was told of an alert is told that it is off');
select is((select count(*)::int from public.notifications n where n.subject_id = tests.the('canceled') and n.profile_id = tests.id('ivy')), 0,
  'Who was never told is not');
select tests.authenticate_as('mia');
select is((select count(*)::int from public.notifications where subject_id = tests.the('closed')), 0,
  'The notification of the alert itself is no longer shown');
select is((select count(*)::int from public.notifications where subject_id = tests.the('canceled')), 1, 'That of its cancellation is');

-- Canceled before anybody was told.
select tests.authenticate_as('cleo');
select tests.keep('never', (select id from public.create_event('Never', '2030-05-04', 'event', tests.target('campus', 'east'), 'everyone')));
select tests.keep('never2', (public.cancel_event(tests.the('never'), null)).id);
select tests.clear_authentication();
select is(public.tell_alerts(), 0, 'An alert that was taken back at once is told to nobody, its cancellation neither');

-- One broadcast to two places of one person is told once.
select tests.enroll('mia', 'w1');
select tests.authenticate_as('sam');
select tests.keep('both', (select min(broadcast_id::text)::uuid from public.create_event('Both', '2030-05-05', 'event',
  tests.target('campus', 'east') || tests.target('campus', 'west'), 'everyone')));
select tests.clear_authentication();
select public.tell_alerts(now(), '3 seconds', 2);
select is((select count(*)::int from public.notifications n join public.communication_events e on e.id = n.subject_id
           where e.broadcast_id = tests.the('both') and n.profile_id = tests.id('mia')), 1,
             'A person in two targets of one call is told once, however small the steps are');
select is((select count(*)::int from private.alert_fanouts where finished_at is null), 0, 'All steps of telling come to an end');

-- Each of the two is taken back for itself: whoever was told of that one has the other.
select is((select count(*)::int from private.alert_recipients r join public.communication_events e on e.id = r.event_id
           where e.broadcast_id = tests.the('both') and r.profile_id = tests.id('mia') and r.told_at is not null), 2,
  'Each alert of a broadcast knows whom it was told to');
select tests.keep('told', n.subject_id), tests.keep('other', e.id)
from public.notifications n
join public.communication_events e on e.broadcast_id = tests.the('both') and e.id <> n.subject_id
where n.profile_id = tests.id('mia') and n.subject_id in (select o.id from public.communication_events o where o.broadcast_id = tests.the('both'));
insert into private.email_outbox (template, recipient_id, subject_id, data, dedupe_key)
values ('SCHOOL_ALERT', tests.id('mia'), tests.the('told'), '{}', tests.id('mia') || ' alert:' || tests.the('both'));
select tests.keep('row', n.id) from public.notifications n where n.profile_id = tests.id('mia') and n.subject_id = tests.the('told');
update public.notifications set read_at = now() where id = tests.the('row');
select tests.set_up_push();
insert into private.push_outbox (notification_id, subscription_id, lane, status, serve_by, ended_at)
select tests.the('row'), tests.subscribe_to_push('mia'), 'alert', 'dropped', now(), now();
select tests.clear_authentication();
insert into public.notification_preferences (profile_id, key, in_app, email) values (tests.id('mia'), 'SCHOOL_ALERT', true, true)
on conflict (profile_id, key) do update set email = true;
select tests.authenticate_as('sam');
select public.delete_event(tests.the('told'));
select tests.clear_authentication();
delete from realtime.messages where payload ->> 'id' = tests.the('row')::text;
select public.tell_alerts();
select tests.authenticate_as('mia');
select is((select array_agg(n.subject_id) from public.notifications n where n.subject_id in (tests.the('told'), tests.the('other'))),
  array[tests.the('other')],
  'Whoever was told of an alert that is deleted has the other one of the broadcast');
select tests.clear_authentication();
select is((select array_agg(o.subject_id) from private.email_outbox o where o.dedupe_key = tests.id('mia') || ' alert:' || tests.the('both')),
  array[tests.the('other')],
  'An email that was not sent yet says the other one');
select is((select n.read_at from public.notifications n where n.id = tests.the('row')), null, 'The row that says something else now is unread');
select is((select o.status from private.push_outbox o where o.notification_id = tests.the('row')), 'queued',
  'A push that ended with the alert that was taken back is judged again');
select isnt_empty(format($$ select from realtime.messages where event = 'notification.new' and payload ->> 'id' = %L $$, tests.the('row')),
  'Open apps are told of the other alert');
select tests.authenticate_as('sam');
select tests.keep('off', (public.cancel_event(tests.the('other'), null)).id);
select tests.clear_authentication();
select public.tell_alerts();
select is((select n.data ->> 'change' from public.notifications n where n.subject_id = tests.the('off') and n.profile_id = tests.id('mia')), 'canceled',
  'Whoever was told by another alert of the broadcast is told of a cancellation');

-- A whole broadcast is canceled.
select tests.authenticate_as('sam');
select tests.keep('trip', (select min(broadcast_id::text)::uuid from public.create_event('Trip', (current_date + 3)::text, 'event',
  tests.target('campus', 'east') || tests.target('campus', 'west'), 'everyone')));
select tests.clear_authentication();
select public.tell_alerts();
-- Weeks go by before it is called off.
select private.purge_alert_recipients(now() + interval '61 days');
select is((select count(*)::int from private.alert_recipients r join public.communication_events e on e.id = r.event_id
           where e.broadcast_id = tests.the('trip') and r.profile_id = tests.id('mia')), 2,
  'Who was told of an alert is known until it is over');
select tests.authenticate_as('sam');
select is((select count(*)::int from public.cancel_broadcast(tests.the('trip'), 'Rain')), 2, 'A broadcast to two campuses is canceled by one call');
select tests.clear_authentication();
select public.tell_alerts();
select is((select count(*)::int from public.notifications n join public.communication_events e on e.id = n.subject_id
           where e.broadcast_id = tests.the('trip') and e.canceled_event_id is not null and n.profile_id = tests.id('mia')), 1,
  'A person whom two alerts of a broadcast had reached is told once that both are off');
select is(private.purge_alert_recipients(now() + interval '65 days', 1), 1, 'A step forgets no more people than its limit');
select private.purge_alert_recipients(now() + interval '65 days');
select is((select count(*)::int from private.alert_recipients r join public.communication_events e on e.id = r.event_id
           where e.broadcast_id = tests.the('trip')), 0,
  'Who was told is forgotten 60 days after it is over');

select is((select array_agg(private.alert_may_wait(e.id, t.at) order by t.at) from public.communication_events e
           cross join (values ('2030-05-03 11:00+00'::timestamptz), ('2030-05-03 13:00+00')) t(at) where e.id = tests.the('off')), '{t,f}',
  'A cancellation waits for quiet hours unless it is urgent or the day is near');

-- What began before and goes on.
select tests.authenticate_as('cleo');
select tests.keep('closure', (select id from public.create_event('Closure', (current_date - 3)::text, 'event', tests.target('campus', 'east'), 'everyone',
  null, null, current_date - interval '3 days', current_date + interval '3 days', null, true)));
select isnt_empty(format('select from public.list_events(p_from => current_date) where id = %L', tests.the('closure')),
  'An alert that goes on is listed');
select is_empty(format('select from public.list_events(p_from => current_date + 5) where id = %L', tests.the('closure')),
  'An alert that is over by then is not listed');
select tests.clear_authentication();
select isnt(public.tell_alerts(), 0, 'Of an alert that goes on people are told');
select tests.authenticate_as('cleo');
select tests.keep('reopened', (public.cancel_event(tests.the('closure'), null)).id);
select tests.clear_authentication();
select isnt(public.tell_alerts(), 0, 'Of its cancellation people are told');
select isnt(private.alert_email_data(o), null, 'An email about what goes on is due')
from private.email_outbox o where o.subject_id = tests.the('reopened') and o.recipient_id = tests.id('tina');
update public.communication_events set ends_at = now() - interval '1 minute' where id = tests.the('reopened');
select is(private.alert_email_data(o), null, 'An email about what is over is no longer due')
from private.email_outbox o where o.subject_id = tests.the('reopened') and o.recipient_id = tests.id('tina');

-- Past days.
select tests.alert('Old', 'campus', 'east', 'everyone', 'cleo', current_date - 3);
select is(public.tell_alerts(), 0, 'Of a day that is over nobody is told');

-- Who may.
select tests.authenticate_as('bob');
select throws_ok('select public.tell_alerts()', '42501', null, 'People cannot start the telling');
select throws_ok('select * from private.alert_recipients', '42501', null, 'Nobody reads who was told');
select tests.authenticate_as('cleo');
select throws_ok($$ select public.create_event('X', '2030-05-01', 'event', tests.target('campus', 'east'), null, null, null, null, '2030-05-01 14:00') $$,
  'PT400', 'validation.failed', 'An alert does not end before it starts');
select throws_ok($$ select public.create_event('X', '2030-05-01', 'event', tests.target('campus', 'east'), null, null, null, '2030-06-01 14:00') $$, 'PT400',
  'validation.failed', 'An alert does not start on another day');

select * from finish();
rollback;
