begin;
select plan(26);

-- A minor with an account, about whom everything is kept that can be.
select tests.create_users('bob', 'tom: tutor', 'ada: admin', 'una');
select tests.create_user('zaphira', '{student}', p_phone => '+4930999777');
select tests.keep('zaphira', tests.id('zaphira'));
update public.profile_details set date_of_birth = current_date - interval '15 years' where profile_id = tests.the('zaphira');
select tests.link('bob', 'zaphira'), tests.consent(tests.the('zaphira'), 'media', 'integration:google_classroom');
select tests.book('bob', 'tom', 'zaphira', '2 days', 'confirmed'), tests.keep('lesson', tests.book('bob', 'tom', 'zaphira', '3 days', 'confirmed'));
update public.bookings set status = 'cancelled', cancel_reason = 'Zaphira is ill', cancelled_by = tests.id('bob') where id = tests.the('lesson');
select tests.send('bob', 'tom', 'Zaphira has the measles', 'zaphira');
select tests.keep('thread', tests.thread_id('bob', 'tom', 'zaphira'));
select tests.send('tom', 'bob', 'Get well', 'zaphira', tests.upload('tom', tests.the('thread') || '/' || gen_random_uuid() || '/zaphira.pdf'));
select tests.send('bob', 'tom', null, 'zaphira', tests.upload('bob', tests.the('thread') || '/' || gen_random_uuid() || '/zaphira-photo.pdf'));
select tests.course('course', 'tom', 'Writing'), tests.takes('course', 'zaphira'), tests.assignment('course', 'Essay');
select tests.work('Essay', 'zaphira', 70);
update public.submissions set body = 'My name is Zaphira' where student_id = tests.the('zaphira');
insert into public.certificates (student_id, title, file_path) values (tests.the('zaphira'), 'For Zaphira', tests.the('zaphira') || '/zaphira.pdf');
insert into storage.objects (bucket_id, name) values ('certificates', tests.the('zaphira') || '/zaphira.pdf');
insert into public.point_entries (student_id, points, reason) values (tests.the('zaphira'), 5, 'Zaphira helped');
insert into private.goals (student_id, author_id, author_side, title, measure, target)
values (tests.the('zaphira'), tests.the('zaphira'), 'student', 'Zaphira reads', 'count', 5);
insert into private.weekly_digests (guardian_id, student_id, week, since, until, snapshot)
values (tests.id('bob'), tests.the('zaphira'), '2026-01-04', now(), now(), '{"student_name": "Zaphira"}');
insert into public.student_integration_links (student_id, provider, connected_by_id, status, external_user_id, external_account)
values (tests.the('zaphira'), 'google_classroom', tests.id('bob'), 'disconnected', 'z1', 'zaphira@school.example');
insert into public.sync_runs (integration_id, kind, status, report)
select id, 'incremental', 'succeeded', '{"name": "Zaphira"}' from public.student_integration_links where student_id = tests.the('zaphira');
insert into private.push_subscriptions (profile_id, session_id, endpoint, p256dh, auth, shows_names)
values (tests.the('zaphira'), gen_random_uuid(), 'https://fcm.googleapis.com/zaphira', 'B' || repeat('a', 86), repeat('a', 22), true);
insert into private.email_outbox (template, recipient_id, to_email, student_id, dedupe_key, status, payload)
values ('LINK_CHANGED', tests.the('zaphira'), null, null, 'z1', 'sent', '{"to": "zaphira@example.com"}'),
       ('INVITATION', null, 'zaphira@example.com', null, 'z2', 'delivered', null),
       ('PARENT_CHILD_GRADED', tests.id('bob'), null, tests.the('zaphira'), 'z3', 'sent', '{"text": "Zaphira has 70"}');
insert into auth.audit_log_entries (id, payload, created_at)
values (gen_random_uuid(), json_build_object('actor_username', 'zaphira@example.com', 'actor_id', tests.the('zaphira')), now());
insert into private.guardian_consents (student_id, guardian_id, consent) values (tests.the('zaphira'), tests.id('bob'), 'Zaphira, by phone');
insert into public.consents (student_id, purpose, decision, side, made_by_id, method, text_version, locale, evidence, stops_others, of_adult)
select c.student_id, c.purpose, c.decision, 'school', tests.id('ada'), 'paper', c.text_version, null, 'Folder of Zaphira', c.stops_others, c.of_adult
from public.consents c where c.student_id = tests.the('zaphira') limit 1;
select public.record_disclosure(tests.the('zaphira'), 'Club of Zaphira', 'consent', 'Zaphira''s grades');
select tests.authenticate_as('bob');
select public.request_export(tests.the('zaphira'));
select public.file_privacy_request('correction', 'Zaphira is written with ph', tests.the('zaphira'));
select tests.authenticate_as('una');
select public.add_student(p_student_email => 'zaphira@example.com', p_is_13_plus => true);
select tests.clear_authentication();
update private.privacy_requests set level_until = null, status = 'granted', opened_at = now(), decided_at = now() where student_id = tests.the('zaphira');

