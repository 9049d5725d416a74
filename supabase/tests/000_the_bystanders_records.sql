-- What else is kept about the bystanders: exports, erasures and requests, goals and groups, devices, text messages and
-- webhooks, and what a school records. One row at least in every table that a call or a worker writes by an id, so
-- that a statement that forgets the id changes it; the test every_table_has_rows_of_bystanders says where there is
-- none. Whatever is due is due in 300 days: a statement that forgets the time changes it as well.

-- Two people whose accounts have ended: one is erased, of one a copy is held.
create or replace function tests.make_former_bystanders() returns void
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_person text;
  v_id uuid;
begin
  foreach v_person in array '{erased,held}'::text[] loop
    v_id := tests.next_bystander_id();
    insert into public.profiles (id, full_name) values (v_id, 'Former bystander ' || v_person);
    perform tests.keep('by_' || v_person, v_id);
  end loop;
end;
$$;

create or replace function tests.make_privacy_of_bystanders() returns void
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_later timestamptz := now() + interval '300 days';
  v_id uuid;
  v_request_id uuid;
begin
  -- Requests of every kind and status.
  insert into private.privacy_requests (kind, requester_id, student_id, child, request, status, level, level_until, due_at, opened_at, decided_at,
    decided_by_id, refusal, answer, withdrawn_at)
  select v.kind::public.privacy_request_kind, tests.id(v.person), tests.id(v.student), v.child, 'Bystander', v.status::public.privacy_request_status,
         v.level::public.report_level, case when v.status in ('received', 'in_review') then v_later end, v_later,
         case when v.status not in ('received', 'withdrawn') then now() end, case when v.status in ('granted', 'refused') then now() end,
         case when v.status in ('granted', 'refused') then tests.id('by_mae') end,
         case when v.status = 'refused' then 'already_correct' end::public.privacy_refusal,
         case when v.status in ('granted', 'refused') then 'Bystander answer' end, case when v.status = 'withdrawn' then now() end
  from (values
    ('access', 'by_gus', 'by_sid', null, 'received', 'school'), ('correction', 'by_gwen', 'by_sid', null, 'refused', 'school'),
    ('restriction', 'by_gwen', null, null, 'in_review', 'admin'), ('access', 'by_max', null, 'Bystander in words', 'received', 'outside'),
    ('access', 'by_max', null, null, 'granted', 'admin'), ('correction', 'by_sol', null, null, 'withdrawn', 'school'),
    ('erasure', 'by_tom', null, null, 'in_review', 'admin')) v(kind, person, student, child, status, level);

  -- Erasures: one that the family may object to, one that goes on.
  insert into private.privacy_requests (kind, requester_id, student_id, level, level_until, due_at)
  values ('erasure', tests.id('by_gus'), tests.id('by_sia'), 'school', v_later, v_later) returning id into v_request_id;
  insert into private.erasures (profile_id, privacy_request_id, requester_id, starts_at, look_at)
  values (tests.id('by_sia'), v_request_id, tests.id('by_gus'), v_later, v_later) returning id into v_id;
  insert into private.erasure_objections (erasure_id, profile_id) values (v_id, tests.id('by_sia'));
  insert into private.erased_threads (thread_id, erasure_id) values (tests.thread_id('by_gus', 'by_tea', 'by_sia'), v_id);
  insert into private.erasures (profile_id, is_decided, starts_at, look_at, closed_at, addresses)
  values (tests.the('by_erased'), true, now() - interval '20 days', v_later, now() - interval '5 days', '{erased@bystander.example}');
  insert into private.erased_sources (organization_id, source_hash) values (tests.place('by_org'), '\xb7');

  -- Holds, one of them lifted, and the copy of an account that ended under one.
  insert into private.legal_holds (subject_id, reason, ends_at, placed_by_id, lifted_at, lifted_by_id) values
    (tests.id('by_greg'), 'Bystander hold', v_later, tests.id('by_ada'), null, null),
    (tests.id('by_tom'), 'Bystander hold of the past', null, tests.id('by_ada'), now(), tests.id('by_ada'));
  insert into private.held_accounts (profile_id, hold_ids, kept)
  select tests.the('by_held'), array[h.id], '{"email": "held@bystander.example"}' from private.legal_holds h where h.subject_id = tests.id('by_greg');

  -- What retention removes when its time is over.
  insert into private.ended_threads (thread_id, ended_at) values (tests.thread_id('by_max', 'by_tut', 'by_sol'), v_later);
  insert into private.ended_enrollments (enrollment_id, ended_at)
  select e.id, v_later from public.enrollments e where e.student_id = tests.id('by_sue');
