-- Which emails are sent next: claims, lane after lane, in turns that all dispatchers share. What is due
-- and how it ends unsent is in email_due.sql.

-- Functions: merging ------------------------------------------------------------------------------

create function private.merge_emails(p_email private.email_outbox, p_now timestamptz) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes email_outbox, a closed table.
-- Skips rows of another run. Rows that are no longer due are not counted; they are dropped when claimed.
declare
  v_other private.email_outbox;
begin
  for v_other in
    select o.* from private.email_outbox o
    where o.recipient_id = p_email.recipient_id and o.template = p_email.template and o.id <> p_email.id
      and (o.student_id is not distinct from p_email.student_id
           -- A school is asked about many students at a time.
           or (p_email.template = 'CONSENT_ASKED' and p_email.data ->> 'side' = 'school')
           -- What one client does with lessons of several students is one thing to the tutor.
           or (p_email.template = 'BOOKING_CHANGED' and p_email.data ->> 'side' = 'tutor' and exists (
             select from public.bookings a join public.bookings b on b.client_id = a.client_id
             where a.id = p_email.subject_id and b.id = o.subject_id)))
      and (o.data ->> 'change', o.data ->> 'side')
          is not distinct from (p_email.data ->> 'change', p_email.data ->> 'side')
      and (p_email.template in ('BOOKING_CHANGED', 'PARENT_CHILD_GRADED', 'PARENT_CHILD_ABSENT', 'WORK_SET',
                                'CONSENT_ASKED')
           or (p_email.template = 'LINK_CHANGED' and o.subject_id = p_email.subject_id))
      and o.status = 'queued' and o.first_tried_at is null and o.payload is null and o.not_before <= p_now
    order by o.id limit 500 for update skip locked
  loop
    if (private.email_content(v_other)).data is not null then
      update private.email_outbox o
      set status = 'merged', merged_into_id = p_email.id, due_at = coalesce(o.due_at, o.not_before), updated_at = p_now
      where o.id = v_other.id;
    end if;
  end loop;
  return (select count(*) from private.email_outbox o where o.merged_into_id = p_email.id);
end;
$$;
comment on function private.merge_emails(private.email_outbox, timestamptz) is
  'Merges due emails of the same kind, recipient, student, change and side into a claimed email that was '
  'never tried; to a tutor, those about all students of one client, to a school, questions about consents of all '
  'students. Returns the number merged.';

-- Functions: claiming -----------------------------------------------------------------------------

create type private.email_claim as (
  email_id uuid, template text, to_email text, to_name text, locale text, time_zone text, data jsonb,
  payload jsonb, invitation_id uuid, invitation_version integer, unsubscribe_profile_id uuid,
  unsubscribe_key text, action_url text, lease_until timestamptz, batch_id uuid, batch_size integer, turn integer,
  starts_in_ms integer);

create function private.claim_email(
  p_email private.email_outbox, p_content private.email_content, p_lease_until timestamptz, p_now timestamptz)
returns private.email_claim
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes email_outbox, a closed table.
declare
  v_claim private.email_claim;
  v_more integer;
begin
  v_claim.data := p_content.data;
  if p_email.first_tried_at is null and p_email.payload is null then
    v_more := private.merge_emails(p_email, p_now);
    if v_more > 0 then
      v_claim.data := v_claim.data || jsonb_build_object('more', v_more);
    end if;
  end if;
  update private.email_outbox o
  set status = 'sending', attempts = o.attempts + 1, to_email = p_content.to_email,
      -- Quiet hours are no wait of ours.
      due_at = case when o.attempts = 0 then o.not_before else coalesce(o.due_at, o.not_before) end,
      lease_until = p_lease_until, updated_at = p_now
  where o.id = p_email.id;
  v_claim.email_id := p_email.id;
  v_claim.template := p_email.template;
  v_claim.to_email := p_content.to_email;
  v_claim.to_name := p_content.to_name;
  v_claim.locale := p_content.locale;
  v_claim.time_zone := p_content.time_zone;
  v_claim.payload := p_email.payload;
  v_claim.invitation_id := case when p_email.template = 'INVITATION' then p_email.subject_id end;
  v_claim.invitation_version := (p_email.data ->> 'version')::integer;
  v_claim.unsubscribe_profile_id := p_content.unsubscribe_profile_id;
  v_claim.unsubscribe_key := p_content.unsubscribe_key;
  v_claim.action_url := p_content.action_url;
  v_claim.lease_until := p_lease_until;
  return v_claim;
