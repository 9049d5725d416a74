-- Erasing a person: the task, and the one call of the console. Who may ask for it is in 82_privacy/erasures.sql.
-- Each step is bounded, looks again at what it does, and can be cut off anywhere: the next one continues. Two at once
-- skip what the other holds. What is younger than the closing of the account is somebody else's.

-- Functions: closing ------------------------------------------------------------------------------

create function private.close_erased(p_erasure private.erasures, p_now timestamptz) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: ends the account of another person, and reads their addresses.
declare
  v_profile public.profiles;
  v_addresses text[];
begin
  select p.* into v_profile from public.profiles p where p.id = p_erasure.profile_id;
  -- Before they go with the account: by these all else is found. What a family shares is somebody else's as well.
  v_addresses := array(
    select a.address
    from (
      select v.address from private.verified_addresses v where v.profile_id = v_profile.id
      union select d.email from public.profile_details d where d.profile_id = v_profile.id and d.email is not null
      union select d.phone from public.profile_details d where d.profile_id = v_profile.id and d.phone is not null
      union select lower(r.email) from private.roster_people r where r.profile_id = v_profile.id and r.email is not null
      union select coalesce(i.invitee_email, i.invitee_phone)
            from private.invitation_secrets s join public.invitations i on i.id = s.invitation_id
            where s.profile_id = v_profile.id and num_nonnulls(i.invitee_email, i.invitee_phone) = 1) a(address)
    where not exists (select from private.verified_addresses o
                      where o.address = a.address and o.profile_id <> v_profile.id)
      and not exists (select from private.roster_people o
                      where lower(o.email) = a.address and o.profile_id <> v_profile.id and o.left_at is null));
  perform private.note_erased_sources(v_profile.id);
  if v_profile.user_id is not null then
    delete from auth.users u where u.id = v_profile.user_id;
  else
    perform private.end_account(v_profile.id, '{}');
    -- What Auth's soft deletion leaves.
    delete from auth.users u where u.id = v_profile.id and u.deleted_at is not null;
  end if;
  update private.erasures e
  set closed_at = p_now, addresses = array_remove(v_addresses, null) where e.id = p_erasure.id;
end;
$$;
comment on function private.close_erased(private.erasures, timestamptz) is
  'Closes the account of an erased person, or ends a placeholder, and notes the addresses by which the rest is found.';

create function private.hide_from_requester(p_erasure private.erasures, p_now timestamptz) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: changes links and bookings of other people. Of the end itself nobody is notified, of lessons that are
-- canceled those who come to them.
declare
  v_link_id uuid;
begin
  -- What the child entered goes by the word of somebody who still has a say, and of a child alone.
  update private.erasures e set of_child = false
  where e.id = p_erasure.id and e.of_child
    and not (private.has_say(e.requester_id, e.profile_id) and private.band_of(e.profile_id) = 'child');
  for v_link_id in
    select g.id from public.profile_graph g
    where g.source_profile_id = p_erasure.requester_id and g.target_profile_id = p_erasure.profile_id
      and g.relationship_type = 'GUARDIAN' and g.status <> 'BLOCKED'
    order by g.id
  loop
    perform private.release_link(v_link_id, 'cancel');
    perform private.set_quiet(true);
    delete from public.profile_graph g where g.id = v_link_id and g.status <> 'BLOCKED';
    perform private.set_quiet(false);
  end loop;
  update private.erasures e set hidden_at = p_now where e.id = p_erasure.id;
end;
$$;
comment on function private.hide_from_requester(private.erasures, timestamptz) is
  'Ends the link of the guardian who asked, whatever comes of it: nothing tells what is held or was refused.';

-- Functions: what goes ----------------------------------------------------------------------------

