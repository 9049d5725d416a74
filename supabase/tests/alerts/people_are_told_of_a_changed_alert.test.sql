begin;
select plan(33);

select tests.staff_schools();
select tests.create_user('nora', '{student}');
delete from private.email_outbox where status = 'queued';

create function pg_temp.told(p_name text, p_change text) returns bigint language sql volatile security definer as $$
  select count(*) from public.notifications n
  where n.profile_id = tests.id(p_name) and n.subject_type = 'event' and n.data ->> 'change' = p_change
$$;
create function pg_temp.mails(p_name text) returns text language sql volatile security definer as $$
  select string_agg(o.data ->> 'change', ' ' order by o.id) from private.email_outbox o
  where o.recipient_id = tests.id(p_name) and o.status in ('queued', 'sent')
$$;

select tests.authenticate_as('cleo');
select tests.keep('Evening', (select id from public.create_event('Evening', '2030-05-01', 'meeting', tests.target('campus', 'east'),
  'everyone', p_is_urgent => false)));
select tests.clear_authentication();
select public.tell_alerts();
select is(pg_temp.told('mia', 'published'), 1::bigint, 'People are told of the alert');

-- Words alone.
select tests.authenticate_as('cleo');
select public.update_event(tests.the('Evening'), 'Parents'' evening', null, null, 'Bring questions.');
select tests.clear_authentication();
select is(public.tell_alerts(), 0, 'Of other words nobody is told again');

-- Another day, for those who were told and for those whom it reaches since.
select tests.enroll('nora', 'e1');
select tests.authenticate_as('cleo');
select public.update_event(tests.the('Evening'), null, '2030-05-02');
select tests.clear_authentication();
select is(pg_temp.told('mia', 'changed'), 0::bigint, 'The call that changes an alert tells nobody itself');
select public.tell_alerts();
select is(pg_temp.told('mia', 'changed'), 1::bigint, 'Who was told of an alert is told of its new day');
select is((select n.read_at is null and n.key = 'SCHOOL_ALERT_URGENT' and n.subject_id = tests.the('Evening') from public.notifications n
           where n.profile_id = tests.id('mia') and n.data ->> 'change' = 'changed'), true, 'The change is a notification of its own');
select is(pg_temp.told('nora', 'published') || ' ' || pg_temp.told('nora', 'changed'), '1 0', 'Who was never told of it is told of the alert, not of a change');
select is(pg_temp.told('cleo', 'changed'), 0::bigint, 'The author is not told');
select is(pg_temp.mails('mia'), 'changed', 'A change is emailed by default');
select is((select d ->> 'change' || ' ' || (d ->> 'date') from private.email_outbox o cross join private.alert_email_data(o) d
           where o.recipient_id = tests.id('mia')), 'changed 2030-05-02', 'The email says the day that holds');
select is((select (o.data ->> 'may_wait')::boolean from private.email_outbox o where o.recipient_id = tests.id('mia')), true,
  'The change of something in the distance waits for quiet hours');
select is(private.alert_may_wait(tests.the('Evening'), '2030-05-01 13:00+00'), false, 'The change of what is near does not wait');
select is(public.tell_alerts(), 0, 'The next run tells nobody again');

-- Two changes before an email went out.
select tests.authenticate_as('cleo');
select public.update_event(tests.the('Evening'), p_place => 'Gym');
select tests.clear_authentication();
select public.tell_alerts();
select is(pg_temp.told('mia', 'changed'), 2::bigint, 'Each change has its notification');
select is(pg_temp.mails('mia'), 'changed', 'An email that waits says the last change, and no second one follows');
update private.email_outbox set status = 'sent', first_tried_at = now(), sent_at = now()
where recipient_id = tests.id('mia') and status = 'queued';
select tests.authenticate_as('cleo');
select public.update_event(tests.the('Evening'), null, '2030-05-01');
select public.update_event(tests.the('Evening'), p_place => '');
select tests.clear_authentication();
select public.tell_alerts(p_step => 2);
select is(pg_temp.mails('mia'), 'changed changed', 'After an email went out the next change has another, and two changes at once have one');

