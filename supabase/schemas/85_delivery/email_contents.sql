-- Recipient and contents of each email, computed when it is claimed, not when it was queued. Null means
-- that the recipient no longer has access or has switched the email off: the email is dropped.

-- Functions ---------------------------------------------------------------------------------------

create type private.email_content as (
  to_email text, to_name text, locale text, time_zone text, data jsonb, action_url text,
  unsubscribe_profile_id uuid, unsubscribe_key text);

create function private.invitation_email(p_email private.email_outbox) returns private.email_content
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads accounts, blocks and suspensions.
declare
  v_settings private.settings;
  v_invitation public.invitations;
  v_invitee_id uuid := private.profile_by_email(p_email.to_email);
  v_content private.email_content;
begin
  select s.* into v_settings from private.settings s;
  select i.* into v_invitation
  from public.invitations i join private.invitation_secrets s on s.invitation_id = i.id
  where i.id = p_email.subject_id and i.status = 'pending' and i.expires_at > now()
    and s.version = (p_email.data ->> 'version')::integer;
  if not found or not private.invitation_is_deliverable(v_invitation, v_invitee_id)
     or private.invited_address_is_kept_from(v_invitation)
     or private.is_suspended(v_invitee_id)
     -- An address of a suspended person, without an account now.
     or exists (select from private.suspension_addresses a
                where a.address_hash = private.address_hash(p_email.to_email))
     or not coalesce(private.notification_enabled(v_invitee_id, 'INVITATION_RECEIVED', 'email'), true) then
    return null;
  end if;
  -- Whoever has no language here yet is most likely to share the inviter's.
  select p_email.to_email, p.full_name, coalesce(d.locale, inviter.locale, v_settings.default_locale),
         coalesce(d.time_zone, v_settings.default_time_zone)
  into v_content.to_email, v_content.to_name, v_content.locale, v_content.time_zone
  from (values (v_invitee_id)) v(id)
  left join public.profiles p on p.id = v.id
  left join public.profile_details d on d.profile_id = v.id
  left join public.profile_details inviter on inviter.profile_id = v_invitation.inviter_id;
  v_content.data := jsonb_build_object(
    'kind', v_invitation.kind, 'relation', v_invitation.relation, 'expires_at', v_invitation.expires_at,
    'inviter_name', (select p.full_name from public.profiles p where p.id = v_invitation.inviter_id),
    'link_base', v_settings.app_url || '/invitations');
  v_content.action_url := v_settings.app_url || '/invitations';
  v_content.unsubscribe_profile_id := v_invitee_id;
  v_content.unsubscribe_key := 'INVITATION_RECEIVED';
  return v_content;
end;
$$;
comment on function private.invitation_email(private.email_outbox) is
  'Contents of an INVITATION email; null when it is no longer to be delivered.';

create function private.link_changed_data(p_email private.email_outbox) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: names people to recipients whose link may have ended.
-- The end, refusal or pending state of the recipient's own link is always sent; everything else only while
-- a guardian has effective rights.
begin
  return p_email.data - 'other_id' || jsonb_build_object(
    'other_name', (select p.full_name from public.profiles p where p.id = (p_email.data ->> 'other_id')::uuid),
    'student_name', (select p.full_name from public.profiles p where p.id = p_email.student_id))
  where p_email.student_id is null
     or p_email.recipient_id = p_email.student_id
     or case p_email.data ->> 'change'
          when 'guardian_undecided' then exists (
            select from public.profile_graph g
            where g.id = p_email.subject_id
              and p_email.recipient_id = any (private.deciders_of(g.target_profile_id, g.source_profile_id)))
          when 'review_due' then p_email.recipient_id = any (private.reviewers_of(p_email.subject_id))
          when 'ended' then true
          when 'refused' then true
          when 'pending' then true
          else private.has_right(p_email.recipient_id, p_email.student_id) end;
end;
$$;
comment on function private.link_changed_data(private.email_outbox) is
  'Contents of a LINK_CHANGED email; null when the recipient may no longer know about the student.';

create function private.is_side_of_notice(p_email private.email_outbox, p_booking public.bookings) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads restrictions and links of other people.
begin
  return (p_email.recipient_id in (p_booking.client_id, p_booking.tutor_id, p_booking.student_id, p_booking.guardian_id)
          or (p_email.data ->> 'change' = 'unassigned'
              and (p_email.recipient_id = p_email.student_id
                   or private.has_right(p_email.recipient_id, p_email.student_id)))) is true
    and not private.is_fully_restricted(p_email.recipient_id, p_booking.client_id)
    and (p_email.student_id is null
         or case when p_email.recipient_id = p_booking.tutor_id
                 then not private.is_fully_restricted(p_booking.tutor_id, p_email.student_id)
                 else private.may_know_booked(p_email.recipient_id, p_email.student_id) end);
