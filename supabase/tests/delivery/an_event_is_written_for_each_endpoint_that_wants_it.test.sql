begin;
select plan(14);

select tests.create_users('root: admin', 'bob', 'charlie: student', 'dana: tutor');
select tests.link('bob', 'charlie');
select is_empty('select from private.webhook_deliveries where tests.is_own(id)', 'Without an endpoint nothing is written');
insert into private.webhook_endpoints (id, url, event_types, key_id, secret_encrypted) values
  (tests.place('links'), 'https://one.example.com/', '{link.created,link.ended}', 'k', 's'),
  (tests.place('all'), 'https://two.example.com/hook',
   '{link.created,link.ended,booking.requested,booking.confirmed,booking.changed,booking.cancelled,alert.published,alert.changed,
alert.cancelled,alert.deleted}', 'k', 's');
create function pg_temp.written(p_endpoint text) returns text[] language sql as $$
  select array_agg(d.event_type order by (d.body::jsonb #>> '{data,revision}')::bigint)
  from private.webhook_deliveries d where d.endpoint_id = tests.place(p_endpoint);
$$;

select tests.link('dana', 'charlie', '{book}', 'ACTIVE', 'OTHER');
select is(pg_temp.written('links'), '{link.created}', 'A new link is an event');
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie'));
select tests.authenticate_as('dana');
select public.confirm_booking(tests.the('lesson'));
select tests.authenticate_as('bob');
select public.unassign_student(tests.the('lesson'));
select tests.clear_authentication();
select is((select d.body::jsonb #> '{data,student_id}' from private.webhook_deliveries d where d.event_type = 'booking.changed'), 'null',
  'That a student no longer takes part is an event without the student');
update public.bookings set updated_at = now() where id = tests.the('lesson');
select tests.authenticate_as('bob');
select public.cancel_booking(tests.the('lesson'), 'Canary is ill');
select tests.authenticate_as('root');
select tests.keep('alert', (select id from public.create_event('Canary drill', (current_date + 3)::text, 'drill')));
select public.update_event(tests.the('alert'), p_date => (current_date + 4)::text);
select public.cancel_event(tests.the('alert'));
select tests.keep('mistake', (select id from public.create_event('Canary party', (current_date + 3)::text, 'event')));
select public.update_event(tests.the('mistake'), p_title => 'Canary party');
select public.delete_event(tests.the('mistake'));
select tests.clear_authentication();
update public.communication_events set updated_by_id = null where id in (tests.the('alert'), tests.the('mistake'));
delete from public.profile_graph where source_profile_id = tests.id('dana');
select is(pg_temp.written('all'),
  '{link.created,booking.requested,booking.confirmed,booking.changed,booking.cancelled,alert.published,alert.changed,'
  'alert.cancelled,alert.published,alert.deleted,link.ended}',
  'Each event is written once, with a revision that grows');
select is((select array_agg(d.event_type order by d.id) from private.webhook_deliveries d where d.subject_id = tests.the('alert')),
  '{alert.published,alert.changed,alert.cancelled}', 'The events of an alert name it, its cancellation too, and no deletion');
select is((select array_agg(d.event_type order by d.id) from private.webhook_deliveries d where d.subject_id = tests.the('mistake')),
  '{alert.published,alert.deleted}', 'An alert that is saved as it was is no event, and one that was a mistake is deleted');
select is(pg_temp.written('links'), '{link.created,link.ended}', 'An endpoint is told of what it wants alone');
select is((select count(*)::integer from private.webhook_deliveries d where d.body ~* 'canary|dana|charlie|bob'), 0,
  'No event holds a name or a text that people wrote');
select is((select count(distinct d.subject_id)::integer from private.webhook_deliveries d where d.event_type ~ 'booking'), 1,
  'Events of one lesson name the same subject');

savepoint before;
select tests.book('bob', 'dana', null, '4 days');
rollback to before;
select is(cardinality(pg_temp.written('all')), 11, 'What was rolled back is told to nobody');

select tests.authenticate_as_service_role();
select public.set_webhook_endpoint(tests.place('all'), false);
select tests.clear_authentication();
select tests.book('bob', 'dana', null, '4 days');
select is(cardinality(pg_temp.written('all')), 11, 'Nothing is written for an endpoint that is off');
select throws_ok(
  $$ insert into private.webhook_endpoints (id, url, event_types, key_id, secret_encrypted)
     values (gen_random_uuid(), 'http://example.com/', '{link.created}', 'k', 's') $$, '23514', null,
  'An endpoint without https is refused from the console as well');
select throws_ok(
  $$ insert into private.webhook_endpoints (id, url, event_types, key_id, secret_encrypted)
     values (gen_random_uuid(), 'https://example.com/', '{link.seen}', 'k', 's') $$, '23514', null,
  'An endpoint for an unknown kind of event is refused');
select tests.authenticate_as('root');
select throws_ok('select public.list_webhook_endpoints()', '42501', null, 'Nobody who signs in manages endpoints, an admin neither');

select * from finish();
rollback;