end;
$$;

create or replace function tests.make_exports_of_bystanders() returns void
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_later timestamptz := now() + interval '300 days';
begin
  -- One that is being read, one that is being packed, ready ones, one that waits for the student, one that waits for the
  -- school, a closed one.
  insert into private.exports (requester_id, student_id, status, awaits_student, escalated_at, volumes, packed, attempt, lease_until, ready_at,
    expires_at, closed_at, requested_at, tended_at)
  select tests.id(v.person), tests.id(v.student), v.status::public.export_status, v.kind is not distinct from 'asked',
         case when v.kind = 'escalated' then v_later end, v.volumes, v.packed, 1, v_later, case when v.status = 'ready' then now() end,
         case when v.status = 'ready' then v_later end, case when v.status = 'closed' then v_later end, v_later, v_later
  from (values
    ('by_max', 'by_sol', 'preparing', null, null, 0), ('by_gus', null, 'preparing', null, 3, 1), ('by_gus', 'by_sid', 'ready', null, 2, 2),
    ('by_max', null, 'ready', null, 1, 1), ('by_gwen', 'by_sid', 'waiting', 'asked', null, 0),
    ('by_rhea', 'by_sid', 'waiting', 'escalated', 1, 1), ('by_gus', 'by_sia', 'closed', null, 2, 1))
    v(person, student, status, kind, volumes, packed);
  insert into private.export_standings (export_id, student_id, rights)
  select e.id, tests.id('by_sid'), '{view_progress}' from private.exports e where e.status <> 'closed' and e.requester_id = tests.id('by_gus');
  insert into private.export_pages (export_id, section, after, rows)
  select e.id, s, '', jsonb_build_array(
    jsonb_build_object('id', e.id, 'attachment_path', 'bystander/' || s || '.png', 'attachment_name', s || '.png', 'attachment_size', 1000),
    jsonb_build_object('id', e.id, 'file_path', 'bystander/' || s || '.pdf'))
  from private.exports e, generate_series(1, 2) s where e.status = 'preparing';
  insert into storage.objects (bucket_id, name, metadata) select 'certificates', 'bystander/' || s || '.pdf', '{"size": 1000}' from generate_series(1, 2) s;
  insert into private.export_files (export_id, bucket_id, path, name, volume)
  select e.id, 'message-attachments', 'bystander/' || s || '.png', 'Bystander ' || s, s from private.exports e, generate_series(1, 2) s
  where e.volumes = 3;
  insert into private.export_volumes (export_id, number, size)
  select e.id, n, 1000 from private.exports e, generate_series(1, e.packed) n;
end;
$$;

create or replace function tests.make_school_records_of_bystanders() returns void
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_later timestamptz := now() + interval '300 days';
  v_id uuid;