end;
$$;
comment on function private.is_side_of_notice(private.email_outbox, public.bookings) is
  'Whether the recipient of a BOOKING_CHANGED notice may know of the lesson now.';

create function private.booking_changed_data(p_email private.email_outbox) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads on behalf of the recipient, who has no session here.
begin
  return (
    select p_email.data || jsonb_build_object(
      'subject', b.subject, 'starts_at', b.starts_at, 'ends_at', b.ends_at,
      'tutor_name', t.full_name, 'client_name', c.full_name, 'student_name', s.full_name,
      'cancel_reason', case when b.cancelled_by is null
                              or b.cancelled_by not in (select private.silenced_for(p_email.recipient_id))
                            then b.cancel_reason end,
      'price_minor', b.price_minor, 'currency', b.currency)
    from public.bookings b
    join public.profiles t on t.id = b.tutor_id
    join public.profiles c on c.id = b.client_id
    -- An unassigned booking of a learner who pays does not yet say that the learner attends.
    left join public.profiles s on s.id = p_email.student_id
      and (s.id <> b.client_id or s.id = b.student_id or p_email.data ->> 'change' = 'unassigned')
    where b.id = p_email.subject_id
      -- What asks or announces is of no use once the lesson is over, or once a later email says otherwise.
      and case p_email.data ->> 'change'
            when 'requested' then b.status = 'pending' and b.ends_at > now()
            when 'confirmed' then b.status in ('confirmed', 'completed') and b.ends_at > now()
            when 'assigned' then b.status <> 'cancelled' and b.student_id is not null and b.ends_at > now()
            else true end
      and private.is_side_of_notice(p_email, b));
end;
$$;
comment on function private.booking_changed_data(private.email_outbox) is
  'Contents of a BOOKING_CHANGED email; null when the recipient is no longer a side of the booking.';

create function private.report_changed_data(p_email private.email_outbox) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: asks who handles the case. No names: others may see the mailbox.
begin
  return (
    select jsonb_build_object('due_at', c.due_at)
    from private.report_cases c
    where c.id = p_email.subject_id and c.status = 'open' and private.handles_report(p_email.recipient_id, c));
end;
$$;
comment on function private.report_changed_data(private.email_outbox) is
  'Contents of a REPORT_CHANGED email, to who handles the case; null when somebody opened it or the recipient no '
  'longer handles it.';

create function private.contact_email(p_email private.email_outbox) returns private.email_content
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads closed tables.
declare
  v_content private.email_content;
begin
  select about.contact, s.default_locale, s.default_time_zone, about.data
  into v_content.to_email, v_content.locale, v_content.time_zone, v_content.data
  from private.settings s
  cross join lateral (
    select s.safeguarding_contact, jsonb_build_object('case_id', c.id, 'created_at', c.created_at)
    from private.report_cases c
    where p_email.template = 'REPORT_UNHANDLED' and c.id = p_email.subject_id and c.due_at is not null
      and c.level = 'outside'
    union all
    select s.safeguarding_contact, jsonb_build_object('request_id', r.id, 'requested_at', r.requested_at,
                                                      'due_at', r.due_at)
    from private.privacy_requests r
    where p_email.template = 'PRIVACY_UNHANDLED' and r.id = p_email.subject_id and r.level_until is not null
      and r.level = 'outside'
    union all
    select s.operator_contact, jsonb_build_object(
      'url', e.url, 'reason', e.disabled_reason, 'failing_since', e.failing_since, 'endpoint_id', e.id)
    from private.webhook_endpoints e
    where p_email.template = 'WEBHOOK_ENDED' and e.id = p_email.subject_id
      and e.disabled_reason in ('gone', 'failing')) about(contact, data)
  where about.contact = p_email.to_email;
  return case when found then v_content end;
end;
$$;
comment on function private.contact_email(private.email_outbox) is
  'Contents of an email to a contact of the deployment: REPORT_UNHANDLED and PRIVACY_UNHANDLED to '
  'safeguarding_contact, null when the case or request was decided; WEBHOOK_ENDED to operator_contact, null when the '
  'endpoint is on again or deleted. Null, too, when the '
  'contact changed.';

create function private.notice_data(p_notice private.email_outbox) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads on behalf of the recipient, who has no session here.
begin
  return case p_notice.template
    when 'LINK_CHANGED' then private.link_changed_data(p_notice)
    when 'BOOKING_CHANGED' then private.booking_changed_data(p_notice)
    when 'NEW_MESSAGE' then private.new_message_data(p_notice)
    when 'INTEGRATION_STOPPED' then private.integration_stopped_data(p_notice)
    when 'SCHOOL_ALERT' then private.alert_email_data(p_notice)
    when 'SCHOOL_ALERT_URGENT' then private.alert_email_data(p_notice)
    when 'REPORT_CHANGED' then private.report_changed_data(p_notice)
    when 'DATA_EXPORT' then private.export_email_data(p_notice)
    when 'AGE_TRANSITION' then private.majority_data(p_notice)
    when 'CONSENT_ASKED' then private.consent_asked_data(p_notice)
    when 'PRIVACY_REQUEST' then private.privacy_request_data(p_notice)
    when 'GOAL_REACHED' then private.goal_reached_data(p_notice)
    when 'WORK_SET' then private.work_set_data(p_notice)
    else private.learning_email_data(p_notice) end;
