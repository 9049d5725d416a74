begin;
select plan(29);

select tests.create_users('bob', 'eve', 'gone', 'rex', 'dana: tutor', 'ada: admin');
select tests.keep('kid', tests.placeholder('bob', 'Kid', '2010-01-01'));
-- Bob is the primary guardian, and Bob's link has the greatest id.
update public.profile_graph set is_primary = false;
update public.profile_graph set id = 'ffffffff-0000-4000-8000-000000000000', is_primary = true;
insert into public.profile_graph (id, source_profile_id, target_profile_id, relationship_type, status, relation, rights)
values ('00000000-0000-4000-8000-000000000000', tests.id('eve'), tests.the('kid'), 'GUARDIAN', 'ACTIVE', 'MOTHER', '{book}'),
       (gen_random_uuid(), tests.id('gone'), tests.the('kid'), 'GUARDIAN', 'ACTIVE', 'OTHER', '{book}'),
       (gen_random_uuid(), tests.id('rex'), tests.the('kid'), 'GUARDIAN', 'ACTIVE', 'FATHER', '{view_progress,book}');
insert into public.bookings (id, client_id, tutor_id, student_id, starts_at, ends_at, subject, status, attendance) values
  ('00000000-0000-4000-8000-0000000000b1', tests.id('bob'), tests.id('dana'), tests.the('kid'), now() + interval '1 day', now() + interval '25 hours',
    'Algebra', 'confirmed', null),
  ('00000000-0000-4000-8000-0000000000b2', tests.id('eve'), tests.id('dana'), tests.the('kid'), now() + interval '2 days', now() + interval '49 hours',
    'Algebra', 'pending', null),
  ('00000000-0000-4000-8000-0000000000b3', tests.id('gone'), tests.id('dana'), tests.the('kid'), now() - interval '25 hours', now() - interval '1 day',
    'Algebra', 'confirmed', null);
update public.bookings set status = 'completed', attendance = 'attended' where ends_at < now();
delete from public.profile_graph where source_profile_id = tests.id('gone') and relationship_type = 'GUARDIAN';
insert into public.contact_restrictions (student_id, profile_id, basis) values (tests.the('kid'), tests.id('rex'), 'Order');
insert into private.disclosures (student_id, source, basis, recipient, contents, disclosed_on)
values (tests.the('kid'), 'recorded', 'audit', 'Auditor', 'Grades', '2026-01-05');
-- As many children as may be: the account replaces the placeholder.
update private.settings set max_students_per_guardian = 1, max_guardians_per_student = 4;

select tests.authenticate_as('ada');
select tests.keep('invitation', (select id from public.invite_placeholder(tests.the('kid'), 'charlie@example.com')));
select tests.create_user('charlie', '{}');
select tests.clear_authentication();
update public.profiles set full_name = null where id = tests.id('charlie');
select tests.forget_news();

select tests.authenticate_as('charlie');
select results_eq('select kind::text, inviter_name, relation, rights::text from public.my_invitations', $$
  values ('placeholder', 'Ada', null::public.guardian_relation, '{}') $$,
  'The invitation does not say whose profile it is');
select results_eq('select source_profile_id, target_profile_id, is_primary from public.accept_invitation(tests.the(''invitation''))',
  $$ values (tests.id('bob'), tests.id('charlie'), true) $$,
  'Accepting returns the link of the primary guardian');
select results_eq('select full_name, relation::text, is_primary, rights::text, status::text from public.my_guardians where guardian_id <> tests.id(''rex'') '
  'order by 1',
  $$ values ('Bob', 'GUARDIAN', true, '{view_progress,message,book,receive_alerts}', 'ACTIVE'), ('Eve', 'MOTHER', false, '{book}', 'ACTIVE') $$,
  'All guardians keep their relation, rights and status');
select is((select count(*)::int from public.my_bookings), 3,
  'The account has the placeholder''s future and past lessons');
select results_eq('select full_name, date_of_birth, roles::text[] from public.my_profile', $$ values ('Kid', '2010-01-01'::date, '{student}'::text[]) $$,
  'Name, date of birth and role are taken over where the account had none');
select is((select email from public.my_profile), 'charlie@example.com',
  'The email address remains the account''s');

