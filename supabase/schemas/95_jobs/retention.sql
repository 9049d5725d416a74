-- Retention: how long rows are kept that only grow. One list, which an admin edits in the SQL console; every
-- change is audited. Rows are deleted in bounded batches that an index finds, on a schedule.

-- Tables ------------------------------------------------------------------------------------------

create table private.retention (
  table_name text primary key,
  keep_days integer,
  description text not null,
  constraint retention_keep_days_bounded check (keep_days between 1 and 36600),
  -- What families wrote, and who changed what.
  constraint retention_some_is_forever check (
    keep_days is null
    or table_name not in ('messages', 'thread_receipts', 'invitations', 'audit_log'))
);
comment on table private.retention is 'How many days rows of a table are kept; null: forever.';

insert into private.retention (table_name, keep_days, description) values
  ('notifications', 180, 'The list in the app. What a notification is about stays.'),
  ('email_outbox', 30, 'Emails that ended, with their delivery events. Contents are deleted after a day.'),
  ('email_batches', 30, 'Requests in which emails were sent together.'),
  ('email_events', 30, 'Delivery events of emails that are not known.'),
  ('push_outbox', 7, 'Pushes that ended. They hold no text.'),
  ('booking_requests', 30, 'Request ids of create_booking: a repetition after that is a new booking.'),
  ('weekly_digests', 400, 'Which digests were written. Contents are deleted after 30 days.'),
  ('sync_runs', 90, 'Runs of integrations that ended; the newest of each is kept.'),
  ('webhook_deliveries', 30, 'Events that were sent or given up, with the log of their attempts.'),
  ('roster_imports', 90, 'Finished and canceled imports of rosters, with their errors.'),
  ('messages', null, 'Conversations are kept.'),
  ('thread_receipts', null, 'When a message was read, kept as the message is.'),
  ('invitations', null, 'A restriction recognizes a person by the addresses they were invited at.'),
  ('audit_log', null, 'Removed only behind a checkpoint, see remove_audit_segments.');

-- Access ------------------------------------------------------------------------------------------

alter table private.retention enable row level security;
create policy retention_closed on private.retention for all using (false);

select private.audit_changes('private.retention', '', '{table_name,keep_days}');

-- Functions ---------------------------------------------------------------------------------------

create function private.purge_old(p_now timestamptz, p_limit integer default 5000) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: deletes from closed tables.
-- Each table loses up to p_limit rows in a call, found by an index in the order of time. Where ids are in time
-- order the primary key is that index; the time is compared as well, because an id may have been given.
declare
  v_rule private.retention;
  v_before timestamptz;
  v_deleted integer;
  v_total integer := 0;
begin
  for v_rule in select r.* from private.retention r where r.keep_days is not null order by r.table_name loop
    v_before := p_now - make_interval(days => v_rule.keep_days);
    case v_rule.table_name
      when 'notifications' then
        delete from public.notifications where id = any (array(
          select n.id from public.notifications n
          where n.id < private.first_uuid_v7(v_before) and n.created_at < v_before order by n.id limit p_limit));
      when 'email_outbox' then
        delete from private.email_outbox where id = any (array(
          select o.id from private.email_outbox o
          where o.id < private.first_uuid_v7(v_before) and o.status not in ('queued', 'sending')
            and o.updated_at < v_before
          order by o.id limit p_limit));
      when 'email_batches' then
        delete from private.email_batches where id = any (array(
          select b.id from private.email_batches b
          where b.ended_at < v_before order by b.ended_at limit p_limit for update skip locked));
      when 'email_events' then
        delete from private.email_events where svix_id = any (array(
          select e.svix_id from private.email_events e
          where e.email_id is null and e.received_at < v_before order by e.received_at limit p_limit));
      when 'push_outbox' then
        delete from private.push_outbox where id = any (array(
          select o.id from private.push_outbox o
          where o.ended_at < v_before order by o.ended_at limit p_limit for update skip locked));
      when 'booking_requests' then
        delete from private.booking_requests where ctid = any (array(
          select r.ctid from private.booking_requests r
          where r.created_at < v_before order by r.created_at limit p_limit for update skip locked));
      when 'weekly_digests' then
        delete from private.weekly_digests where ctid = any (array(
          select d.ctid from private.weekly_digests d
          where d.week < v_before::date and d.snapshot is null order by d.week limit p_limit for update skip locked));
      when 'sync_runs' then
        delete from public.sync_runs where id = any (array(
          select r.id from public.sync_runs r
          where r.id < private.first_uuid_v7(v_before) and r.finished_at < v_before and exists (
            select from public.sync_runs x where x.integration_id = r.integration_id and x.created_at > r.created_at)
          order by r.id limit p_limit));
      when 'webhook_deliveries' then
        delete from private.webhook_deliveries where id = any (array(
          select d.id from private.webhook_deliveries d
          where d.ended_at < v_before order by d.ended_at limit p_limit for update skip locked));
      when 'roster_imports' then
        -- An import may have many errors.
        delete from private.roster_imports where id = any (array(
          select i.id from private.roster_imports i
          where i.finished_at < v_before order by i.finished_at limit greatest(1, p_limit / 1000)));
      else
        raise exception 'private.retention names %, which private.purge_old does not delete', v_rule.table_name;
    end case;
    get diagnostics v_deleted = row_count;
    v_total := v_total + v_deleted;
  end loop;
  return v_total;
end;
$$;
comment on function private.purge_old(timestamptz, integer) is
  'Deletes rows that are older than private.retention keeps them, up to p_limit of each table. Returns the number. '
  'Called on a schedule.';
