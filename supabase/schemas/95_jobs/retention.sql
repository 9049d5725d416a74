-- Retention: deletes what 82_privacy/retention_rules.sql no longer keeps, a bounded number of each class in a call.
-- Each step is found by an index, looks again at what it deletes, and can be cut off anywhere: the next call
-- continues. Two calls at once skip what the other holds. What a legal hold covers stays.

-- Functions ---------------------------------------------------------------------------------------

create function private.delete_old(
  p_class text, p_before timestamptz, p_held uuid[], p_now timestamptz, p_limit integer)
returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: deletes from closed tables.
-- Where ids are in time order the primary key is the index; the time is compared as well, because an id may have
-- been given.
declare
  v_deleted integer;
begin
  case p_class
    when 'messages' then
      perform private.look_at_threads(p_now, greatest(1, p_limit / 25));
      return private.remove_threads(p_now, p_limit);
    when 'withdrawn_messages' then
      return private.remove_withdrawn(p_before, p_now, p_limit);
    when 'learning_records' then
      return private.remove_enrollments(p_now, p_limit);
    when 'goals' then
      delete from private.goals where id = any (array(
        select g.id from private.goals g
        where g.course_id is null and g.updated_at < p_before and g.student_id <> all (p_held)
          and g.author_id <> all (p_held)
        order by g.updated_at limit p_limit for update skip locked));
    when 'reports' then
      return private.remove_reports(p_now, greatest(1, p_limit / 25));
    when 'audit_log' then
      -- Each segment is verified before it goes; a broken one stops this, and verify_audit_log names it.
      return coalesce((
        select (private.remove_audit_segments(
          p_before, s.id || ':' || encode(s.head, 'hex'), greatest(1, p_limit / 1000), p_now)).id is not null
        from private.audit_seals s
        where (select x.sealed_at from private.audit_seals x order by x.id limit 1) < p_before
        order by s.id desc limit 1), false)::integer;
    when 'bookings_canceled' then
      delete from public.bookings where id = any (array(
        select b.id from public.bookings b
        where b.status = 'cancelled' and b.ends_at < p_before and b.updated_at < p_before
          and b.client_id <> all (p_held) and b.tutor_id <> all (p_held)
          and (b.student_id <> all (p_held)) is not false and (b.guardian_id <> all (p_held)) is not false
        order by b.ends_at limit p_limit for update skip locked));
    when 'bookings_completed' then
      delete from public.bookings where id = any (array(
        select b.id from public.bookings b
        where b.status <> 'cancelled' and b.ends_at < p_before
          and b.client_id <> all (p_held) and b.tutor_id <> all (p_held)
          and (b.student_id <> all (p_held)) is not false and (b.guardian_id <> all (p_held)) is not false
        order by b.ends_at limit p_limit for update skip locked));
    when 'notifications' then
      delete from public.notifications where id = any (array(
        select n.id from public.notifications n
        where n.id < private.first_uuid_v7(p_before) and n.created_at < p_before
          and n.profile_id <> all (p_held) and (n.student_id <> all (p_held)) is not false
        order by n.id limit p_limit for update skip locked));
    when 'email_outbox' then
      delete from private.email_outbox where id = any (array(
        select o.id from private.email_outbox o
        where o.id < private.first_uuid_v7(p_before) and o.status not in ('queued', 'sending')
          and o.updated_at < p_before
          and (o.recipient_id <> all (p_held)) is not false and (o.student_id <> all (p_held)) is not false
        order by o.id limit p_limit for update skip locked));
    when 'email_batches' then
      delete from private.email_batches where id = any (array(
        select b.id from private.email_batches b
        where b.ended_at < p_before order by b.ended_at limit p_limit for update skip locked));
    when 'email_events' then
      delete from private.email_events where svix_id = any (array(
        select e.svix_id from private.email_events e
        where e.email_id is null and e.received_at < p_before order by e.received_at limit p_limit
        for update skip locked));
    when 'push_outbox' then
      delete from private.push_outbox where id = any (array(
        select o.id from private.push_outbox o
        where o.ended_at < p_before order by o.ended_at limit p_limit for update skip locked));
    when 'sms_outbox' then
      delete from private.sms_outbox where id = any (array(
        select o.id from private.sms_outbox o
        where o.ended_at < p_before order by o.ended_at limit p_limit for update skip locked));
    when 'booking_requests' then
      delete from private.booking_requests where ctid = any (array(
        select r.ctid from private.booking_requests r
        where r.created_at < p_before order by r.created_at limit p_limit for update skip locked));
    when 'group_acts' then
      -- An act may have many rows.
      delete from private.group_acts where id = any (array(
        select a.id from private.group_acts a
        where a.created_at < p_before order by a.created_at limit greatest(1, p_limit / 1000)
        for update skip locked));
    when 'weekly_digests' then
      delete from private.weekly_digests where ctid = any (array(
        select d.ctid from private.weekly_digests d
        where d.week < p_before::date and d.snapshot is null
          and d.guardian_id <> all (p_held) and d.student_id <> all (p_held)
        order by d.week limit p_limit for update skip locked));
    when 'sync_runs' then
      delete from public.sync_runs where id = any (array(
        select r.id from public.sync_runs r
        where r.id < private.first_uuid_v7(p_before) and r.finished_at < p_before and exists (
          select from public.sync_runs x where x.integration_id = r.integration_id and x.created_at > r.created_at)
          and not exists (
            select from public.student_integration_links i
            where i.id = r.integration_id and (i.student_id = any (p_held) or i.connected_by_id = any (p_held)))
        order by r.id limit p_limit for update skip locked));
    when 'privacy_requests' then
      delete from private.privacy_requests where id = any (array(
        select r.id from private.privacy_requests r
        where r.level_until is null and r.due_at < p_before
          and r.requester_id <> all (p_held) and (r.student_id <> all (p_held)) is not false
        order by r.due_at limit p_limit for update skip locked));
    when 'webhook_deliveries' then
      delete from private.webhook_deliveries where id = any (array(
        select d.id from private.webhook_deliveries d
        where d.ended_at < p_before order by d.ended_at limit p_limit for update skip locked));
    when 'roster_imports' then
      -- An import may have many errors.
      delete from private.roster_imports where id = any (array(
        select i.id from private.roster_imports i
        where i.finished_at < p_before order by i.finished_at limit greatest(1, p_limit / 1000)
        for update skip locked));
    else
      raise exception 'private.retention_rules names %, which private.delete_old does not delete', p_class;
  end case;
  get diagnostics v_deleted = row_count;
  return v_deleted;
end;
$$;
comment on function private.delete_old(text, timestamptz, uuid[], timestamptz, integer) is
  'Deletes up to p_limit rows of a class that are over since p_before. p_held: people about whom nothing is deleted. '
  'Returns how many rows; of the audit log, whether segments went.';

create function private.apply_retention(p_now timestamptz, p_limit integer default 5000) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads closed tables.
declare
  v_held uuid[] := array(select private.held_profiles(p_now));
  v_rule private.retention_rules;
  v_total integer := 0;
begin
  for v_rule in
    select r.* from private.retention_rules r where r.keep_days is not null order by r.class
  loop
    -- What goes wrong with one class keeps no other.
    begin
      v_total := v_total + private.delete_old(
        v_rule.class, p_now - make_interval(days => v_rule.keep_days), v_held, p_now, p_limit);
    exception when others then
      raise warning 'homeroom: retention of % failed: %', v_rule.class, sqlerrm;
    end;
  end loop;
  return v_total + private.forget_held_accounts(p_now, p_limit);
end;
$$;
comment on function private.apply_retention(timestamptz, integer) is
  'Deletes what private.retention_rules no longer keeps, up to p_limit rows of each class, and what only holds that '
  'are over kept. Returns the number. Called on a schedule.';