end;
$$;
comment on function private.notice_data(private.email_outbox) is
  'What an email or a push says of its cause as of now; null when the recipient may no longer know it. Only its '
  'template, recipient, student, subject and data are read.';

create function private.notice_path(p_notice private.email_outbox) returns text
language sql immutable security invoker set search_path = ''
as $$
  select case p_notice.template
    when 'INVITATION_RECEIVED' then '/invitations/mine'
    when 'LINK_CHANGED' then
      -- Who has to decide does it where notifications are listed.
      case when p_notice.data ->> 'side' = 'school' or p_notice.data ->> 'change' = 'guardian_pending'
             then '/notifications'
           when p_notice.data ->> 'side' = 'student' then '/family'
           when p_notice.data ->> 'side' = 'agent' then '/clients'
           else '/students' end
    when 'BOOKING_CHANGED' then '/bookings/' || p_notice.subject_id
    when 'NEW_MESSAGE' then '/messages/' || p_notice.subject_id
    when 'SCHOOL_ALERT' then '/alerts'
    when 'SCHOOL_ALERT_URGENT' then '/alerts'
    when 'REPORT_CHANGED' then '/reports'
    when 'DATA_EXPORT' then '/data'
    when 'CONSENT_ASKED' then case when p_notice.data ->> 'side' = 'school' then '/school' else '/consents' end
    when 'PRIVACY_REQUEST' then '/requests'
    when 'AGE_TRANSITION' then case when p_notice.recipient_id = p_notice.student_id then '/family' else '/students' end
    when 'GOAL_REACHED' then '/goals/' || p_notice.subject_id
    when 'WORK_SET' then case when p_notice.recipient_id = p_notice.student_id then '/work'
                              else '/students/' || p_notice.student_id end
    else '/students/' || p_notice.student_id end;
$$;
comment on function private.notice_path(private.email_outbox) is
  'The page of the app that an email or a push leads to.';

create function private.may_be_told(p_key public.notification_key, p_profile_id uuid, p_student_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: suspensions, ages and the ledger are confidential.
begin
  return not private.is_suspended(p_profile_id)
     -- Of a paused account's own file the person hears: they may fetch it.
     and (p_key = 'DATA_EXPORT' or not private.is_paused(p_profile_id))
     and not private.is_ended_by_death(p_key, p_profile_id, p_student_id);
end;
$$;
comment on function private.may_be_told(public.notification_key, uuid, uuid) is
  'Whether what was written for a person may still leave the database, as an email or a push.';

create function private.email_content(p_email private.email_outbox) returns private.email_content
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads accounts and preferences of recipients.
declare
  v_content private.email_content;
  v_can_switch_off boolean;
begin
  if p_email.template = 'INVITATION' then
    return private.invitation_email(p_email);
  elsif p_email.template = 'AUTH' then
    return private.auth_email(p_email);
  elsif p_email.template in ('REPORT_UNHANDLED', 'PRIVACY_UNHANDLED', 'WEBHOOK_ENDED') then
    return private.contact_email(p_email);
  end if;
  select private.verified_email(p.id), p.full_name, coalesce(d.locale, s.default_locale),
         coalesce(d.time_zone, s.default_time_zone), n.can_switch_off
  into v_content.to_email, v_content.to_name, v_content.locale, v_content.time_zone, v_can_switch_off
  from public.profiles p
  left join public.profile_details d on d.profile_id = p.id
  cross join private.settings s
  join private.notification_defaults n on n.key::text = p_email.template
  where p.id = p_email.recipient_id and private.notification_enabled(p.id, n.key, 'email')
    and private.may_be_told(n.key, p.id, p_email.student_id);
  -- Auth accepts addresses that the provider refuses; one such row would block the queue.
  if private.is_email(v_content.to_email) is not true then
    return null;
  end if;
  v_content.data := private.notice_data(p_email);
  if v_content.data is null then
    return null;
  end if;
  select s.app_url || private.notice_path(p_email) into v_content.action_url from private.settings s;
  if v_can_switch_off then
    v_content.unsubscribe_profile_id := p_email.recipient_id;
    v_content.unsubscribe_key := p_email.template;
  end if;
  return v_content;
end;
$$;
comment on function private.email_content(private.email_outbox) is
  'Recipient and contents of an email as of now; null when the recipient no longer has access or has '
  'switched it off.';
