-- Bystanders: a family, its tutor, agent and school, an import and an integration that no test is about.
-- A statement that forgets whose rows it writes changes them. The runner makes them where a file begins,
-- unless it is listed in alone.txt, and asks tests.before_rollback() where it ends.

-- Their ids are the same in every run, because what is sorted by id must be.
create sequence if not exists tests.bystander_number;
create or replace function tests.next_bystander_id() returns uuid
language sql volatile security definer set search_path = ''
as $$
  select md5('bystander ' || nextval('tests.bystander_number'))::uuid;
$$;

create or replace function tests.default_ids() returns table (table_name regclass, value text)
language plpgsql stable security invoker set search_path = ''
as $$
begin
  return query
    select c.oid::regclass, pg_get_expr(d.adbin, d.adrelid)
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'id' and a.atttypid = 'uuid'::regtype
    join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and c.relkind = 'r';
end;
$$;

create or replace function tests.make_bystanders() returns void
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_person text;
  v_id uuid;
  v_table regclass;
  v_rows bigint;
  v_default record;
  v_defaults jsonb := (select jsonb_object_agg(d.table_name, d.value) from tests.default_ids() d);
begin
  for v_table in select d.table_name from tests.default_ids() d loop
    execute format('alter table %s alter column id set default tests.next_bystander_id()', v_table);
  end loop;
  foreach v_person in array '{gus,gwen,greg,grace}'::text[] loop
    perform tests.create_user('by_' || v_person, '{client}', v_person || '@bystander.example', p_phone => '+49301000' || ascii(right(v_person, 1)),
      p_id => tests.next_bystander_id());
  end loop;
  perform tests.create_user('by_sid', '{student}', 'sid@bystander.example', p_id => tests.next_bystander_id());
  perform tests.create_user('by_sia', '{student}', 'sia@bystander.example', p_id => tests.next_bystander_id());
  perform tests.create_user('by_tut', '{tutor}', 'tut@bystander.example', p_id => tests.next_bystander_id());
  perform tests.create_user('by_tom', '{tutor}', 'tom@bystander.example', p_id => tests.next_bystander_id());
  perform tests.create_user('by_age', '{agent}', 'age@bystander.example', p_id => tests.next_bystander_id());
  perform tests.create_user('by_mae', '{client}', 'mae@bystander.example', p_id => tests.next_bystander_id());
  perform tests.create_user('by_tea', '{client}', 'tea@bystander.example', p_id => tests.next_bystander_id());
  -- Who stands near: another child, a guardian who teaches, one who manages the school, one without a role.
  perform tests.create_user('by_sol', '{student}', 'sol@bystander.example', p_id => tests.next_bystander_id());
  perform tests.create_user('by_max', '{client,tutor}', 'max@bystander.example', p_id => tests.next_bystander_id());
  perform tests.create_user('by_rhea', '{client}', 'rhea@bystander.example', p_id => tests.next_bystander_id());
  perform tests.create_user('by_rob', '{client,agent}', 'rob@bystander.example', p_id => tests.next_bystander_id());
  perform tests.create_user('by_sue', '{student}', 'sue@bystander.example', p_id => tests.next_bystander_id());
  perform tests.create_user('by_rea', '{client}', 'rea@bystander.example', p_id => tests.next_bystander_id());
  -- Another account of gus, who works at the school under it.
  perform tests.create_user('by_two', '{client}', 'two@bystander.example', p_id => tests.next_bystander_id());
  insert into private.verified_addresses (profile_id, address, verified_at)
  values (tests.id('by_two'), 'gus@bystander.example', now() + interval '1 minute');
  -- A minor whom nobody cares for.
  perform tests.create_user('by_min', '{student}', 'min@bystander.example', p_id => tests.next_bystander_id());
  perform tests.create_user('by_ada', '{admin}', 'ada@bystander.example', p_id => tests.next_bystander_id());
  update public.profile_details d set date_of_birth = current_date - interval '14 years 2 months', time_zone = 'Asia/Tokyo'
  where d.profile_id in (tests.id('by_sid'), tests.id('by_sia'));
  update public.profile_details d set date_of_birth = current_date - interval '16 years 2 months' where d.profile_id = tests.id('by_min');
  -- The answers give work of sid to sol: what is today for one must be today for the other.
  update public.profile_details d set time_zone = 'Asia/Tokyo' where d.profile_id = tests.id('by_sol');
  update public.profile_details d set date_of_birth = current_date - interval '50 years' where d.profile_id = tests.id('by_gus');
  insert into private.former_addresses (profile_id, address_hash)
  values (tests.id('by_gus'), private.address_hash('gustav@bystander.example'));

  -- A school with the sourced ids of tests.roster, and an import of another organization that is not finished.
  insert into public.organizations (id, name, sourced_id)
  values (tests.place('by_org'), 'Bystander district', 'd'), (tests.place('by_org2'), 'Other bystander district', null),
    (tests.place('by_org3'), 'Third bystander district', null);
  perform tests.import_roster('by_org', (
    select jsonb_agg(case when r ? 'email' then r || jsonb_build_object('email', split_part(lower(r ->> 'email'), '@', 1) || '@bystander.example')
                          else r end)
    from jsonb_array_elements(tests.roster()) r));
  -- New people have random ids, which decide who is the primary guardian of a child with two.
  update public.profile_graph g set is_primary = false from public.profiles p where p.id = g.source_profile_id and p.full_name = 'Gil Guardian';
  update public.profile_graph g set is_primary = true
  from public.profiles p, public.profiles k
  where p.id = g.source_profile_id and k.id = g.target_profile_id and p.full_name = 'Pat Parent' and k.full_name = 'Uma Two' and not g.is_primary;
  update public.profile_graph g set is_primary = true
  from public.profiles p, public.profiles k
  where p.id = g.source_profile_id and k.id = g.target_profile_id and p.full_name = 'Gil Guardian' and k.full_name <> 'Uma Two';
  perform public.preview_roster_import(tests.place('by_org2'), (
    select jsonb_agg(r - 'email') from jsonb_array_elements(tests.roster()) r));
  insert into private.roster_errors (import_id, file, line, message)
  select i.id, 'users', 3, 'Bystander' from private.roster_imports i where i.organization_id = tests.place('by_org2');
  insert into public.schools (id, organization_id, name) values (tests.place('by_school'), tests.place('by_org'), 'Bystander school');
  insert into public.campuses (id, school_id, name) values (tests.place('by_campus'), tests.place('by_school'), 'Bystander campus');
  insert into public.classes (id, campus_id, name) values (tests.place('by_class'), tests.place('by_campus'), 'Bystander class');
  insert into public.classes (id, campus_id, name) values (tests.place('by_class2'), tests.place('by_campus'), 'Other bystander class');
  insert into public.schools (id, organization_id, name) values (tests.place('by_school2'), tests.place('by_org2'), 'Far bystander school');
  insert into public.campuses (id, school_id, name) values (tests.place('by_campus2'), tests.place('by_school2'), 'Far bystander campus');
  insert into public.classes (id, campus_id, name) values (tests.place('by_class3'), tests.place('by_campus2'), 'Far bystander class');
  perform tests.employ('by_rob', 'organization_manager', 'by_org3'), tests.employ('by_rhea', 'school_manager', 'by_school'),
    tests.employ('by_mae', 'office_manager', 'by_campus2'),
          tests.employ('by_tea', 'campus_manager', 'by_campus2'), tests.employ('by_tom', 'teacher', 'by_class3'),
          tests.employ('by_max', 'teacher', 'by_class2'), tests.enroll('by_sol', 'by_class2'), tests.enroll('by_sid', 'by_class3');
  perform tests.employ('by_mae', 'organization_manager', 'by_org'), tests.employ('by_mae', 'office_manager', 'by_campus'),
          tests.employ('by_tea', 'teacher', 'by_class');
  perform tests.employ('by_two', 'office_manager', 'by_campus');
  perform tests.enroll('by_sid', 'by_class'), tests.enroll('by_sia', 'by_class');
  perform tests.alert('Bystander', 'campus', 'by_campus', 'everyone', 'by_mae'), tests.alert('Bystander', 'organization', 'by_org', 'staff', 'by_mae');

  -- Links of every status, orders and blocks, a suspension.
  perform tests.link('by_gus', 'by_sid'), tests.link('by_gwen', 'by_sid', '{view_progress,message}'),
          tests.link('by_gus', 'by_sia'), tests.link('by_gwen', 'by_sia', '{view_progress,book}', 'PENDING');
  perform tests.link('by_greg', 'by_sia', '{}', 'BLOCKED');
  perform tests.agent('by_age', 'by_gus'), tests.agent('by_rob', 'by_gwen'), tests.agent('by_age', 'by_gwen', 'PENDING');
  perform tests.link('by_rhea', 'by_sid', '{view_progress,message}'), tests.link('by_max', 'by_sol'), tests.link('by_grace', 'by_sol'),
          tests.link('by_greg', 'by_sol', '{}'), tests.link('by_rob', 'by_sol', '{book}');
  -- Links of other kinds between the same people.
  insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status)
  select tests.id(s), tests.id(t), 'BOOKING', 'ACTIVE'
  from (values ('by_gus', 'by_sid'), ('by_gwen', 'by_sia'), ('by_greg', 'by_sid'), ('by_tut', 'by_sid'), ('by_tut', 'by_gus'),
               ('by_tea', 'by_sia'), ('by_age', 'by_gus'), ('by_sid', 'by_gus'), ('by_tut', 'by_sue')) l(s, t);
  perform tests.restrict('by_greg', 'by_sid', '{message,book}');
  insert into public.contact_restrictions (student_id, basis, emails, rights)
  values (tests.id('by_sia'), 'Bystander order', '{nobody@bystander.example}', '{view_progress}');
  insert into public.contact_restrictions (student_id, profile_id, basis, rights, starts_at, ends_at, school_id) values
    (tests.id('by_sid'), tests.id('by_gwen'), 'Bystander order of the past', '{view_progress}', now() - interval '90 days', now() - interval '50 days', null),
    (tests.id('by_sid'), tests.id('by_gus'), 'Bystander order of the future', '{message}', now() + interval '90 days', null, null),
    (tests.id('by_sia'), tests.id('by_tut'), 'Bystander order for a tutor', '{message}', now(), null, tests.place('by_school')),
    (tests.id('by_sol'), tests.id('by_mae'), 'Bystander order for a manager', '{view_progress,receive_alerts}', now(), now() + interval '90 days',
     tests.place('by_school2'));
  insert into public.contact_restrictions (student_id, profile_id, kind, basis, rights)
  values (tests.id('by_gwen'), tests.id('by_tut'), 'CONTACT', 'Bystander', '{}');
  insert into private.suspensions (profile_id, reason) values (tests.id('by_grace'), 'Bystander');
  insert into private.suspension_addresses (suspended_id, address_hash)
  select tests.id('by_grace'), private.address_hash(a) from unnest('{grace@bystander.example,graceful@bystander.example}'::text[]) a
  on conflict do nothing;
  perform tests.keep('by_kid', tests.placeholder('by_gus', 'Bystander kid', (current_date - interval '15 years 2 months')::date));

  insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights) values
    (tests.id('by_gwen'), tests.the('by_kid'), 'GUARDIAN', 'ACTIVE', 'MOTHER', '{view_progress,book}'),
    (tests.id('by_rob'), tests.the('by_kid'), 'GUARDIAN', 'PENDING', 'OTHER', '{book}');
  insert into public.contact_restrictions (student_id, profile_id, basis, rights)
  values (tests.the('by_kid'), tests.id('by_greg'), 'Bystander order for a child', '{view_progress}');
  insert into public.class_students (class_id, student_id) values (tests.place('by_class2'), tests.the('by_kid'));
  insert into public.bookings (client_id, tutor_id, student_id, guardian_id, starts_at, ends_at, subject, status)
  values (tests.id('by_gus'), tests.id('by_tut'), tests.the('by_kid'), tests.id('by_gus'), now() + interval '50 days', now() + interval '50 days 1 hour',
    'Algebra', 'confirmed');
  perform tests.keep('by_ursa', tests.brought('Ursa', 'by_org'));

  -- Lessons of every status.
  perform tests.book('by_gus', 'by_tut', 'by_sid', '20 days', 'confirmed', 'by_gus'),
          tests.book('by_gus', 'by_tut', 'by_sia', '21 days', 'pending', 'by_gus'),
          tests.book('by_gus', 'by_tut', 'by_sid', '22 days', 'cancelled', 'by_gus'),
          tests.book('by_gwen', 'by_tut', null, '23 days', 'pending'),
          tests.book('by_gus', 'by_tut', 'by_sid', '-40 days', 'completed', 'by_gus'),
          tests.book('by_gus', 'by_tut', 'by_sia', '-41 days', 'confirmed', 'by_gus'),
          tests.book('by_gus', 'by_tom', 'by_sid', '42 days', 'confirmed', 'by_gus'),
          tests.book('by_max', 'by_tut', 'by_sol', '43 days', 'confirmed', 'by_max'),
          tests.book('by_gwen', 'by_max', null, '44 days', 'confirmed');
  update public.bookings b set cancelled_by = tests.id('by_gwen'), cancel_reason = 'Bystander'
  where b.status = 'cancelled' and b.client_id = tests.id('by_gus');
  insert into private.booking_requests (client_id, request_id, booking_id, fingerprint)
  select b.client_id, md5('by_request')::uuid, b.id, '\x00' from public.bookings b
  where b.client_id = tests.id('by_max') and b.student_id = tests.id('by_sol');
  update public.profiles set listed_as_tutor = true where id = tests.id('by_tom');

  -- Courses with work, grades, classes and achievements.
  perform tests.course('by_course', 'by_tut', 'Bystander course');
  perform tests.course('by_other', 'by_max', 'Other bystander course');
  perform tests.takes('by_other', 'by_sid'), tests.takes('by_other', 'by_sol', 'dropped'), tests.takes('by_course', 'by_sol');
  perform tests.takes('by_other', 'by_sue', 'dropped');
  perform tests.assignment('by_other', 'By quiz', 10);
  perform tests.work('By_quiz', 'by_sid', 4, now() - interval '40 days');
  perform tests.takes('by_course', 'by_sid'), tests.takes('by_course', 'by_sia', 'completed');
  perform tests.assignment('by_course', 'By sheet', 10, now() + interval '20 days'), tests.assignment('by_course', 'By essay', 20);
  perform tests.work('By_sheet', 'by_sid', 9), tests.work('By_essay', 'by_sid');
  perform tests.live_class('by_course', 'By lesson', now() + interval '45 days', 'by_sid'),
    tests.live_class('by_course', 'By past lesson', now() - interval '45 days', 'by_sid', false),
          tests.live_class('by_course', 'By attended lesson', now() - interval '46 days', 'by_sol', true),
          tests.live_class('by_other', 'By other lesson', now() + interval '46 days', 'by_sid');
  insert into public.point_entries (student_id, course_id, points, reason) values (tests.id('by_sid'), tests.the('by_course'), 7, 'Bystander');
  insert into public.activity_days (student_id, day, course_id) values (tests.id('by_sid'), current_date - 48, tests.the('by_course'));
  insert into public.badges (name) values ('Bystander badge') returning id into v_id;
  insert into public.student_badges (student_id, badge_id, course_id) values (tests.id('by_sid'), v_id, tests.the('by_course'));
  insert into public.certificates (student_id, course_id, title) values (tests.id('by_sid'), tests.the('by_course'), 'Bystander certificate');
  insert into public.courses (class_id, title) values (tests.place('by_class'), 'Bystander class course') returning id into v_id;
  insert into public.enrollments (course_id, student_id) values (v_id, tests.id('by_sia'));

  insert into public.enrollments (course_id, student_id) values (tests.the('by_other'), tests.the('by_kid'));
  insert into public.submissions (assignment_id, student_id, submitted_at, score, graded_at)
  select a.id, tests.the('by_kid'), now() - interval '40 days', 3, now() - interval '40 days' from public.assignments a where a.title = 'By quiz';
  insert into public.point_entries (student_id, course_id, points, reason) values (tests.the('by_kid'), tests.the('by_other'), 3, 'Bystander');
  insert into public.activity_days (student_id, day, course_id) values (tests.the('by_kid'), current_date - 44, tests.the('by_other'));

  -- A thread from both sides, and one that was started only.
  perform tests.send('by_gus', 'by_tut', 'Hello from a bystander', 'by_sid'), tests.send('by_tut', 'by_gus', 'Hello to a bystander', 'by_sid');
  perform tests.send('by_gwen', 'by_tea', 'Hello from another bystander', 'by_sid'), tests.send('by_max', 'by_tut', 'Hello', 'by_sol'),
          tests.send('by_gus', 'by_tea', 'Hello again', 'by_sia');
  perform tests.clear_authentication();
  insert into public.thread_receipts (thread_id, side, up_to_seq, covered) values (tests.thread_id('by_gus', 'by_tut', 'by_sid'), 'staff', 1, 1);
  insert into public.thread_marks (thread_id, profile_id, pinned_at, snoozed_until, snoozed_at_count)
  values (tests.thread_id('by_gus', 'by_tut', 'by_sid'), tests.id('by_gus'), now(), now() + interval '90 days', 0);
  insert into public.thread_marks (thread_id, profile_id, muted_at) values (tests.thread_id('by_gwen', 'by_tea', 'by_sid'), tests.id('by_tea'), now());

  -- Reports: one that waits at the school, one in review at the organization, one that was decided.
  insert into private.report_cases (thread_id, reporter_id, level, due_at)
  values (tests.thread_id('by_max', 'by_tut', 'by_sol'), tests.id('by_tut'), 'school', now() + interval '300 days') returning id into v_id;
  insert into private.message_reports (message_id, case_id, reason, note)
  select m.id, v_id, 'harassment', 'Bystander' from public.messages m where m.sender_id = tests.id('by_max');
  insert into private.report_cases (thread_id, reporter_id, status, level, due_at, reviewed_at)
  values (tests.thread_id('by_gus', 'by_tut', 'by_sid'), tests.id('by_tut'), 'in_review', 'organization', now() + interval '300 days', now())
  returning id into v_id;
  insert into private.message_reports (message_id, case_id, reason) select m.id, v_id, 'spam' from public.messages m where m.body = 'Hello from a bystander';
  insert into private.report_cases (thread_id, reporter_id, status, level, reviewed_at, decided_at)
  values (tests.thread_id('by_gus', 'by_tut', 'by_sid'), tests.id('by_gus'), 'no_issue', 'admin', now(), now()) returning id into v_id;
  insert into private.message_reports (message_id, case_id, reason) select m.id, v_id, 'other' from public.messages m where m.body = 'Hello to a bystander';

  insert into private.report_cases (concern, reporter_id, level, due_at)
  values ('Bystander concern', tests.id('by_sid'), 'organization', now() + interval '300 days'),
         ('Bystander concern', tests.id('by_gus'), 'admin', now() + interval '300 days');

  -- Reads by an admin and the console, before the reports above and after them.
  insert into private.audit_log (actor_role, actor_id, action, entity, entity_id, details, row_hash, occurred_at)
  select 'authenticated', v.actor_id, v.action, 'threads', v.entity_id, jsonb_build_object('profile_id', v.person_id), '', now() + v.at
  from (values
    (tests.id('by_ada'), 'thread.reviewed', tests.thread_id('by_gus', 'by_tut', 'by_sid'), null::uuid, interval '-10 days'),
    (null, 'threads.found', tests.id('by_sid'), null, interval '-11 days'),
    (tests.id('by_ada'), 'threads.found', tests.id('by_sid'), tests.id('by_gus'), interval '-12 days'),
    (tests.id('by_ada'), 'threads.found', tests.id('by_sid'), null, interval '-400 days'),
    (tests.id('by_ada'), 'threads.found', tests.id('by_sid'), null, interval '1 day'),
    (tests.id('by_ada'), 'thread.reviewed', tests.thread_id('by_max', 'by_tut', 'by_sol'), null, interval '-10 days')
  ) v(actor_id, action, entity_id, person_id, at);

  -- What a school gave to others, in part withheld or corrected, and a file of a tutor.
  insert into private.disclosures (student_id, source, basis, recipient, contents, disclosed_on)
  values (tests.id('by_sid'), 'recorded', 'audit', 'Bystander auditor', 'Grades', '2026-01-05') returning id into v_id;
  insert into private.disclosures (student_id, source, basis, recipient, contents, disclosed_on, is_withheld)
  values (tests.id('by_sid'), 'recorded', 'child_protection', 'Bystander office', 'Grades', '2026-01-06', true),
         (tests.id('by_sol'), 'recorded', 'consent', 'Bystander club', 'Grades', '2026-01-07', false);
  insert into private.disclosures (student_id, source, basis, recipient, contents, disclosed_on, corrects_id)
  values (tests.id('by_sid'), 'recorded', 'audit', 'Bystander auditor', 'No grades', '2026-01-05', v_id);
  insert into private.disclosures (student_id, source, basis, disclosed_on, recipient_id, concerns_id, origin_id)
  values (tests.id('by_sid'), 'export', 'work', '2026-01-08', tests.id('by_tut'), tests.id('by_gus'), v_id);

  -- Invitations of every kind and answer.
  perform tests.authenticate_as('by_gus');
  perform public.add_student('sol@bystander.example', null, true, 'GUARDIAN');
  perform public.add_student('kim@bystander.example', null, true, 'OTHER', '{book}');
  perform tests.authenticate_as('by_sol');
  perform public.invite_parent('gus@bystander.example', 'MOTHER');
  perform tests.clear_authentication();
  insert into public.invitations (kind, inviter_id, invitee_email, expires_at) values
    ('client', tests.id('by_age'), 'max@bystander.example', now() + interval '60 days'),
    ('placeholder', tests.id('by_gus'), 'sia@bystander.example', now() + interval '60 days'),
    ('class', tests.id('by_mae'), null, now() + interval '60 days'),
    ('course', tests.id('by_tut'), null, now() + interval '60 days'),
    ('member', tests.id('by_mae'), 'tom@bystander.example', now() + interval '60 days'),
    ('member', tests.id('by_rhea'), 'gus@bystander.example', now() + interval '60 days');
  -- To a class, by a teacher who is barred from the student.
  perform tests.restrict('by_tom', 'by_sia', '{view_progress,message,book,receive_alerts}');
  insert into public.invitations (kind, inviter_id, expires_at) values ('class', tests.id('by_tom'), now() + interval '60 days') returning id into v_id;
  insert into private.invitation_secrets (invitation_id, profile_id, class_id) values (v_id, tests.id('by_sia'), tests.place('by_class3'));
  insert into private.invitation_secrets (invitation_id, profile_id, class_id, course_id, member_role, scope_id)
  select i.id,
         case i.kind when 'placeholder' then tests.the('by_kid') when 'class' then tests.id('by_sid') when 'course' then tests.id('by_sia') end,
         case i.kind when 'class' then tests.place('by_class') end, case i.kind when 'course' then tests.the('by_course') end,
         case i.kind when 'member' then 'office_manager'::public.membership_role end,
         case i.kind when 'member' then tests.place('by_campus') end
  from public.invitations i
  where i.inviter_id in (tests.id('by_age'), tests.id('by_gus'), tests.id('by_mae'), tests.id('by_tut'), tests.id('by_rhea'))
  on conflict do nothing;
  insert into public.invitations (kind, inviter_id, invitee_email, expires_at, status, responded_at) values
    ('client', tests.id('by_age'), 'gus@bystander.example', now() + interval '60 days', 'accepted', now()),
    ('client', tests.id('by_age'), 'gwen@bystander.example', now() + interval '60 days', 'declined', now());

  -- Consents of students, of guardians and of the school, given and withdrawn, one that lapses and one that is asked for.
  -- With ids of their own: they move no others.
  insert into public.consents (id, student_id, purpose, decision, side, made_by_id, method, text_version, locale, evidence, stops_others)
  select md5('bystander consent ' || v.number)::uuid, case v.student when 'by_kid' then tests.the('by_kid') else tests.id(v.student) end,
         v.purpose, v.decision::public.consent_decision, v.side::public.consent_side, tests.id(v.person),
         case v.side when 'school' then 'paper' else 'session' end::public.consent_method,
         1, case v.side when 'school' then null else 'en' end, case v.side when 'school' then 'Bystander folder' end, v.decision = 'withdrawn'
  from (values (1, 'by_sid', 'integration:google_classroom', 'given', 'student', 'by_sid'), (2, 'by_sid', 'media', 'given', 'student', 'by_sid'),
    (3, 'by_sid', 'media', 'withdrawn', 'student', 'by_sid'), (4, 'by_sia', 'integration:google_classroom', 'given', 'school', 'by_mae'),
    (5, 'by_sol', 'integration:google_classroom', 'given', 'school', null), (6, 'by_sol', 'integration:khan_academy', 'given', 'guardian', 'by_max'),
    (7, 'by_sol', 'media', 'given', 'guardian', 'by_max'), (8, 'by_sol', 'media', 'withdrawn', 'guardian', 'by_grace'),
    (9, 'by_kid', 'media', 'given', 'guardian', 'by_gus'), (10, 'by_kid', 'media', 'given', 'guardian', 'by_gwen'),
    (11, 'by_kid', 'integration:khan_academy', 'given', 'guardian', 'by_gus'),
    (12, 'by_kid', 'integration:khan_academy', 'withdrawn', 'guardian', 'by_gwen'),
    (13, 'by_sia', 'media', 'given', 'guardian', 'by_gwen'),
    (14, 'by_sid', 'integration:khan_academy', 'given', 'school', 'by_mae'),
    (15, 'by_sia', 'integration:khan_academy', 'given', 'student', 'by_sia')) v(number, student, purpose, decision, side, person)
  order by v.number;
  update private.consent_givers set checked_at = now() + interval '300 days';
  update private.consent_givers set lost_at = now() + interval '300 days' where guardian_id = tests.id('by_gwen');
  update private.consent_givers set lost_at = now() - interval '60 days' where guardian_id = tests.id('by_gus') and purpose = 'media';
  insert into private.consent_requests (student_id, purpose, asked_at) values (tests.id('by_sid'), 'media', now() + interval '300 days');
  insert into public.notifications (id, profile_id, key, student_id, subject_type, data, dedupe_key)
  select md5('bystander ask ' || n.person)::uuid, tests.id(n.person), 'CONSENT_ASKED', tests.id(n.student), 'consent',
         jsonb_build_object('change', n.change, 'purpose', 'media') || case when n.change = 'undecided' then '{"side": "school"}' else '{}'::jsonb end,
         'consent ' || n.person
  from (values ('by_sid', 'by_sid', 'asked'), ('by_gus', 'by_sia', 'lapsing'), ('by_rhea', 'by_sia', 'undecided')) n(person, student, change);

  -- An integration with the external ids of tests.classroom.
  update private.settings set functions_url = 'https://api.example.com/functions/v1', app_url = 'https://app.example.com';
  update private.integration_providers set client_id = 'client 1' where provider = 'google_classroom';
  perform tests.connect('by_gus', 'by_sid');
  perform tests.sync(tests.classroom(3, p_score => null));
  update public.student_integration_links set next_sync_at = now() + interval '300 days' where id = tests.the('link');
  perform tests.begin_connecting('by_gus', 'by_sia');
  perform tests.clear_authentication();
  update private.integration_states set expires_at = now() + interval '300 days';
  insert into private.integration_revocations (integration_id, provider, external_user_id, key_id, refresh_token_encrypted, next_try_at)
  values (tests.the('link'), 'google_classroom', 'google-by', 'k1', 'encrypted-refresh-token-of-bystander', now() + interval '300 days');
  -- The same external ids at another student, with a run of every kind that has staged some of them.
  insert into public.sync_runs (integration_id, kind, status, started_at) values (tests.the('link'), 'full', 'running', now());
  perform tests.connect('by_max', 'by_sol');
  perform tests.sync(tests.classroom(3, p_score => null));
  update public.submissions s set score = 8, graded_at = now() - interval '1 hour' where s.student_id = tests.id('by_sol') and s.external_id = 's1';
  update public.student_integration_links set next_sync_at = now() + interval '300 days', status = 'paused' where id = tests.the('link');
  insert into public.sync_runs (integration_id, kind, status) values (tests.the('link'), 'full', 'awaiting_approval');
  insert into public.student_integration_links (student_id, provider, connected_by_id, status, linked_at)
  values (tests.id('by_sol'), 'khan_academy', tests.id('by_max'), 'active', now()) returning id into v_id;
  insert into public.sync_runs (integration_id, kind, status, started_at) values (v_id, 'import', 'running', now());
  insert into private.sync_progress (run_id, pages, scopes, position)
  select r.id, 1, '{course,assignment:c1,submission:c1}', '"next"' from public.sync_runs r
  where r.status in ('running', 'awaiting_approval') on conflict do nothing;
  insert into private.sync_items (run_id, resource, external_id, course_external_id, assignment_external_id, data, change)
  select r.id, i.resource, i.external_id, case when i.resource <> 'course' then 'c1' end,
         case i.resource when 'submission' then 'a' || right(i.external_id, 1) end,
         case when i.change <> 'removed' then i.data::jsonb end, case when r.status = 'awaiting_approval' then i.change end
  from public.sync_runs r
  cross join (values
    ('course', 'c1', 'changed', '{"title": "Bystander algebra", "status": "completed"}'),
      ('course', 'c2', 'added', '{"title": "Bystander physics", "status": "active"}'),
    ('course', 'c3', 'removed', null), ('assignment', 'a1', 'changed', '{"title": "Bystander sheet 1", "due_at": null, "maximum": 5}'),
    ('assignment', 'a2', 'removed', null), ('assignment', 'a3', 'unchanged', '{"title": "Sheet 3", "due_at": null, "maximum": 10}'),
    ('assignment', 'a4', 'added', '{"title": "Bystander sheet 4", "due_at": null, "maximum": 5}'),
    ('submission', 's1', 'changed',
      '{"submitted_at": "2026-01-11T10:00:00.000000Z", "is_handed_in": true, "score": 3, "graded_at": "2026-01-12T10:00:00.000000Z"}'),
    ('submission', 's2', 'removed', null), ('submission', 's3', 'unchanged',
      '{"submitted_at": "2026-01-10T10:00:00.000000Z", "is_handed_in": true, "score": 8, "graded_at": "2026-01-12T10:00:00.000000Z"}'),
    ('submission', 's4', 'added',
      '{"submitted_at": "2026-01-11T10:00:00.000000Z", "is_handed_in": true, "score": 3, "graded_at": "2026-01-12T10:00:00.000000Z"}'))
    i(resource, external_id, change, data)
  where r.status in ('running', 'awaiting_approval');
  insert into private.integration_records (integration_id, resource, external_id, course_external_id, assignment_external_id, record_id, data)
  select v_id, r.resource, r.external_id, r.course_external_id, r.assignment_external_id, gen_random_uuid(), r.data
  from private.integration_records r where r.integration_id = tests.the('link');
  update private.settings set functions_url = null, app_url = null;
  update private.integration_providers set client_id = null where provider = 'google_classroom';

  -- They were told of the alerts, and one of them has said so.
  update public.communication_events e set asks_acknowledgement = true where e.title = 'Bystander' and e.target_level = 'campus';
  perform private.tell_alerts(now(), '1 minute');
  insert into public.event_acknowledgements (event_id, profile_id)
  select r.event_id, r.profile_id from private.alert_recipients r where r.profile_id = tests.id('by_gus');
  -- Emails that no event above has sent.
  insert into private.weekly_digests (guardian_id, student_id, week, since, until, snapshot)
  select tests.id(g), tests.id(k), current_date - w, now() - interval '27 days', now() - interval '20 days',
         jsonb_build_object('student_name', k, 'week', g || w)
  from (values ('by_gus', 'by_sid'), ('by_gus', 'by_sia'), ('by_gwen', 'by_sid'), ('by_max', 'by_sol')) v(g, k), unnest('{60,67}'::int[]) w;
  insert into private.email_outbox (template, recipient_id, student_id, data, dedupe_key)
  select 'PARENT_WEEKLY_DIGEST', d.guardian_id, d.student_id, jsonb_build_object('week', d.week), format('digest %s %s %s', d.guardian_id, d.student_id, d.week)
  from private.weekly_digests d where d.week = current_date - 60;
  insert into private.email_outbox (template, recipient_id, student_id, subject_id, dedupe_key)
  select 'PARENT_CHILD_ABSENT', tests.id('by_gus'), r.student_id, r.live_class_id, format('absent %s %s', r.live_class_id, r.student_id)
  from public.live_class_registrations r where r.attended is not true;
  insert into private.email_outbox (template, recipient_id, student_id, subject_id, data, dedupe_key)
  select 'INTEGRATION_STOPPED', l.connected_by_id, l.student_id, l.id, jsonb_build_object('change', c), format('stopped %s %s', l.id, c)
  from public.student_integration_links l, unnest('{needs_reconnect,awaiting_approval}'::text[]) c where l.connected_by_id is not null;

  perform tests.make_bystander_records();

  -- Other activity has a day in the time zone of the student, which depends on the hour.
  delete from public.activity_days d where d.day not in (current_date - 44, current_date - 48);

  -- The task that asks for consent to accounts has looked.
  update private.young_people set looked_at = now() + interval '300 days';
  -- Their emails have been sent, and their acts count toward no limit.
  update private.email_outbox set status = 'sent', sent_at = now() - interval '3 days', not_before = now() - interval '3 days';
  delete from private.rate_limits;
  insert into private.rate_limits (bucket, subject, window_start, used) values ('bystander', tests.id('by_gus')::text, now() + interval '300 days', 1);
  perform private.seal_audit_log();
  -- What was broadcast to them was long ago, however fast the tests begin. Some of it waits for the end.
  set constraints all immediate;
  delete from realtime.messages;
  delete from private.audit_pending;

  for v_table in
    select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'private') and c.relkind = 'r'
      and c.relname not in ('settings', 'notification_defaults', 'consent_texts', 'email_lanes', 'email_pacing', 'sms_pacing', 'integration_providers',
        'schema_versions', 'admission')
  loop
    execute format('select count(*) from %s', v_table) into v_rows;
    insert into tests.bystander_counts values (v_table, v_rows);
    execute format($f$
      insert into tests.bystander_ids
      select distinct m[1]::uuid from %s t, regexp_matches(t::text, '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', 'g') m
      on conflict do nothing $f$, v_table);
  end loop;
  perform tests.label_bystanders();
  set constraints all immediate;
  -- The tests themselves run with the defaults that the schemas set.
  for v_default in select d.key, d.value from jsonb_each_text(v_defaults) d loop
    execute format('alter table %s alter column id set default %s', v_default.key, v_default.value);
  end loop;