end;
$$;
comment on function
  private.claim_email(private.email_outbox, private.email_content, timestamptz, timestamptz) is
  'Leases one email, merges those of its kind into it, and returns what the dispatcher needs.';

create function private.dissolve_batch(p_batch_id uuid, p_now timestamptz) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables. What is frozen cannot be sent without one of its members: the provider would refuse
-- its key, or send everything again. Of an email twice and one to somebody who may not have it, twice is better.
declare
  v_ended uuid[] := array(
    select o.id from private.email_outbox o
    where o.batch_id = p_batch_id and o.status = 'sending' and private.email_standing_ended(o));
begin
  if v_ended = '{}' then
    return false;
  end if;
  update private.email_outbox o
  set status = case when o.id = any (v_ended) then 'unknown' else 'queued' end::public.email_status,
      payload = null, first_tried_at = null, first_tried_attempt = null, lease_until = null, updated_at = p_now
  where o.batch_id = p_batch_id and o.status = 'sending';
  -- What was merged into an email that ends is judged for itself: it may come twice, which is better than never.
  update private.email_outbox o set status = 'queued', merged_into_id = null, updated_at = p_now
  where o.merged_into_id = any (v_ended) and o.status = 'merged';
  update private.email_outbox o set batch_id = null, batch_position = null where o.batch_id = p_batch_id;
  update private.email_batches b set ended_at = p_now, lease_until = null where b.id = p_batch_id;
  return true;
end;
$$;
comment on function private.dissolve_batch(uuid, timestamptz) is
  'Ends a batch without a known result of which a member may no longer be sent: whether that one was sent stays '
  'unknown, the others are judged and written again. Returns whether there was such a member.';

create function private.claim_frozen_batches(
  p_lane public.email_lane, p_turns integer, p_limit integer, p_lease_until timestamptz, p_now timestamptz,
  p_deadline timestamptz)
returns setof private.email_claim
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables. PostgREST cuts what is longer than its max_rows (1000): a batch of which a part is
-- missing would be sent without that part.
declare
  v_batch private.email_batches;
  v_email private.email_outbox;
  v_claim private.email_claim;
  v_turn integer := 0;
  v_claimed integer := 0;
  v_worked boolean := false;
begin
  for v_batch in
    select b.* from private.email_batches b
    where b.lane = p_lane and b.ended_at is null and b.not_before <= p_now
      and (b.lease_until is null or b.lease_until <= p_now)
    order by b.not_before
    for update skip locked
  loop
    -- The budget also bounds batches that only end.
    exit when v_turn >= p_turns or v_claimed >= p_limit or (v_worked and clock_timestamp() >= p_deadline);
    v_worked := true;
    if v_batch.first_tried_at <= p_now - private.resend_window() then
      update private.email_outbox o set status = 'unknown', lease_until = null, updated_at = p_now
      where o.batch_id = v_batch.id and o.status = 'sending';
      update private.email_batches b set ended_at = p_now, lease_until = null where b.id = v_batch.id;
      continue;
    end if;
    continue when private.dissolve_batch(v_batch.id, p_now);
    update private.email_batches b set lease_until = p_lease_until, attempts = b.attempts + 1 where b.id = v_batch.id;
    v_claim := null;
    v_claim.batch_size := (select count(*) from private.email_outbox o where o.batch_id = v_batch.id);
    for v_email in
      select o.* from private.email_outbox o where o.batch_id = v_batch.id order by o.batch_position
    loop
      v_claim.email_id := v_email.id;
      v_claim.template := v_email.template;
      v_claim.to_email := v_email.to_email;
      v_claim.locale := '';
      v_claim.time_zone := '';
      v_claim.payload := v_email.payload;
      v_claim.lease_until := p_lease_until;
      v_claim.batch_id := v_batch.id;
      v_claim.turn := v_turn;
      return next v_claim;
    end loop;
    v_claimed := v_claimed + v_claim.batch_size;
    v_turn := v_turn + 1;
  end loop;
end;
$$;
comment on function
  private.claim_frozen_batches(public.email_lane, integer, integer, timestamptz, timestamptz, timestamptz) is
  'Leases batches of a lane whose first attempt had no known result, up to p_limit emails and the rest of the last '
  'batch, each with all its members in their order, and ends those that are too old to be sent again, or that hold an '
  'email that may not be.';

create function private.claim_emails(
  p_limit integer, p_lease_seconds integer, p_now timestamptz default now(),
  p_budget interval default '1 second', p_per_second double precision default null, p_run_id uuid default null)