-- Urgent, not emailed yet.
select tests.authenticate_as('cleo');
select tests.keep('Drill', (select id from public.create_event('Drill', '2030-06-01', 'meeting', tests.target('campus', 'east'),
  'everyone', p_is_urgent => true)));
select tests.clear_authentication();
select public.tell_alerts();
select tests.authenticate_as('cleo');
select public.update_event(tests.the('Drill'), null, '2030-06-02');
select tests.clear_authentication();
select public.tell_alerts();
select is((select string_agg(o.data ->> 'change', ' ') from private.email_outbox o
           where o.recipient_id = tests.id('mia') and o.subject_id = tests.the('Drill')),
  'published', 'An announcement that was not sent yet announces the new day, and no second email follows');

-- Called off before the change was told.
select tests.authenticate_as('cleo');
select public.update_event(tests.the('Drill'), null, '2030-06-03');
select tests.keep('drill_off', (public.cancel_event(tests.the('Drill'), null)).id);
select tests.clear_authentication();
select public.tell_alerts();
select isnt_empty(format('select from public.notifications where profile_id = %L and subject_id = %L', tests.id('mia'), tests.the('drill_off')),
  'Who waits to be told of a change is told that it is off');
select is(pg_temp.told('mia', 'changed'), 4::bigint, 'Of the change of what is off nobody is told');
select is((select count(*) from private.alert_fanouts f where f.finished_at is null), 0::bigint, 'All steps of telling come to an end');

-- Written with a day that is over, and mended.
select tests.authenticate_as('cleo');
select tests.keep('Typo', (select id from public.create_event('Typo', (current_date - 300)::text, 'meeting', tests.target('campus', 'east'),
  'everyone', p_is_urgent => false)));
select tests.clear_authentication();
select is(public.tell_alerts(), 0, 'Of a day that is over nobody is told');
select tests.authenticate_as('cleo');
select public.update_event(tests.the('Typo'), null, (current_date + 65)::text);
select tests.clear_authentication();
select public.tell_alerts();
select isnt_empty(format('select from public.notifications where profile_id = %L and subject_id = %L and data ->> ''change'' = ''published''',
  tests.id('mia'), tests.the('Typo')), 'An alert whose day was wrong is told when it is right');

-- Two alerts of a broadcast.
select tests.enroll('mia', 'w1');
select tests.authenticate_as('sam');
create temporary table fairs as
select e.id from public.create_event('Fair', '2030-07-01', 'event', tests.target('campus', 'east') || tests.target('campus', 'west'), 'everyone') e;
select tests.clear_authentication();
select public.tell_alerts();
create temporary table before as select pg_temp.told('mia', 'changed') as n;
select tests.authenticate_as('sam');
select public.update_event(f.id, null, '2030-07-02') from fairs f;
select tests.clear_authentication();
select public.tell_alerts();
select is(pg_temp.told('mia', 'changed'), (select n + 1 from before), 'A person whom two alerts of a broadcast reach is told once of the same change');

-- Whoever left.
select tests.authenticate_as('cleo');
select public.update_event(tests.the('Typo'), null, (current_date + 66)::text);
select tests.clear_authentication();
delete from public.profile_graph where source_profile_id = tests.id('bob') and target_profile_id = tests.id('mia');
select public.tell_alerts();
select is_empty(format('select from public.notifications where profile_id = %L and subject_id = %L and data ->> ''change'' = ''changed''',
  tests.id('bob'), tests.the('Typo')), 'Who left the audience is not told of a change');