select tests.authenticate_as('bob');
select results_eq('select student_id, full_name, email, active_booking_count from public.my_students', $$
  values (tests.id('charlie'), 'Kid', 'charlie@example.com', 1) $$,
  'The guardian lists one student with the account''s email');
select ok(public.validate_link(tests.id('bob'), tests.id('charlie'), 'book'),
  'The guardian may book for the account');
select is((select student_name from public.my_bookings), 'Kid', 'The guardian''s booking names the child');
select is(public.validate_link(tests.id('bob'), tests.the('kid')), false,
  'Nobody is a guardian of the emptied placeholder');
select tests.authenticate_as('eve');
select is((select count(*)::int from public.my_bookings), 1, 'The other guardian still lists their booking');
select is_empty($$ select from public.profiles where id in (tests.id('bob'), tests.the('kid')) $$,
  'The other guardian sees neither the first guardian nor the empty profile');
select tests.authenticate_as('rex');
select is_empty('select from public.my_students', 'The restricted person does not list the account');
select is_empty($$ select from public.profiles where id in (tests.id('charlie'), tests.the('kid')) $$,
  'The restricted person sees the child under no id');

select tests.clear_authentication();
select results_eq('select student_id, recipient from private.disclosures where recipient = ''Auditor''', $$ values (tests.id('charlie'), 'Auditor') $$,
  'What left about the placeholder stands with the account');
select results_eq('select student_id, profile_id from public.contact_restrictions', $$ values (tests.id('charlie'), tests.id('rex')) $$,
  'The restriction now names the account');
select results_eq('select id, student_id, guardian_id, status::text from public.bookings order by id',
  $$ values ('00000000-0000-4000-8000-0000000000b1'::uuid, tests.id('charlie'), tests.id('bob'), 'confirmed'),
            ('00000000-0000-4000-8000-0000000000b2', tests.id('charlie'), tests.id('eve'), 'pending'),
            ('00000000-0000-4000-8000-0000000000b3', tests.id('charlie'), tests.id('gone'), 'completed') $$,
            'The bookings keep the guardians under whose right they were made');
select is((select count(*)::int from public.profile_graph where tests.the('kid') in (source_profile_id, target_profile_id)), 0,
  'The placeholder has no link left');
select results_eq($$ select p.full_name, d.date_of_birth from public.profiles p join public.profile_details d on d.profile_id = p.id
  where p.id = tests.the('kid') $$,
  $$ values (null::text, null::date) $$, 'The placeholder''s profile is empty');
select is((select count(*)::int from public.profile_roles where profile_id = tests.the('kid')), 0,
  'The placeholder has no role left');
select results_eq('select student_id, guardian_id from private.guardian_consents', $$ values (tests.id('charlie'), tests.id('bob')) $$,
  'The consent record now names the account');
select results_eq($$ select actor_id, entity_id, details ->> 'profile_id' from private.audit_log where action = 'placeholder.adopted' $$,
  $$ values (tests.id('charlie'), tests.the('kid'), tests.id('charlie')::text) $$,
  'The audit log records who adopted which placeholder');
select is(tests.told('bob') || tests.told('eve'), '{LINK_CHANGED created guardian,LINK_CHANGED created guardian}',
  'Each guardian is notified once of the adoption');
select is(tests.told('rex'), '{}', 'The restricted person is not notified of the adoption');
select throws_ok($$ select tests.link('bob', 'eve') $$, 'PT409', 'link.limit_reached',
  'Limits of links apply again after the adoption');

-- Past lessons are not checked again, and cannot be rewritten either.
select throws_ok($$ update public.bookings set student_id = tests.id('eve'), guardian_id = tests.id('gone') where status = 'completed' $$, 'PT403',
  'booking.student_not_linked',
  'A past lesson cannot be assigned to another student');

-- Once.
select tests.authenticate_as('charlie');
select throws_ok($$ select public.accept_invitation(tests.the('invitation')) $$, 'PT409', 'invitation.not_pending',
  'An invitation can be accepted only once');
select tests.authenticate_as('ada');
select tests.clear_authentication();
select throws_ok($$ select tests.restrict('charlie', 'charlie') $$, '23514', null,
  'A person cannot be restricted from themselves');
select is(public.verify_audit_log(), null, 'The audit log still verifies');

select * from finish();
rollback;
