begin;
select plan(14);

-- Whether the schedule would call a function now.
create function pg_temp.called(p_task text) returns boolean
language plpgsql volatile as $$
declare
  v_due text := (select t.due from private.scheduled_tasks t where t.name = p_task);
  v_called boolean;
begin
  execute 'select ' || v_due into v_called;
  return v_called;
end;
$$;

select is_empty($$ select name from private.scheduled_tasks where edge_function is not null and due is null $$,
  'Every function of the schedule has a condition');
select results_eq($$ select name, pg_temp.called(name) from private.scheduled_tasks where edge_function is not null order by name $$,
  $$ values ('attachment-check', false), ('data-export', false), ('email-dispatch', false), ('integration-sync', false),
            ('push-dispatch', false), ('sms-dispatch', false), ('webhook-dispatch', false) $$,
  'An idle project calls no function');

-- Emails.
insert into private.email_outbox (template, to_email, dedupe_key, not_before)
values ('INVITATION', 'charlie@example.com', 'later', now() + interval '1 hour');
select is(pg_temp.called('email-dispatch'), false, 'An email of later calls nothing now');
update private.email_outbox set not_before = now() where dedupe_key = 'later';
select is(pg_temp.called('email-dispatch'), true, 'A due email calls its function');
update private.email_outbox set lease_until = now() + interval '1 minute' where dedupe_key = 'later';
select is(pg_temp.called('email-dispatch'), false, 'A leased email calls nothing');

-- Files.
insert into private.attachment_checks (path, claimed_type) values ('a/b/c.png', 'image/png');
select is(pg_temp.called('attachment-check'), true, 'An unchecked file calls its function');
update private.attachment_checks set lease_until = now() + interval '1 minute' where path = 'a/b/c.png';
select is(pg_temp.called('attachment-check'), false, 'A leased file calls nothing');
update private.attachment_checks set lease_until = null, checked_at = now() where path = 'a/b/c.png';
select is(pg_temp.called('attachment-check'), false, 'A checked file calls nothing');
update private.attachment_checks set expired_at = now() where path = 'a/b/c.png';
select is(pg_temp.called('attachment-check'), true, 'A file to remove calls its function');

-- Integrations.
select tests.set_up_integrations();
select tests.connect('bob');
update public.student_integration_links set next_sync_at = now() + interval '1 hour' where id = tests.the('link');
select is(pg_temp.called('integration-sync'), false, 'A link that is due later calls nothing');
select tests.make_due();
select is(pg_temp.called('integration-sync'), true, 'A due link calls its function');
update public.student_integration_links set lease_id = gen_random_uuid(), lease_until = now() + interval '1 minute'
where id = tests.the('link');
select is(pg_temp.called('integration-sync'), false, 'A leased link calls nothing');
select tests.authenticate_as('bob');
select public.disconnect_integration((select id from public.my_integrations));
select tests.clear_authentication();
select is(pg_temp.called('integration-sync'), true, 'A grant to revoke calls its function');

-- The console has no records of pg_cron to delete here, which is no error.
select is(private.purge_job_runs(now()), 0, 'Purging the records of runs needs no pg_cron');

select * from finish();
rollback;