returns table (
  email_id uuid, template text, to_email text, to_name text, locale text, time_zone text, data jsonb,
  payload jsonb, invitation_id uuid, invitation_version integer, unsubscribe_profile_id uuid,
  unsubscribe_key text, action_url text, lease_until timestamptz, batch_id uuid, batch_size integer, turn integer,
  starts_in_ms integer)
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
#variable_conflict use_column
declare
  v_pacing private.email_pacing;
  v_lane record;
  v_waiting refcursor;
  v_email private.email_outbox;
  v_content private.email_content;
  v_end public.email_status;
  v_quiet_until timestamptz;
  v_claim private.email_claim;
  v_lease_until timestamptz;
  v_deadline timestamptz;
  v_gap_ms double precision := 0;
  v_first_ms double precision := 0;
  v_turns integer := p_limit;
  v_turn integer := 0;
  v_start integer;
  v_in_turn integer;
  v_claimed integer := 0;
  v_worked boolean := false;
begin
  perform private.check_claim(p_limit, 500, p_lease_seconds, p_now);
  if (coalesce(p_per_second, 1) between 0.01 and 1000 and p_budget between '0' and '1 hour') is not true then
    perform private.fail('validation.failed', 'p_per_second must be 0.01 to 1000, p_budget at most an hour.');
  end if;
  v_lease_until := p_now + make_interval(secs => p_lease_seconds);
  v_deadline := clock_timestamp() + p_budget;
  if p_per_second is not null then
    -- One claim at a time, and none waits for another, which takes what is urgent first as well: a caller
    -- that stopped waiting for its answer would leave emails leased that nobody sends.
    select p.* into v_pacing from private.email_pacing p for update skip locked;
    if not found or v_pacing.halted_until > p_now then
      return;
    end if;
    -- Turns of the next three seconds: an email that becomes due meanwhile waits no longer than that.
    v_gap_ms := 1000 / p_per_second;
    v_first_ms := greatest(0, 1000 * extract(epoch from greatest(v_pacing.next_turn_at, p_now) - p_now));
    v_turns := least(p_limit, ceil((3000 - v_first_ms) / v_gap_ms));
    if v_turns <= 0 then
      return;
    end if;
  end if;
  -- Lane after lane. Before that, one turn in ten goes to one of the later lanes that have waited beyond
  -- their patience, so no lane starves, and earlier lanes lose at most a tenth.
  for v_lane in
    select s.lane, s.in_batches, s.turns from (
      (select l.lane, l.in_batches, floor(v_turns / 10.0 + random())::integer as turns, 0 as position
       from (
         select l.lane, l.in_batches, l.patience, oldest.not_before, min(l.lane) over () as first_lane
         from private.email_lanes l
         cross join lateral (
           (select o.not_before from private.email_outbox o
            where o.lane = l.lane and o.status in ('queued', 'sending') and o.not_before <= p_now
              and o.batch_id is null and (o.lease_until is null or o.lease_until <= p_now)
            order by o.not_before limit 1)
           union all
           (select b.not_before from private.email_batches b
            where b.lane = l.lane and b.ended_at is null and b.not_before <= p_now
              and (b.lease_until is null or b.lease_until <= p_now)
            order by b.not_before limit 1)
           order by 1 limit 1) oldest) l
       where l.lane > l.first_lane and l.not_before <= p_now - l.patience
       order by random() limit 1)
      union all
      select l.lane, l.in_batches, v_turns, 1 from private.email_lanes l) s
    order by s.position, s.lane
  loop
    exit when v_turn >= v_turns or v_claimed >= p_limit;
    v_in_turn := 0;
    v_lane.turns := least(v_turns, v_turn + v_lane.turns);
    -- What is sent again goes before the rest of its lane, and not before an earlier lane.
    v_start := v_turn;
    for v_claim in
      select c.* from private.claim_frozen_batches(
        v_lane.lane, v_lane.turns - v_start, p_limit - v_claimed, v_lease_until, p_now, v_deadline) c
    loop
      v_claim.turn := v_start + v_claim.turn;
      v_claim.starts_in_ms := v_first_ms + v_claim.turn * v_gap_ms;
      return query select v_claim.*;
      v_turn := v_claim.turn + 1;
      v_claimed := v_claimed + 1;
      v_worked := true;
    end loop;
    -- A cursor is planned for its first rows. A loop over the query is planned for all of them, and would sort
    -- everything that waits at each claim where memory allows it.
    open v_waiting no scroll for
      select o.* from private.email_outbox o
      where o.lane = v_lane.lane and o.status in ('queued', 'sending') and o.not_before <= p_now
        and o.batch_id is null and (o.lease_until is null or o.lease_until <= p_now)
      order by o.not_before
      for update skip locked;
    loop
      exit when v_turn >= v_lane.turns or v_claimed >= p_limit;
      fetch v_waiting into v_email;
      exit when not found;
      -- Emails that are no longer due end here without being claimed. The budget keeps many of them from
      -- running into a statement timeout, which would roll everything back.
      exit when v_worked and clock_timestamp() >= v_deadline;
      v_worked := true;
      -- This run merged it, or took it by its age, after the cursor had read it.
      continue when not exists (
        select from private.email_outbox o
        where o.id = v_email.id and o.status in ('queued', 'sending')
          and (o.lease_until is null or o.lease_until <= p_now));
      v_quiet_until := private.email_waits_until(v_email, p_now);
      if v_quiet_until is not null then
        -- It keeps its place, and what it says is judged then.
        update private.email_outbox o
        set status = 'queued', due_at = coalesce(o.due_at, o.not_before), not_before = v_quiet_until,
            lease_until = null, updated_at = p_now
        where o.id = v_email.id;
        continue;
      end if;
      v_content := private.email_content(v_email);
      v_end := private.email_end(v_email, v_content, p_now);
      if v_end is not null then
        update private.email_outbox o
        set status = v_end, lease_until = null, due_at = coalesce(o.due_at, o.not_before), updated_at = p_now
        where o.id = v_email.id;
        -- Nothing is known to have been sent for the emails merged into it: they are queued again, and each is judged
        -- for itself. After a try without an answer one may come twice, which is better than never.
        update private.email_outbox o
        set status = 'queued', merged_into_id = null, updated_at = p_now
        where o.merged_into_id = v_email.id and o.status = 'merged' and v_end = 'dropped';
        continue;
      end if;
      v_claim := private.claim_email(v_email, v_content, v_lease_until, p_now);
      -- What was tried singly, holds a token or was in a refused batch has a turn of its own.
      if not v_lane.in_batches or v_email.payload is not null or v_email.template = 'INVITATION'
        or v_email.goes_alone then
        v_claim.turn := v_turn + case when v_in_turn > 0 then 1 else 0 end;
        v_in_turn := 0;
        v_turn := v_claim.turn + 1;
      else
        v_claim.turn := v_turn;
        v_in_turn := v_in_turn + 1;
        if v_in_turn = 100 then
          v_turn := v_turn + 1;
          v_in_turn := 0;
        end if;
      end if;
      v_claim.starts_in_ms := v_first_ms + v_claim.turn * v_gap_ms;
      return query select v_claim.*;
      v_claimed := v_claimed + 1;
    end loop;
    close v_waiting;
    if v_in_turn > 0 then
      v_turn := v_turn + 1;
    end if;
    exit when v_worked and clock_timestamp() >= v_deadline;
  end loop;
  if p_per_second is not null and v_turn > 0 then
    update private.email_pacing p
    set next_turn_at = greatest(p.next_turn_at, p_now) + make_interval(secs => v_turn * v_gap_ms / 1000),
        run_id = p_run_id;
  end if;
