-- Scheduled tasks: the one list of periodic work. On the hosted platform pg_cron runs them and pg_net
-- calls the edge functions; elsewhere the scheduler of the deployment reads the same list.

create table private.scheduled_tasks (
  name text primary key,
  schedule text not null,
  command text,
  edge_function text,
  due text,
  description text not null,
  constraint scheduled_tasks_does_one_thing check (num_nonnulls(command, edge_function) = 1)
);
comment on table private.scheduled_tasks is 'Periodic tasks and their schedules.';
comment on column private.scheduled_tasks.schedule is
  'Five cron fields in UTC, or `N seconds`, as pg_cron takes them.';
comment on column private.scheduled_tasks.command is 'SQL to run as postgres.';
comment on column private.scheduled_tasks.edge_function is 'Function to POST to with the secret key.';
comment on column private.scheduled_tasks.due is
  'A condition in SQL: the task runs only while it holds. An idle project calls no function, and a restored one '
  'changes nothing before it admits people again.';

insert into private.scheduled_tasks (name, schedule, edge_function, due, description) values
  ('email-dispatch', '10 seconds', 'email-dispatch', 'private.emails_are_due()', 'Sends queued emails.'),
  ('attachment-check', '10 seconds', 'attachment-check', 'private.attachments_are_due()',
   'Checks that sent files have the type they claim, and removes unsent files.'),
  ('integration-sync', '30 seconds', 'integration-sync', 'private.syncs_are_due()',
   'Syncs due integrations, and revokes ended grants.'),
  ('data-export', '10 seconds', 'data-export', 'private.exports_are_due()',
   'Builds exports of data, and removes the files of closed ones.'),
  ('push-dispatch', '10 seconds', 'push-dispatch', 'private.pushes_are_due()', 'Tells devices of notifications.'),
  ('sms-dispatch', '10 seconds', 'sms-dispatch', 'private.sms_are_due()', 'Sends text messages of invitations.'),
  ('webhook-dispatch', '10 seconds', 'webhook-dispatch', 'private.webhooks_are_due()',
   'Delivers events to the deployment''s endpoints.');

-- These run in a restored project that is still closed as well.
insert into private.scheduled_tasks (name, schedule, command, description) values
  ('watch-restores', '* * * * *', 'select private.watch_restores()',
   'Closes a project that was restored from a backup.'),
  ('heartbeat', '2 seconds', 'select private.beat()', 'Tells standbys how far behind they are.'),
  ('seal-audit-log', '* * * * *', 'select public.seal_audit_log()', 'Chains new audit rows.'),
  ('export-audit-head', '7 * * * *', 'select public.export_audit_head()',
   'Writes the head of the audit log to the server log, outside the database.'),
  ('purge-job-runs', '27 3 * * *', 'select private.purge_job_runs(now())',
   'Deletes pg_cron''s records of runs older than a week.');

-- What these delete, end or tell may be what is protected again later (00_platform/kept_protections.sql).
insert into private.scheduled_tasks (name, schedule, command, due, description)
select t.name, t.schedule, t.command, 'private.is_admitted()', t.description
from (values
  ('expire-authorizations', '*/10 * * * *', 'select private.expire_authorizations(now())',
   'Deletes expired authorizations, and revokes grants that nobody completed.'),
  ('end-integrations', '23 3 * * *', 'select private.expire_integrations(now())',
   'Ends integrations whose connecting person no longer has access.'),
  ('expire-invitations', '*/10 * * * *', 'select public.expire_invitations()', 'Expires invitations.'),
  ('escalate-guardians', '*/10 * * * *', 'select public.escalate_guardian_links()',
   'Refers guardian links that were not confirmed in time to the school or an admin.'),
  ('escalate-reports', '*/10 * * * *', 'select public.escalate_reports()',
   'Moves reports that nobody opened in time one level up.'),
  ('tend-exports', '* * * * *', 'select private.tend_exports(now())',
   'Closes exports whose time or standing is over, and passes on those that nobody answered.'),
  ('tend-privacy-requests', '*/10 * * * *', 'select private.tend_privacy_requests(now())',
   'Moves privacy requests that nobody answered in time one level up, and tells of those that are due.'),
  ('run-erasures', '* * * * *', 'select private.run_erasures(now())',
   'Erases people who asked for it, or of whom it was granted, step by step.'),
  ('tell-of-majority', '*/10 * * * *', 'select private.tell_of_majority(now())',
   'Tells students and guardians 30 days before a student comes of age, and on the day.'),
  ('tell-of-reviews', '*/10 * * * *', 'select private.tell_of_reviews(now())',
   'Tells who decides that a restriction or a standing has to be reviewed.'),
  ('tend-consents', '*/10 * * * *', 'select private.tend_consents(now())',
   'Asks for consents that lapse, and the school for those that nobody answered.'),
  ('lapse-bookings', '*/5 * * * *', 'select public.lapse_bookings()',
   'Cancels bookings that the tutor did not confirm in time.'),
  ('turn-roster-places', '*/10 * * * *', 'select private.turn_roster_places(now())',
   'Gives and takes places of rosters whose first or last day has come.'),
  ('tend-groups', '* * * * *', 'select private.tend_groups(now())',
   'Takes out of groups whom their owners lost by time alone, or while putting them in.'),
  ('record-absences', '*/10 * * * *', 'select public.record_absences()',
   'Notifies guardians of missed classes.'),
  ('tell-alerts', '5 seconds', 'select public.tell_alerts()', 'Tells people of new alerts and cancellations.'),
  ('purge-alert-recipients', '*/10 * * * *', 'select private.purge_alert_recipients(now())',
   'Forgets who was told of old alerts.'),
  ('weekly-digests', '* * * * *', 'select public.enqueue_weekly_digests()',
   'Writes due digests: Sunday 08:00 in the guardian''s time zone.'),
  ('purge-requests', '27 * * * *', 'select private.purge_requests(now())',
   'Deletes the answers kept for repeated commands.'),
  ('purge-rate-limits', '17 3 * * *', 'select private.purge_rate_limits()', 'Deletes expired counters.'),
  ('expire-uploads', '37 3 * * *', 'select private.expire_uploads(now())', 'Expires unsent files.'),
  ('retention', '*/10 * * * *', 'select private.apply_retention(now())',
   'Deletes what private.retention_rules no longer keeps.'),
  ('purge-digests', '53 * * * *', 'select private.purge_digests(now())',
   'Deletes the contents of old digests.'),
  ('purge-emails', '47 * * * *', 'select private.purge_emails(now())',
   'Deletes the contents of old emails.'),
  ('forget-former-births', '33 3 * * *', 'select private.forget_former_births(now())',
   'Forgets dates of birth of deleted accounts whose person is an adult by now.')) t(name, schedule, command,
                                                                                     description);