create function private.is_revoking_grants(p_student_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads a closed table.
begin
  return exists (
    select from private.integration_revocations r join public.student_integration_links l on l.id = r.integration_id
    where l.student_id = p_student_id);
end;
$$;
comment on function private.is_revoking_grants(uuid) is
  'Whether a grant of the student is still to be revoked at its provider.';

create function private.erase_rows(p_profile_id uuid, p_now timestamptz, p_limit integer) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: deletes rows of another person. Dynamic SQL, of the list of rules only.
declare
  v_rule private.erasure_rules;
  v_deleted integer;
  v_total integer := 0;
begin
  -- attachment-check removes the files from Storage.
  insert into private.attachment_checks (bucket_id, path, claimed_type, checked_at, expired_at)
  select 'certificates', c.file_path, 'application/pdf', p_now, p_now
  from public.certificates c where c.student_id = p_profile_id and c.file_path is not null
  on conflict (path) do nothing;
  -- Averages that change tell nobody.
  perform private.set_quiet(true);
  for v_rule in
    select r.* from private.erasure_rules r where r.position is not null order by r.position
  loop
    exit when v_total >= p_limit;
    -- A grant is revoked at its provider first.
    continue when v_rule.relation = 'public.student_integration_links'
      and private.is_revoking_grants(p_profile_id);
    execute format(
      'delete from %s where ctid = any (array(select x.ctid from %1$s x where x.%I = $1 limit $2))',
      v_rule.relation, v_rule.column_name) using p_profile_id, p_limit - v_total;
    get diagnostics v_deleted = row_count;
    v_total := v_total + v_deleted;
  end loop;
  perform private.set_quiet(false);
  return v_total;
end;
$$;
comment on function private.erase_rows(uuid, timestamptz, integer) is
  'Deletes up to p_limit rows by private.erasure_rules. Returns how many.';

create function private.erase_words(p_profile_id uuid, p_limit integer) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables. A dash stands where words are required. What proves something about a student goes
-- with the student alone, whoever gave or recorded it.
declare
  v_changed integer;
  v_total integer := 0;
begin
  perform private.set_quiet(true);
  update public.consents c set evidence = '-' where c.id = any (array(
    select x.id from public.consents x
    where x.student_id = p_profile_id and x.evidence <> '-' limit p_limit));
  get diagnostics v_total = row_count;
  update private.guardian_consents g set consent = '-' where g.student_id = p_profile_id and g.consent <> '-';
  update public.student_statuses s set reference = '-' where s.student_id = p_profile_id and s.reference <> '-';
  update public.bookings b set cancel_reason = null where b.id = any (array(
    select x.id from public.bookings x
    where p_profile_id in (x.client_id, x.student_id, x.tutor_id, x.cancelled_by) and x.cancel_reason is not null
    limit p_limit));
  get diagnostics v_changed = row_count;
  v_total := v_total + v_changed;
  -- One that waits for an answer is answered first.
  update private.privacy_requests r
  set request = null, answer = null, statement = null, child = case when r.child is not null then '-' end
  where r.id = any (array(
    select x.id from private.privacy_requests x
    where p_profile_id in (x.requester_id, x.student_id) and x.level_until is null
      and (num_nonnulls(x.request, x.answer, x.statement) > 0 or x.child <> '-') limit p_limit));
  get diagnostics v_changed = row_count;
  perform private.set_quiet(false);
  return v_total + v_changed + private.erase_disclosed_words(p_profile_id, p_limit);
end;
$$;
comment on function private.erase_words(uuid, integer) is
  'Erases what was written in rows that are kept: papers, reasons, requests, disclosures. Returns how many rows.';

create function private.names_address(p_text text, p_address text) returns boolean
language sql immutable security invoker set search_path = ''
as $$
  -- The first condition is cheap, and false for most texts.
  select position(p_address in p_text) > 0 and p_text ~ (
    '(^|[^[:alnum:]._%+-])' || regexp_replace(p_address, '([^[:alnum:]])', '\\\1', 'g') || '($|[^[:alnum:].-])');
$$;
comment on function private.names_address(text, text) is
  'Whether a text has an address, or an id, as a whole and not as a part of a longer one.';

create function private.erase_addresses(p_erasure private.erasures, p_limit integer) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables. Of older rows only: the next holder of an address is somebody else.
declare
  v_of text[] := p_erasure.addresses;
  v_id uuid := p_erasure.profile_id;
  v_closed timestamptz := p_erasure.closed_at;
  v_changed integer;
  v_total integer;
begin
  v_total := private.forget_restriction_addresses(v_id);
  delete from private.sms_outbox where id = any (array(
    select o.id from private.sms_outbox o join public.invitations i on i.id = o.invitation_id
    where i.invitee_phone = any (v_of) and i.created_at <= v_closed and o.ended_at is not null limit p_limit));
  get diagnostics v_changed = row_count;
  v_total := v_total + v_changed;
  update public.invitations i set invitee_email = null, invitee_phone = null where i.id = any (array(
    select x.id from public.invitations x
    where (x.invitee_email = any (v_of) or x.invitee_phone = any (v_of) or x.inviter_id = v_id or exists (
             select from private.invitation_secrets s where s.invitation_id = x.id and s.profile_id = v_id))
      and num_nonnulls(x.invitee_email, x.invitee_phone) > 0
      and x.created_at <= v_closed and x.status <> 'pending' limit p_limit));
  get diagnostics v_changed = row_count;
  v_total := v_total + v_changed;
  delete from private.email_outbox where id = any (array(
    select o.id from private.email_outbox o
    where (o.recipient_id = v_id or o.to_email = any (v_of)) and o.created_at <= v_closed
      and o.status not in ('queued', 'sending') limit p_limit));
  get diagnostics v_changed = row_count;
  v_total := v_total + v_changed;
  update private.email_outbox o set payload = null
  where o.student_id = v_id and o.payload is not null and o.status not in ('queued', 'sending');
  delete from private.rate_limits where ctid = any (array(
    select r.ctid from private.rate_limits r
    where exists (select from unnest(v_of || v_id::text) a where private.names_address(r.subject, a)) limit p_limit));
  get diagnostics v_changed = row_count;
  v_total := v_total + v_changed;
  delete from auth.flow_state f where f.user_id = v_id;
  delete from auth.audit_log_entries where id = any (array(
    select l.id from auth.audit_log_entries l
    where l.created_at <= v_closed and exists (
      select from unnest(v_of || v_id::text) a where private.names_address(l.payload::text, a)) limit p_limit));
  get diagnostics v_changed = row_count;
  return v_total + v_changed;
end;
$$;
comment on function private.erase_addresses(private.erasures, integer) is
  'Erases the addresses of a person from invitations, emails, text messages, counters and the log of Auth. Returns how '
  'many rows. Pending invitations go when they have expired, so that who invited sees no difference.';

create function private.has_pending_addresses(p_erasure private.erasures) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads closed tables.
begin
  return exists (
    select from public.invitations i
    where (i.invitee_email = any (p_erasure.addresses) or i.invitee_phone = any (p_erasure.addresses))
      and i.created_at <= p_erasure.closed_at)
    or exists (
      select from private.email_outbox o
      where (o.recipient_id = p_erasure.profile_id or o.to_email = any (p_erasure.addresses))
        and o.created_at <= p_erasure.closed_at)
    or private.is_revoking_grants(p_erasure.profile_id);
end;
$$;
comment on function private.has_pending_addresses(private.erasures) is
  'Whether something still has an address of the person that cannot go yet: a pending invitation, an email on its way, '
  'a grant that is being revoked.';

create function private.erase_entered(p_erasure private.erasures, p_now timestamptz, p_limit integer) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes rows of another person.
declare
  v_id uuid := p_erasure.profile_id;
  v_changed integer;
begin
  perform private.set_quiet(true);
  update public.submissions s set body = null where s.id = any (array(
    select x.id from public.submissions x
    where x.student_id = v_id and x.body is not null and x.source = 'homeroom' limit p_limit));
  get diagnostics v_changed = row_count;
  if v_changed < p_limit then
    delete from private.goals g where g.student_id = v_id and g.author_id = v_id;
    delete from private.push_subscriptions x where x.profile_id = v_id;
    delete from private.calendar_feeds x where x.profile_id = v_id;
    delete from private.quiet_hours x where x.profile_id = v_id;
    delete from public.notification_preferences x where x.profile_id = v_id;
    update public.profiles p set avatar_url = null where p.id = v_id;
    update public.profile_details d set time_zone = null, locale = null where d.profile_id = v_id;
    update private.erasures e set entered_at = p_now where e.id = p_erasure.id;
  end if;
  perform private.set_quiet(false);
  return v_changed;
end;
$$;
comment on function private.erase_entered(private.erasures, timestamptz, integer) is
  'Erases what a child entered: texts that were handed in, own goals, devices and preferences. Returns how many texts.';

-- Functions: the task -----------------------------------------------------------------------------

create function private.erase_step(p_erasure private.erasures, p_now timestamptz, p_limit integer) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads closed tables. The caller holds the erasure; the request is held, so that it is not withdrawn.
declare
  v_request private.privacy_requests;
  v_is_of_other boolean := p_erasure.requester_id <> p_erasure.profile_id;
  v_changed integer;
begin
  select r.* into v_request from private.privacy_requests r where r.id = p_erasure.privacy_request_id for share;
  if p_erasure.closed_at is null then
    if v_request.withdrawn_at is not null and p_erasure.hidden_at is null then
      update private.erasures e set done_at = p_now where e.id = p_erasure.id;
      return 0;
    elsif v_is_of_other and p_erasure.hidden_at is null then
      perform private.hide_from_requester(p_erasure, p_now);
      return 1;
    elsif p_erasure.of_child and p_erasure.entered_at is null
          and not private.delays_erasure(p_erasure.profile_id, p_now) then
      return 1 + private.erase_entered(p_erasure, p_now, p_limit);
    elsif not p_erasure.is_decided then
      if v_request.status = 'granted' then
        update private.erasures e set is_decided = true where e.id = p_erasure.id;
        return 1;
      elsif coalesce(v_request.status = 'refused', true)
            and (p_erasure.entered_at is not null or not p_erasure.of_child) then
        update private.erasures e set done_at = p_now where e.id = p_erasure.id;
      end if;
      return 0;
    -- Of somebody else it waits until everybody has seen what they asked to see, because all standing ends with it.
    elsif exists (select from private.erasures e
                  where e.profile_id = p_erasure.profile_id and e.closed_at is not null) then
      update private.erasures e set done_at = p_now where e.id = p_erasure.id;
      return 0;
    elsif v_is_of_other and private.is_to_be_seen(p_erasure.profile_id) then
      return 0;
    end if;
    perform private.close_erased(p_erasure, p_now);
    perform private.keep_protection('erasure', p_erasure.profile_id);
    return 1;
  elsif private.delays_erasure(p_erasure.profile_id, p_now) then
    return 0;
  elsif p_erasure.cleared_at is null then
    v_changed := private.erase_rows(p_erasure.profile_id, p_now, p_limit);
    if v_changed = 0 then
      v_changed := private.erase_words(p_erasure.profile_id, p_limit);
    end if;
    if v_changed = 0 then
      v_changed := private.erase_addresses(p_erasure, p_limit);
    end if;
    if v_changed = 0 and not private.has_pending_addresses(p_erasure) then
      update private.erasures e set cleared_at = p_now, addresses = '{}' where e.id = p_erasure.id;
      v_changed := 1;
    end if;
    if v_changed > 0 then
      return v_changed;
    end if;
  end if;
  v_changed := private.erase_messages(p_erasure, p_now, p_limit);
  if v_changed = 0 and p_erasure.cleared_at is not null and not exists (
       select from public.threads t
       where p_erasure.profile_id in (t.guardian_id, t.student_id) and not exists (
         select from private.erased_threads x
         where x.thread_id = t.id and x.erasure_id = p_erasure.id and x.finished_at is not null)) then
    update private.erasures e set done_at = p_now where e.id = p_erasure.id;
  end if;
  return v_changed;
end;
$$;
comment on function private.erase_step(private.erasures, timestamptz, integer) is
  'The next step of an erasure, of about p_limit rows. Returns how many it changed; 0: it waits, or is done.';

create function private.run_erasures(p_now timestamptz, p_limit integer default 1000) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed. Skips what another run holds. One that fails is tried again in an hour, and keeps no
-- other one.
declare
  v_erasure private.erasures;
  v_changed integer;
  v_total integer := 0;
begin
  for v_erasure in
    select e.* from private.erasures e
    where e.done_at is null and e.look_at <= p_now and e.starts_at <= p_now
    order by e.look_at, e.id limit 20 for update skip locked
  loop
    exit when v_total >= p_limit;
    begin
      v_changed := private.erase_step(v_erasure, p_now, p_limit - v_total);
    exception when others then
      raise warning 'homeroom: erasure % failed: %', v_erasure.id, sqlerrm;
      v_changed := 0;
    end;
    v_total := v_total + v_changed;
    if v_changed = 0 then
      update private.erasures e set look_at = p_now + interval '1 hour' where e.id = v_erasure.id;
    end if;
  end loop;
  return v_total;
end;
$$;
comment on function private.run_erasures(timestamptz, integer) is
  'Carries erasures on, by about p_limit rows. Returns how many; 0: nothing is due. Called on a schedule.';

create function private.order_erasure(p_profile_id uuid) returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed. Callers hold the profile.
declare
  v_id uuid;
begin
  select e.id into v_id from private.erasures e
  where e.profile_id = p_profile_id and (e.requester_id is null or e.closed_at is not null);
  if not found then
    insert into private.erasures (profile_id, is_decided, starts_at, look_at)
    values (p_profile_id, true, now(), now())
    returning id into v_id;
  end if;
  return v_id;
end;
$$;
comment on function private.order_erasure(uuid) is
  'The erasure of a person that is under way or done, else a new one without a waiting period. Returns its id.';

create function private.erase_profile(p_profile_id uuid) returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
begin
  if not exists (select from public.profiles p where p.id = p_profile_id for update) then
    perform private.fail('profile.not_found', 'No such profile.');
  end if;
  return private.order_erasure(p_profile_id);
end;
$$;

select private.expose('erase_profile', 'operations',
  'Orders the erasure of a person, as a granted request does, without a waiting period: of an account that was deleted '
  'in Auth, or of a child that was named in words. For the SQL console and the secret key. It is carried out by the '
  'task, never while a hold is in force, a case is undecided or somebody waits to see the data. A repetition changes '
  'nothing. Returns its id. Errors: profile.not_found.');