end;
$$;

select private.expose('claim_emails', 'operations',
  'Leases up to p_limit (1 to 500) due emails for p_lease_seconds (1 to 3600), lane by lane; ends those no '
  'longer due, suppressed, stale, or first tried more than 23 hours ago. payload: frozen by an earlier '
  'attempt; with batch_id all batch_size members of a batch that is sent again. Emails of one turn go out in one '
  'request, starts_in_ms from now. p_per_second: requests a second that all dispatchers may start; without '
  'it the claim takes no turns. Works for at most p_budget (1 second), so fewer rows or none may be '
  'returned while emails are due, and none beside another claim that takes turns: see emails_due_in. p_run_id: '
  'the run that claims. For email-dispatch. Errors: validation.failed.');

create function private.release_emails(p_email_ids uuid[], p_now timestamptz default now()) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes email_outbox, a closed table.
declare
  v_released integer;
begin
  update private.email_outbox o set status = 'queued', lease_until = null, updated_at = p_now
  where o.id = any (p_email_ids) and o.status = 'sending' and o.batch_id is null;
  get diagnostics v_released = row_count;
  return v_released;
end;
$$;

select private.expose('release_emails', 'operations',
  'Ends the lease of claimed emails that this run did not come to. They keep their place. Returns the '
  'number. For email-dispatch.');
