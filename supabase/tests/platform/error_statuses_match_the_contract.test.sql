begin;
select plan(2);

select set_eq(
  $$ select c::text, private.error_status(c) from unnest(enum_range(null::public.error_code)) c $$,
  $$ values
    ('auth.required', 401), ('auth.mfa_required', 403), ('account.paused', 403), ('permission.denied', 403), ('role.required', 403), ('validation.failed', 400),
    ('request.mismatch', 409), ('request.repeated', 409), ('rate.limited', 429), ('profile.not_found', 404), ('student.role_required', 409),
    ('age.not_confirmed', 400), ('age.evidence_required', 403), ('link.self', 400), ('link.exists', 409), ('link.not_found', 404),
    ('link.not_available', 403), ('link.limit_reached', 409), ('link.has_active_bookings', 409),
    ('invitation.not_found', 404), ('invitation.wrong_account', 403), ('invitation.expired', 410),
    ('invitation.not_pending', 409), ('invitation.exists', 409), ('invitation.limit_reached', 409),
    ('restriction.not_found', 404), ('booking.not_found', 404), ('booking.not_open', 409), ('booking.time_taken', 409),
    ('booking.student_not_linked', 403), ('booking.not_a_tutor', 409), ('booking.limit_reached', 409), ('contact.not_found', 404),
    ('guardian.not_linked', 409), ('thread.not_found', 404), ('message.empty', 400), ('message.too_long', 400),
    ('attachment.not_found', 404), ('attachment.not_allowed', 400), ('event.not_found', 404),
    ('event.target_not_allowed', 403), ('event.canceled', 409), ('roster.rejected', 409), ('roster.in_progress', 409), ('course.not_found', 404),
    ('class.not_found', 404), ('student.not_found', 404), ('integration.not_found', 404),
    ('integration.state_invalid', 400), ('integration.import_rejected', 409), ('integration.not_active', 409), ('email.not_found', 404),
    ('guardian.not_impartial', 403), ('admin.last', 409),
    ('message.not_found', 404), ('message.not_withdrawable', 409), ('report.not_found', 404), ('report.not_open', 409), ('group.not_found', 404),
    ('group.limit_reached', 409), ('consent.required', 409), ('consent.not_yours', 403), ('consent.text_outdated', 409),
    ('export.not_found', 404), ('hold.not_found', 404), ('export.not_open', 409), ('privacy.not_found', 404), ('privacy.not_open', 409),
    ('privacy.limit_reached', 409), ('status.not_found', 404), ('disclosure.not_found', 404), ('goal.not_found', 404),
    ('goal.not_open', 409), ('goal.limit_reached', 409), ('milestone.not_found', 404) $$,
  'Each error code has its status');
select throws_ok($$ select private.fail('link.not_found') $$, 'PT404', 'link.not_found',
  'A raised error has the status of its code');

select * from finish();
rollback;