-- Emails that were not sent yet when the next change came.
create function pg_temp.move(p_event text, p_to timestamptz, p_by text default 'cleo') returns void language plpgsql as $$
begin
  perform tests.authenticate_as(p_by);
  perform public.update_event(tests.the(p_event), null, (p_to at time zone 'UTC')::date::text, p_starts_at => p_to);
  perform tests.clear_authentication();
  perform public.tell_alerts();
end $$;
create function pg_temp.waits(p_event text) returns text language sql volatile security definer as $$
  select string_agg(concat_ws(' ', o.status, o.data ->> 'change', o.data ->> 'may_wait'), ', ' order by o.id) from private.email_outbox o
  where o.recipient_id = tests.id('mia') and o.subject_id = tests.the(p_event)
$$;
grant execute on all functions in schema pg_temp to public;
insert into public.notification_preferences (profile_id, key, email) values (tests.id('mia'), 'SCHOOL_ALERT', true);
select tests.authenticate_as('cleo');
select tests.keep('Trip', (select id from public.create_event('Trip', (current_date + 60)::text, 'meeting', tests.target('campus', 'east'),
  'everyone')));
select tests.clear_authentication();
select public.tell_alerts();
update private.email_outbox set not_before = now() + interval '8 hours' where recipient_id = tests.id('mia') and status = 'queued';
select pg_temp.move('Trip', now() + interval '10 hours');
select is(pg_temp.waits('Trip'), 'dropped published true, queued changed',
  'An email that waits for the end of quiet hours gives way to a change that cannot wait');
select pg_temp.move('Trip', now() + interval '11 hours');
select is(pg_temp.waits('Trip'), 'dropped published true, queued changed', 'An email that is due at once tells of the next change as well');
update private.email_outbox set status = 'sending', attempts = 1, lease_until = now() + interval '1 minute'
where recipient_id = tests.id('mia') and status = 'queued';
select pg_temp.move('Trip', now() + interval '40 days');
select is(pg_temp.waits('Trip'), 'dropped published true, sending changed, queued changed',
  'An email that was claimed before may say what was, so another one follows, which does not wait if the old time is near');
update private.email_outbox set status = 'sent', first_tried_at = now(), sent_at = now(), lease_until = null
where recipient_id = tests.id('mia') and status in ('queued', 'sending');
select pg_temp.move('Trip', now() + interval '50 days');
select pg_temp.move('Trip', now() + interval '12 hours');
select is(pg_temp.waits('Trip'), 'dropped published true, sent changed, sent changed, dropped changed true, queued changed',
  'A change that may wait gives way to a nearer one');

-- Whoever did it knows, and the author does not.
create temporary table did as select pg_temp.told('cleo', 'changed') as cleo, pg_temp.told('sam', 'changed') as sam;
select pg_temp.move('Trip', now() + interval '13 hours', 'sam');
select is(pg_temp.told('cleo', 'changed') - (select cleo from did), 1::bigint, 'The author is told that a colleague has moved the alert');
select is(pg_temp.told('sam', 'changed') - (select sam from did), 0::bigint, 'Whoever moved it is not told');
select is_empty(format('select from public.notifications where profile_id = %L and subject_id = %L and data ->> ''change'' = ''published''',
  tests.id('cleo'), tests.the('Trip')), 'The author is not told of the alert itself');
select tests.authenticate_as('olga');
select tests.keep('trip_off', (public.cancel_event(tests.the('Trip'), null)).id);
select tests.clear_authentication();
select public.tell_alerts();
create function pg_temp.hears_of_the_end(p_name text) returns boolean language sql volatile security definer as $$
  select exists (select from public.notifications n where n.profile_id = tests.id(p_name) and n.subject_id = tests.the('trip_off'))
$$;
select is(pg_temp.hears_of_the_end('cleo'), true, 'The author is told that a colleague has called it off');
select is(pg_temp.hears_of_the_end('sam'), true, 'Whoever once moved it is told as well');
select is(pg_temp.hears_of_the_end('olga'), false, 'Whoever called it off is not told');

select * from finish();
rollback;
