-- Errors: the only list of error codes, the HTTP status of each, and the function that raises them.
-- docs/errors.md explains every code.

-- Types -------------------------------------------------------------------------------------------

create type public.error_code as enum (
  'auth.required', 'auth.mfa_required', 'account.paused', 'permission.denied', 'role.required',
  'validation.failed', 'request.mismatch', 'request.repeated',
  'rate.limited', 'profile.not_found', 'student.role_required', 'age.not_confirmed',
  'age.evidence_required', 'link.self',
  'link.exists', 'link.not_found', 'link.not_available', 'link.limit_reached',
  'link.has_active_bookings', 'invitation.not_found', 'invitation.wrong_account',
  'invitation.expired', 'invitation.not_pending', 'invitation.exists', 'invitation.limit_reached',
  'restriction.not_found', 'booking.not_found', 'booking.not_open', 'booking.time_taken',
  'booking.student_not_linked', 'booking.not_a_tutor', 'booking.limit_reached', 'contact.not_found',
  'guardian.not_linked', 'thread.not_found', 'message.not_found', 'message.not_withdrawable', 'message.empty',
  'message.too_long', 'attachment.not_found',
  'attachment.not_allowed', 'event.not_found', 'event.target_not_allowed', 'event.canceled',
  'roster.rejected', 'roster.in_progress', 'course.not_found', 'class.not_found', 'student.not_found',
  'integration.not_found', 'integration.state_invalid', 'integration.import_rejected',
  'integration.not_active', 'email.not_found', 'guardian.not_impartial', 'admin.last',
  'report.not_found', 'report.not_open',
  'export.not_found', 'export.not_open', 'hold.not_found', 'status.not_found', 'disclosure.not_found',
  'group.not_found', 'group.limit_reached',
  'consent.required', 'consent.not_yours', 'consent.text_outdated',
  'privacy.not_found', 'privacy.not_open', 'privacy.limit_reached',
  'goal.not_found', 'goal.not_open', 'goal.limit_reached', 'milestone.not_found'
);
comment on type public.error_code is
  'Every error code of this project; the message of a raised error is one of them. See docs/errors.md.';

-- Functions ---------------------------------------------------------------------------------------

create function private.error_status(p_code public.error_code) returns integer
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  return case
    when p_code = 'auth.required' then 401
    when p_code in ('permission.denied', 'auth.mfa_required', 'account.paused', 'role.required', 'link.not_available',
                    'invitation.wrong_account', 'booking.student_not_linked',
                    'event.target_not_allowed', 'guardian.not_impartial', 'consent.not_yours',
                    'age.evidence_required') then 403
    when p_code in ('validation.failed', 'age.not_confirmed', 'link.self', 'message.empty',
                    'message.too_long', 'attachment.not_allowed', 'integration.state_invalid') then 400
    when p_code = 'invitation.expired' then 410
    when p_code = 'rate.limited' then 429
    when p_code::text like '%.not_found' then 404
    else 409
  end;
end;
$$;
comment on function private.error_status(public.error_code) is
  'HTTP status of an error code.';

create function private.fail(p_code public.error_code, p_detail text default null) returns void
language plpgsql stable security invoker set search_path = ''
as $$
begin
  raise exception using
    message = p_code::text,
    detail = coalesce(p_detail, ''),
    errcode = 'PT' || private.error_status(p_code)::text;
end;
$$;
comment on function private.fail(public.error_code, text) is
  'Raises an error of the public contract. p_detail: one sentence for people, or JSON where docs/errors.md '
  'says so.';

-- Access ------------------------------------------------------------------------------------------

grant execute on function
  private.fail(public.error_code, text),
  private.error_status(public.error_code)
to anon, authenticated, service_role;