end;
$$;

-- A row is the bystanders' if the transaction of the test did not write it.
create or replace function tests.changed_bystanders() returns setof text
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads every table, whoever is acting.
declare
  v_started xid := (pg_current_xact_id()::text::bigint % 4294967296)::text::xid;
  v_table record;
  v_left bigint;
  v_new text;
begin
  for v_table in
    select c.table_name, c.rows from tests.bystander_counts c
    join pg_stat_xact_all_tables x on x.relid = c.table_name and x.n_tup_ins + x.n_tup_upd + x.n_tup_del > 0
    order by c.table_name::text
  loop
    execute format('select count(*) from %s t where age(t.xmin) > age($1)', v_table.table_name)
      into v_left using v_started;
    if v_left <> v_table.rows then
      return next format('%s rows of bystanders in %s were changed or deleted', v_table.rows - v_left, v_table.table_name);
    end if;
    execute format($f$
      select min(t::text) from %s t
      where age(t.xmin) <= age($1) and exists (
        select from regexp_matches(t::text, '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', 'g') m
        join tests.bystander_ids i on i.id = m[1]::uuid)$f$, v_table.table_name)
      into v_new using v_started;
    if v_new is not null then
      return next format('%s has a new row about a bystander: %s', v_table.table_name, v_new);
    end if;
  end loop;
end;
$$;

create or replace function tests.before_rollback() returns void
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: as above.
declare
  v_changes text := (select string_agg(c, E'\n') from tests.changed_bystanders() c);
begin
  if v_changes is not null then
    raise exception 'The test changed what it is not about: %', v_changes;
  end if;
end;
$$;

grant execute on all functions in schema tests to public;

-- pg_prove takes this file for a test.
select plan(1);
select pass('The helpers for bystanders exist');
select * from finish();