begin
  -- Goals of every measure, with milestones.
  insert into private.goals (student_id, author_id, author_side, course_id, title, measure, target, counted, status, reached_at)
  select case v.student when 'by_kid' then tests.the('by_kid') else tests.id(v.student) end, tests.id(v.author), v.side::public.goal_side,
         case v.measure when 'mean' then tests.the('by_course') end, 'Bystander goal ' || v.number, v.measure::public.goal_measure, v.target, v.counted,
         v.status::public.goal_status, case v.status when 'reached' then now() end
  from (values
    (1, 'by_sid', 'by_gus', 'guardian', 'milestones', null, 0, 'active'), (2, 'by_sid', 'by_sid', 'student', 'count', 20, 3, 'active'),
    (3, 'by_sid', 'by_tut', 'staff', 'mean', 99, 0, 'active'), (4, 'by_sol', 'by_max', 'guardian', 'count', 2, 2, 'reached'),
    (5, 'by_kid', 'by_gwen', 'guardian', 'count', 5, 1, 'dropped')) v(number, student, author, side, measure, target, counted, status);
  insert into private.goal_milestones (goal_id, position, title, at_value, reached_at, reached_by)
  select g.id, p, 'Bystander milestone ' || p, case g.measure when 'milestones' then null else p end, case p when 1 then now() end,
         case p when 1 then g.author_side end
  from private.goals g, generate_series(1, 2) p;
  insert into private.assignment_students (assignment_id, student_id)
  select a.id, tests.id('by_sid') from public.assignments a where a.title = 'By essay';
  insert into private.uploads (record_id, course_id, uploaded_by)
  select a.id, a.course_id, array[tests.id('by_sid')] from public.assignments a where a.title = 'By essay';

  -- What was recorded about students and their ages, and guardians asked.
  insert into public.student_statuses (student_id, guardian_id, status, reference, review_at, starts_on, recorded_by_id, ended_at) values
    (tests.id('by_sol'), tests.id('by_max'), 'court_guardian', 'Bystander paper', current_date + 290, null, tests.id('by_mae'), null),
    (tests.id('by_min'), tests.id('by_greg'), 'in_care', 'Bystander paper', current_date + 290, current_date + 280, tests.id('by_mae'), null),
    (tests.id('by_sid'), tests.id('by_gwen'), 'dependent_student', 'Bystander paper', current_date + 290, null, tests.id('by_mae'), now());
  insert into private.age_evidence (profile_id, kind, reference, band, recorded_by_id) values
    (tests.id('by_min'), 'school_record', 'Bystander paper', 'minor', tests.id('by_mae')),
    (tests.id('by_sid'), 'birth_certificate', 'Bystander paper', 'minor', tests.id('by_mae'));
  insert into private.guardian_confirmations (link_id, asked_at)
  select g.id, v_later from public.profile_graph g where g.source_profile_id = tests.id('by_gwen') and g.target_profile_id = tests.id('by_sia')
    and g.relationship_type = 'GUARDIAN'
  on conflict do nothing;
  insert into private.rights_before_grants (link_id, rights)
  select g.id, '{book}' from public.profile_graph g where g.source_profile_id = tests.id('by_gwen') and g.target_profile_id = tests.id('by_sid')
    and g.relationship_type = 'GUARDIAN'
  on conflict do nothing;
  insert into private.school_zones (school_id, time_zone) values (tests.place('by_school2'), 'Asia/Tokyo');
  insert into private.former_expectations (profile_id, address_hash) values (tests.the('by_ursa'), private.address_hash('ursa@bystander.example'));

  -- A roster of which the second part is still to come: its ids are those of tests.roster.
  insert into private.roster_imports (organization_id) values (tests.place('by_org3')) returning id into v_id;
  insert into private.roster_rows (import_id, file, line, sourced_id, name, role, parent, member, held)
  select v_id, v.file, v.line, v.sourced_id, v.name, v.role, v.parent, v.member, v.held
  from (values
    ('orgs', 2, 's', 'Lincoln', 'school', null, null, false), ('orgs', 3, 'c1', 'Lincoln North', 'school', 's', null, false),
    ('classes', 2, 'k1', '8a', null, 'c1', null, false), ('users', 2, 'u1', 'Una One', 'student', null, null, false),
    ('users', 3, 't1', 'Tess Teacher', null, null, null, false), ('users', 4, 'u2', 'Uma Two', null, null, null, true),
    ('enrollments', 2, 'e1', null, 'student', 'k1', 'u1', false), ('enrollments', 3, 'e5', null, 'teacher', 'k1', 't1', false),
    ('roles', 2, '', null, 'student', 'c1', 'u1', false), ('roles', 3, '', null, 'teacher', 'c1', 't1', true))
    v(file, line, sourced_id, name, role, parent, member, held);

  -- Groups of two teachers, and what they did with them.
  insert into private.group_owners (profile_id, checked_at) select tests.id(p), v_later from unnest('{by_tut,by_tea}'::text[]) p;
  insert into private.student_groups (owner_id, name) values
    (tests.id('by_tut'), 'Bystander group'), (tests.id('by_tea'), 'Bystander class group'), (tests.id('by_tut'), 'Other bystander group');
  insert into private.group_students (group_id, student_id)
  select g.id, tests.id(s) from private.student_groups g join (values
    ('Bystander group', 'by_sid'), ('Bystander group', 'by_sol'), ('Bystander class group', 'by_sid'), ('Bystander class group', 'by_sia'),
    ('Other bystander group', 'by_sid')) v(name, s) on v.name = g.name;
  insert into private.group_shares (group_id, profile_id)
  select g.id, tests.id(p) from private.student_groups g, unnest('{by_rhea,by_max}'::text[]) p where g.name = 'Bystander class group';
  insert into private.group_acts (maker_id, group_id, kind, is_all, input, next_at)
  select g.owner_id, g.id, 'message', false, jsonb_build_object('body', g.name), v_later from private.student_groups g;
  insert into private.group_act_rows (act_id, position, student_id, recipient_id, state, code, thread_id)
  select a.id, v.position, tests.id(v.student), tests.id(v.guardian), v.state::public.group_act_state, v.code::public.error_code,
         case v.state when 'done' then tests.thread_id('by_gus', 'by_tut', 'by_sid') end
  from private.group_acts a, (values
    (1, 'by_sid', 'by_gus', 'done', null), (2, 'by_sid', 'by_gwen', 'waiting', null), (3, 'by_sia', 'by_gus', 'skipped', 'guardian.not_linked'))
    v(position, student, guardian, state, code);
  insert into private.absences (profile_id, starts_on, ends_on, note, cover_id) values
    (tests.id('by_tut'), current_date + 290, current_date + 300, 'Bystander', null),
    (tests.id('by_tea'), current_date + 290, current_date + 300, 'Bystander', tests.id('by_tom'));

  -- Who looked at conversations, a message that was withdrawn, files that are checked or removed later.
  insert into private.thread_reviews (profile_id, thread_id, first_seq, last_seq, files_until)
  values (tests.id('by_ada'), tests.thread_id('by_gwen', 'by_tea', 'by_sid'), 1, 1, v_later);
  insert into private.report_reviews (case_id, profile_id, files_until)
  select c.id, tests.id('by_mae'), v_later from private.report_cases c where c.status = 'in_review';
  perform tests.send('by_max', 'by_tut', 'Withdrawn by a bystander', 'by_sol');
  select m.id into v_id from public.messages m where m.body = 'Withdrawn by a bystander';
  perform tests.authenticate_as('by_max');
  perform public.withdraw_message(v_id);
  perform tests.clear_authentication();
  update private.withdrawn_messages w set withdrawn_at = v_later where w.message_id = v_id;
  insert into private.attachment_checks (path, claimed_type, lease_until, checked_at, expired_at) values
    ('bystander/unchecked.png', 'image/png', v_later, null, null), ('bystander/expired.png', 'image/png', v_later, now(), now());