-- Access ------------------------------------------------------------------------------------------

alter table private.scheduled_tasks enable row level security;
create policy scheduled_tasks_closed on private.scheduled_tasks for all using (false);

-- Functions ---------------------------------------------------------------------------------------

create function private.invoke_edge_function(p_name text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads the secret key from the vault. Dynamic SQL, because Vault and pg_net may be missing.
declare
  v_url text;
  v_key text;
begin
  execute $vault$
    select max(s.decrypted_secret) filter (where s.name = 'project_url'),
           max(s.decrypted_secret) filter (where s.name = 'secret_key')
    from vault.decrypted_secrets s $vault$ into v_url, v_key;
  if v_url is null or v_key is null then
    raise exception 'The vault needs project_url and secret_key, see docs/operations.md.';
  end if;
  execute 'select net.http_post(url := $1, headers := $2, body := ''{}'', timeout_milliseconds := 60000)'
  using v_url || '/functions/v1/' || p_name,
        jsonb_build_object('Content-Type', 'application/json', 'apikey', v_key);
end;
$$;
comment on function private.invoke_edge_function(text) is
  'POSTs to an edge function with the secret key, on platforms with Vault and pg_net.';

create function private.call_again(p_task text, p_run_id uuid default null) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: calls a function with the secret key. Without pg_net nothing is called: a schedule elsewhere
-- follows soon. A run beside another that has taken later turns has no successor, nor has one beside three others that
-- push: otherwise every call of the schedule and of a trigger would go on for as long as something is due.
declare
  v_due boolean := case p_task when 'email-dispatch' then private.emails_are_due()
                               when 'push-dispatch' then private.pushes_are_due() end;
begin
  if v_due is null then
    perform private.fail('validation.failed', 'p_task must name a task that continues by itself.');
  elsif not v_due or to_regproc('net.http_post') is null
        or (p_task = 'email-dispatch'
            and exists (select from private.email_pacing p where p.next_turn_at > now() and p.run_id <> p_run_id))
        or (p_task = 'push-dispatch' and private.claims_of_pushes() >= 3) then
    return false;
  end if;
  perform private.invoke_edge_function(p_task);
  return true;
end;
$$;

select private.expose('call_again', 'operations',
  'Calls the function of a task at once if its work is still due, for a run that used its time up: of '
  'push-dispatch, which has no successor while three other runs push, or of email-dispatch, whose run p_run_id has '
  'none while another has taken later turns. Returns whether it was called. Errors: validation.failed.');

create function private.tg_email_outbox__start_dispatch() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: calls a function with the secret key. pg_net posts after the commit; elsewhere the scheduler of the
-- deployment hears of the task then.
begin
  if not exists (select from new_rows n where n.lane = 'security' and n.not_before <= now()) then
    return null;
  elsif to_regproc('net.http_post') is null then
    perform pg_notify('homeroom_task_due', 'email-dispatch');
  else
    perform private.invoke_edge_function('email-dispatch');
  end if;
  return null;
exception when others then
  -- A vault without keys keeps nobody from signing up: the schedule finds the email.
  raise warning 'email-dispatch was not called: %', sqlerrm;
  return null;
end;
$$;
comment on function private.tg_email_outbox__start_dispatch() is
  'Calls email-dispatch at once for emails of the security lane, instead of with the next run of the schedule.';

create trigger email_outbox_90_start_dispatch after insert on private.email_outbox
  referencing new table as new_rows for each statement execute function private.tg_email_outbox__start_dispatch();

create function private.purge_job_runs(p_now timestamptz) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the records belong to pg_cron, which may be missing. pg_cron itself keeps all of them.
declare
  v_deleted integer := 0;
begin
  if to_regclass('cron.job_run_details') is not null then
    execute 'delete from cron.job_run_details where end_time < $1' using p_now - interval '7 days';
    get diagnostics v_deleted = row_count;
  end if;
  return v_deleted;
end;
$$;
comment on function private.purge_job_runs(timestamptz) is
  'Deletes pg_cron''s records of runs that ended a week before. Returns the number.';

-- Schedule ----------------------------------------------------------------------------------------

do $$
begin
  if exists (select from pg_available_extensions e where e.name = 'pg_cron')
     and exists (select from pg_available_extensions e where e.name = 'pg_net') then
    create extension if not exists pg_cron;
    create extension if not exists pg_net with schema extensions;
    perform cron.schedule(t.name, t.schedule, format(
      '%s where %s', coalesce(t.command, format('select private.invoke_edge_function(%L)', t.edge_function)),
      coalesce(t.due, 'true')))
    from private.scheduled_tasks t;
  end if;
end;
$$;
