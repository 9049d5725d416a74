begin;
select plan(3);

select tests.create_users('bob', 'charlie: student', 'dana: tutor');
select tests.link('bob', 'charlie');
select tests.authenticate_as('bob');
select tests.keep('lesson', (public.create_booking(
  tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Secret subject', tests.id('charlie'))).id);
select public.cancel_booking(tests.the('lesson'), 'Secret reason');
select tests.clear_authentication();
delete from public.bookings;

select results_eq(
  $$ select action, actor_id, details ->> 'status' from private.audit_log where entity_id = tests.the('lesson') order by id $$,
  $$ values ('bookings.insert', tests.id('bob'), 'pending'), ('bookings.update', tests.id('bob'), 'cancelled'),
            ('bookings.delete', null::uuid, 'cancelled') $$,
            'Each change is logged with its actor and status');
select is_empty($$ select from private.audit_log where to_jsonb(audit_log)::text ~ 'Secret' $$,
  'The log contains no text of the booking');
select ok(
  (select changed @> '{status,cancelled_by,cancel_reason}' from private.audit_log where action = 'bookings.update'),
  'The log names the changed columns');

select * from finish();
rollback;