select tests.keep('request', tests.ask_to_erase('zaphira'));
select is((tests.privacy_request(tests.the('request'))).status::text, 'granted', 'A minor erases their own account by their own word');
select is(tests.ask_to_erase('zaphira'), tests.the('request'), 'A repetition returns the open request');
select ok('PRIVACY_REQUEST erasure own' = any (tests.mailed('zaphira')), 'Whoever asks is written to, so that nobody is erased unnoticed');
select is(tests.erase(now() + interval '13 days'), 0, 'Nothing happens within fourteen days');
select is(tests.shown_request('zaphira', tests.the('request')), 'received', 'The request is shown as received until then');

-- Day 14, in steps of one row.
select cmp_ok(tests.erase(now() + interval '14 days', 1), '>', 15, 'Steps may be as small as one row');
select isnt((tests.erasure(tests.the('zaphira'))).closed_at, null, 'The account is closed');
select is((select p.user_id from public.profiles p where p.id = tests.the('zaphira')), null, 'The account is deleted in Auth as well');
select is((tests.erasure(tests.the('zaphira'))).cleared_at, null, 'While an invitation is pending, its address stays');
select is((select i.status::text from public.invitations i where i.invitee_email = 'zaphira@example.com'), 'pending', 'Who invited sees no difference');
select private.expire_invitations(now() + interval '15 days');
update private.email_outbox set status = 'sent' where to_email = 'zaphira@example.com' and status = 'queued';
select tests.erase(now() + interval '15 days');
select is((tests.erasure(tests.the('zaphira'))).cleared_at, now() + interval '15 days', 'After the invitation expired, all but messages is erased');
select is((tests.erasure(tests.the('zaphira'))).addresses, '{}', 'The erasure forgets the addresses');

-- Messages are evidence for a year.
select is((select count(*)::int from public.messages m where m.thread_id = tests.the('thread') and m.erased_at is null), 3, 'Messages stay as evidence');
select throws_ok($$ update public.messages set body = null, erased_at = now() where thread_id = tests.the('thread') $$, 'PT403', 'permission.denied',
  'The console erases no message of a conversation that is not marked');
select throws_ok($$ insert into private.erased_threads (thread_id, erasure_id, erasing_since)
  select tests.the('thread'), (tests.erasure(tests.the('zaphira'))).id, now() + interval '300 days' $$, 'PT403', 'permission.denied',
  'The console marks no conversation before its time');
select is(tests.erase(now() + interval '370 days'), 0, 'No message is erased within a year');
select cmp_ok(tests.erase(now() + interval '380 days', 1), '>', 2, 'After a year messages are erased in bounded steps');
select is((select array_agg(coalesce(m.body,
  '-') || (m.erased_at is not null)::text order by m.seq) from public.messages m where m.thread_id = tests.the('thread')),
  array['-true', 'Get welltrue', '-true'], 'What staff wrote stays, without the file; of the guardian nothing does');
select is((tests.erasure(tests.the('zaphira'))).done_at, now() + interval '380 days', 'After the messages the erasure is done');
select is((select count(*)::int from private.attachment_checks c where c.expired_at is not null and c.path ~ 'zaphira'), 3,
  'All files are given to Storage for removal');

-- Storage removes the files, as attachment-check asks it to.
delete from storage.objects o using public.claim_expired_uploads(100, 60, now() + interval '400 days') c where o.bucket_id = c.bucket_id and o.name = c.path;
select public.record_uploads_removed(array(select c.path from private.attachment_checks c where c.expired_at is not null and c.path ~ 'zaphira'));
select is(array(select tests.found_in_database('zaphira', '4930999777') order by 1), '{}', 'The name and the addresses are nowhere in the database');
select is((select d.recipient || d.contents || d.basis from private.disclosures d where d.student_id = tests.the('zaphira')), '--consent',
  'That something left stays on record, without the words');
select is((select b.status::text from public.bookings b where b.id = tests.the('lesson')), 'cancelled', 'Bookings are kept without names');
select cmp_ok((select count(*)::int from private.audit_log l where l.entity_id = tests.the('zaphira')), '>', 0, 'The audit log keeps the id');
select is(array(select tests.found_in_database('measles') order by 1), '{}', 'What the guardian wrote is nowhere either');
select isnt(array(select tests.found_in_database('get well')), '{}', 'The search finds what is kept, in any case of letters');

select * from finish();
rollback;