end;
$$;

create or replace function tests.make_devices_of_bystanders() returns void
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_later timestamptz := now() + interval '300 days';
  v_id uuid;
begin
  -- Devices that are told, what they are told later, and when people want to be told.
  insert into auth.sessions (id, user_id, aal, created_at, updated_at)
  select tests.session_on(p), tests.user_id(p), 'aal1', now(), now() from unnest('{by_gus,by_gwen}'::text[]) p;
  insert into private.push_subscriptions (profile_id, session_id, endpoint, p256dh, auth, shows_names)
  select tests.id(p), tests.session_on(p), 'https://fcm.googleapis.com/wp/' || p, 'B' || repeat('b', 86), repeat('b', 22), true
  from unnest('{by_gus,by_gwen}'::text[]) p;
  insert into private.push_outbox (notification_id, subscription_id, lane, status, not_before, due_at, serve_by, ended_at, receipt_id, receipt_at)
  select n.id, s.id, 'personal', v.status, v_later, v_later, v_later, case v.status when 'sent' then v_later end,
         case v.status when 'sent' then 'bystander-receipt' end, case v.status when 'sent' then v_later end
  from (values ('by_gus', 'queued'), ('by_gwen', 'sent')) v(person, status)
  join private.push_subscriptions s on s.profile_id = tests.id(v.person)
  cross join lateral (select x.id from public.notifications x where x.profile_id = s.profile_id order by x.id limit 1) n;
  insert into public.notification_preferences (profile_id, key, in_app, email) values
    (tests.id('by_gwen'), 'BOOKING_CHANGED', true, false), (tests.id('by_min'), 'LINK_CHANGED', false, false);
  insert into private.quiet_hours (profile_id, starts_at, ends_at) values (tests.id('by_min'), '20:00', '07:00');
  insert into private.calendar_feeds (profile_id, token_sha256, shows_names)
  select tests.id(p), private.sha256_hex(p), true from unnest('{by_gus,by_tut}'::text[]) p;
  insert into private.done_requests (profile_id, request_id, fingerprint, answer, created_at)
  values (tests.id('by_gus'), md5('by_request')::uuid, '\x00', '{}', v_later);

  -- Emails in one batch, addresses and numbers that get none.
  insert into private.email_batches (lane, first_tried_at, not_before, lease_until) values ('digest', now(), v_later, v_later);
  insert into private.email_events (svix_id, type, occurred_at) values ('bystander', 'email.delivered', now());
  insert into private.email_suppressions (address_hash, reason) values (private.address_hash('bounced@bystander.example'), 'bounce');
  insert into private.closed_numbers (number_hash, reason) values (private.address_hash('+4930100088'), 'stop');
  insert into private.address_proofs (profile_id, address, code_sha256, expires_at)
  values (tests.id('by_greg'), 'greg@bystander.example', private.sha256_hex('bystander'), v_later);

  -- Invitations by text message: one waits, one was sent.
  insert into public.invitations (kind, inviter_id, invitee_phone, relation, rights, expires_at) values
    ('student', tests.id('by_gus'), '+4930100091', 'OTHER', '{book}', now() + interval '60 days'),
    ('student', tests.id('by_gwen'), '+4930100092', 'OTHER', '{book}', now() + interval '60 days');
  insert into private.invitation_secrets (invitation_id)
  select i.id from public.invitations i where i.invitee_phone in ('+4930100091', '+4930100092') on conflict do nothing;
  insert into private.sms_outbox (invitation_id, version, lane, status, not_before, serve_by, attempts, provider_id, ended_at)
  select i.id, 1, 'personal', v.status, v_later, v_later, 1, case v.status when 'sent' then 'bystander-sms' end, case v.status when 'sent' then v_later end
  from (values ('+4930100091', 'queued'), ('+4930100092', 'sent')) v(phone, status) join public.invitations i on i.invitee_phone = v.phone;

  -- An invitation that offers two profiles.
  insert into public.invitations (kind, inviter_id, invitee_email, expires_at)
  values ('placeholder', tests.id('by_ada'), 'several@bystander.example', now() + interval '60 days') returning id into v_id;
  insert into private.invitation_secrets (invitation_id, profile_id) values (v_id, tests.the('by_ursa'));
  insert into private.invitation_profiles (invitation_id, profile_id) values (v_id, tests.the('by_held'));

  -- A grant that the provider has sent, and that nobody has completed.
  insert into private.integration_grants (integration_id, person_id, external_user_id, external_account, scopes, key_id, access_token_encrypted,
    access_expires_at, refresh_token_encrypted, proof_sha256, expires_at)
  select l.id, tests.id('by_gus'), 'google-by-sia', 'sia', '{}', 'k1', 'encrypted', v_later, 'encrypted', private.sha256_hex('bystander'), v_later
  from public.student_integration_links l where l.student_id = tests.id('by_sia');

  -- Webhooks: an endpoint that is off gets no events of the tests.
  insert into private.webhook_endpoints (id, url, event_types, key_id, secret_encrypted, disabled_at, disabled_reason)
  values (tests.next_bystander_id(), 'https://bystander.example/hook', '{link.created,link.ended,booking.requested,booking.confirmed,booking.completed,'
    'booking.cancelled,alert.published,alert.cancelled}', 'k1', 'encrypted', v_later, 'console') returning id into v_id;
  insert into private.webhook_deliveries (endpoint_id, event_type, subject_id, body, attempts, not_before)
  values (v_id, 'link.created', tests.id('by_gus'), '{}', 1, v_later) returning id into v_id;
  insert into private.webhook_attempts (delivery_id, tried_at, error) values (v_id, now(), 'Bystander');
end;
$$;

create or replace function tests.make_bystander_records() returns void
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  perform tests.make_former_bystanders();
  perform tests.make_school_records_of_bystanders();
  perform tests.make_exports_of_bystanders();
  perform tests.make_privacy_of_bystanders();
  perform tests.make_devices_of_bystanders();
end;
$$;

grant execute on all functions in schema tests to public;

-- pg_prove takes this file for a test.
select plan(1);
select pass('The helpers for records of bystanders exist');
select * from finish();
