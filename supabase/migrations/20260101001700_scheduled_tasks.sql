-- Scheduled tasks: the one list of what runs by itself. Hosted, pg_cron runs it and pg_net calls
-- edge functions; elsewhere whatever runs this project reads the same list.

create table private.scheduled_tasks (
  name text primary key,
  schedule text not null,
  command text,
  edge_function text,
  description text not null,
  constraint scheduled_tasks_does_one_thing check (num_nonnulls(command, edge_function) = 1)
);
comment on table private.scheduled_tasks is 'What runs by itself, and when.';
comment on column private.scheduled_tasks.schedule is 'Five cron fields in UTC, or `N seconds`, as pg_cron takes them.';
comment on column private.scheduled_tasks.command is 'SQL to run as postgres.';
comment on column private.scheduled_tasks.edge_function is 'Function to POST to with the secret key.';

insert into private.scheduled_tasks (name, schedule, command, edge_function, description) values
  ('email-dispatch', '10 seconds', null, 'email-dispatch', 'Sends queued mails.'),
  ('attachment-check', '10 seconds', null, 'attachment-check', 'Looks into sent files: are they what they claim to be?'),
  ('integration-sync', '30 seconds', null, 'integration-sync', 'Syncs the integrations that are due, and revokes grants that ended.'),
  ('tend-integrations', '*/10 * * * *', 'select private.tend_integrations(now())', null, 'Forgets authorisations that nobody completed; ends integrations of those who may no longer.'),
  ('expire-invitations', '*/10 * * * *', 'select public.expire_invitations()', null, 'Marks invitations whose time is over.'),
  ('lapse-bookings', '*/5 * * * *', 'select public.lapse_bookings()', null, 'Cancels bookings that no tutor confirmed in time.'),
  ('record-absences', '*/10 * * * *', 'select public.record_absences()', null, 'Tells guardians of missed classes.'),
  ('weekly-digests', '* * * * *', 'select public.enqueue_weekly_digests()', null, 'Writes the digests that are due: Sunday 08:00 wherever the guardian lives.'),
  ('seal-audit-log', '* * * * *', 'select public.seal_audit_log()', null, 'Chains new audit rows.'),
  ('purge-rate-limits', '17 * * * *', 'select private.purge_rate_limits()', null, 'Forgets counters whose window is over.'),
  ('purge-digests', '53 * * * *', 'select private.purge_digests(now())', null, 'Forgets what old digests said.'),
  ('purge-emails', '47 * * * *', 'select private.purge_emails(now())', null, 'Forgets the content of old mails.');

-- Access ------------------------------------------------------------------------------------------

alter table private.scheduled_tasks enable row level security;
create policy scheduled_tasks_closed on private.scheduled_tasks for all using (false);

-- Functions ---------------------------------------------------------------------------------------

create function private.invoke_edge_function(p_name text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads the secret key from the vault. Dynamic, because neither Vault nor pg_net is
-- everywhere.
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
comment on function private.invoke_edge_function(text) is 'POSTs to an edge function with the secret key, on platforms with Vault and pg_net.';

do $$
begin
  if exists (select from pg_available_extensions e where e.name = 'pg_cron')
     and exists (select from pg_available_extensions e where e.name = 'pg_net') then
    create extension if not exists pg_cron;
    create extension if not exists pg_net with schema extensions;
    perform cron.schedule(t.name, t.schedule, coalesce(
      t.command, format('select private.invoke_edge_function(%L)', t.edge_function)))
    from private.scheduled_tasks t;
  end if;
end;
$$;
