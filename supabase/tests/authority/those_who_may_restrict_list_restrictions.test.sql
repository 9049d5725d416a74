begin;
select plan(38);

select tests.staff_schools();
select tests.create_users('rex', 'out: student', 'mel');
select tests.employ('mel', 'school_manager', 'high');
select tests.authenticate_as('ada');
select tests.keep('late', (public.restrict_contact(tests.id('mia'), tests.id('rex'), null, 'Order 7')).id);
select tests.keep('soon', (public.restrict_contact(tests.id('mia'), tests.id('zoe'), '{book}', 'Order 8', p_review_at => now() + interval '1 day')).id);
select tests.keep('far', (public.restrict_contact(tests.id('out'), tests.id('rex'), null, 'Order 9')).id);
select tests.keep('self', (public.restrict_contact(tests.id('mia'), tests.id('mel'), '{message}', 'Order 10')).id);
select tests.clear_authentication();
insert into public.contact_restrictions (student_id, profile_id, basis, starts_at, ends_at)
values (tests.id('mia'), tests.id('tina'), 'Order 1', now() - interval '9 days', now() - interval '1 day');
select tests.link('zoe', 'mia', '{book}', 'BLOCKED');
select set_config('tests.since', (select max(id)::text from private.audit_log), true);

select tests.authenticate_as('sam');
select results_eq($$ select id from public.list_restrictions(tests.id('mia')) limit 1 $$, $$ values (tests.the('soon')) $$,
  'What has to be reviewed first comes first');
select is((select count(*)::int from public.list_restrictions(tests.id('mia'))), 3,
  'A school manager lists restrictions in force for a student, without blocks and ended ones');
select is((select string_agg(distinct basis, ',') from public.list_restrictions(tests.id('mia'))), '',
  'A manager does not read the basis of what an admin made');
select is((select count(*)::int from public.list_restrictions(tests.id('mia'), true)), 4,
  'What has ended is listed on request');
select is((select count(*)::int from public.list_restrictions()), 3,
  'Without a student the manager lists those of the own students');
select is((select count(*)::int from public.list_restrictions(p_limit => 1, p_offset => 1)), 1,
  'The list is paged');
select throws_ok($$ select public.list_restrictions(p_limit => 201) $$, 'PT400', 'validation.failed',
  'A page has up to 200 rows');
select throws_ok($$ select public.list_restrictions(tests.id('out')) $$, 'PT403', 'permission.denied',
  'Another school''s student is not listed');
select tests.authenticate_as('mel');
select is((select count(*)::int from public.list_restrictions(tests.id('mia')) r where r.id = tests.the('self')), 0,
  'A restriction that binds a manager in part is not shown to that manager');
select is((select count(*)::int from public.list_restrictions(tests.id('mia'))), 2,
  'The manager lists the other restrictions');
select tests.authenticate_as('ada');
select is((select count(*)::int from public.list_restrictions()), 4, 'An admin lists all');
select tests.authenticate_as('tina');
select throws_ok($$ select public.list_restrictions() $$, 'PT403', 'permission.denied',
  'A teacher lists none');
select tests.authenticate_as('bob');
select throws_ok($$ select public.list_restrictions(tests.id('mia')) $$, 'PT403', 'permission.denied',
  'A guardian lists none');
select tests.authenticate_as('mia');
select throws_ok($$ select public.list_restrictions(tests.id('mia')) $$, 'PT403', 'permission.denied',
  'The student lists none');
select tests.authenticate_as_anon();
select throws_ok($$ select public.list_restrictions() $$, 'PT401', 'auth.required',
  'Nobody lists without a session');

-- Audited, and found by student.
select tests.clear_authentication();
select set_eq(
  $$ select l.actor_id, l.entity_id from private.audit_log l where l.action = 'restrictions.listed' and l.id > current_setting('tests.since')::bigint $$,
  $$ values (tests.id('sam'), tests.id('mia')), (tests.id('mel'), tests.id('mia')), (tests.id('ada'), tests.id('mia')), (tests.id('ada'), tests.id('out')) $$,
  'Every list is in the audit log, by whom and of which student');
select tests.authenticate_as('ada');
select lives_ok($$ select public.lift_restriction(tests.the('far')) $$, 'An admin lifts one');
select ok(
  (select bool_or(l.action = 'contact_restrictions.insert') and bool_or(l.action in ('contact_restrictions.update', 'contact_restrictions.delete'))
   from public.list_audit_log(tests.id('out')) l),
   'Making and lifting a restriction are found in the audit log by student');
select is((select count(*)::int from public.list_audit_log(tests.id('out')) l where l.details ->> 'student_id' = tests.id('mia')::text), 0,
  'Those of another student are not among them');
select is((select count(*)::int from public.list_restrictions(tests.id('out'))), 0,
  'A lifted restriction is not listed any more');
select tests.clear_authentication();
select tests.keep('block', (select id from public.contact_restrictions where kind = 'BLOCK'));
select tests.authenticate_as('ada');
select throws_ok($$ select public.lift_restriction(tests.the('block')) $$, 'PT404', 'restriction.not_found',
  'A student''s block is not lifted as a restriction');
select tests.clear_authentication();
select is((select count(*)::int from public.contact_restrictions where kind = 'BLOCK'), 1,
  'The student''s block stays in force');

-- Reviews that are due are told to who made the restriction, else to the next people.
select tests.authenticate_as('sam');
select tests.keep('ours', (public.restrict_contact(tests.id('mia'), tests.id('mel'), '{book}', 'Order 11', p_review_at => now() + interval '2 days')).id);
select tests.clear_authentication();
select tests.authenticate_as('sam');
select is((select basis from public.list_restrictions(tests.id('mia')) where id = tests.the('ours')), 'Order 11',
  'A manager reads the basis of what the school made');
select tests.clear_authentication();
select tests.keep('stand', (public.record_student_status(tests.id('mia'), 'postsecondary', 'Papers', current_date + 4)).id);
select tests.forget_news();
select is(private.tell_of_reviews(now()), 0, 'Before its day no review is told');
select is(private.tell_of_reviews(now() + interval '3 days', 1), 1, 'Reviews that are due are told, as many as a run may');
select is(tests.told('ada') || tests.told('sam'), '{"LINK_CHANGED review_due school"}', 'Of what an admin made admins are told, first what is due first');
select is(private.tell_of_reviews(now() + interval '3 days') + private.tell_of_reviews(now() + interval '3 days'), 1,
  'A second run tells the rest, a third one nothing');
select is(tests.told('sam') || tests.told('mel'), '{"LINK_CHANGED review_due school"}',
  'Of what a school made its manager is told, and not the one whom it binds');
select is((select array_agg(distinct (private.push_content(n, null)).key is not null) from public.notifications n
           where n.profile_id in (tests.id('ada'), tests.id('mel'), tests.id('sam')) and n.data ->> 'change' = 'review_due')
  || (select array_agg(distinct (private.push_content(jsonb_populate_record(n, jsonb_build_object('profile_id', x.id)), null)).key is not null)
      from public.notifications n cross join (values (tests.id('rex')), (tests.id('tina'))) x(id)
      where n.profile_id in (tests.id('ada'), tests.id('mel'), tests.id('sam')) and n.data ->> 'change' = 'review_due'),
  '{t,f}', 'Devices of those who review are told of it, and of nobody else');
select is(private.tell_of_reviews(now() + interval '5 days'), 1, 'A standing that has to be reviewed is told as well');
select is((select l.details ->> 'student_id' from private.audit_log l where l.action = 'review.told' and l.entity_id = tests.the('stand')),
  tests.id('mia')::text,
  'The log says of which student it was, so that a guardian who is an admin does not read it');

-- Where all managers of the school are bound, admins are told; of what binds these as well nobody is, and others do not wait for it.
select tests.forget_news();
insert into public.contact_restrictions (id, student_id, profile_id, rights, basis, school_id, review_at)
select i, tests.id('mia'), tests.id('sam'), '{book}', 'Order 12', tests.place('high'), now() + n * interval '1 day'
from (values ('00000000-0000-4000-8000-0000000000a1'::uuid, 1), ('00000000-0000-4000-8000-0000000000a2'::uuid, 2)) r(i, n);
insert into private.restriction_subjects (restriction_id, profile_id)
select '00000000-0000-4000-8000-0000000000a1', r.profile_id from public.profile_roles r where r.role = 'admin'
union all select i::uuid, tests.id('mel') from unnest('{00000000-0000-4000-8000-0000000000a1,00000000-0000-4000-8000-0000000000a2}'::text[]) i;
select is(private.tell_of_reviews(now() + interval '5 days', 1) + private.tell_of_reviews(now() + interval '5 days', 1), 1,
  'A review of which nobody can be told keeps no other from being told');
select is(tests.told('ada') || tests.told('sam') || tests.told('mel'), '{"LINK_CHANGED review_due school"}',
  'Admins are told where a restriction binds all managers of the school');
select is((select count(*)::int from private.audit_log l where l.action = 'review.told' and l.entity_id = '00000000-0000-4000-8000-0000000000a1'), 0,
  'The log does not say that somebody was told of a review of which nobody was');
delete from private.restriction_subjects where restriction_id = '00000000-0000-4000-8000-0000000000a1' and profile_id = tests.id('ada');
select is(private.tell_of_reviews(now() + interval '6 days'), 1, 'A day later somebody is told who has no conflict any more');

-- A death.
select tests.forget_news();
select tests.keep('death', (public.record_student_status(tests.id('mia'), 'deceased', 'Papers', current_date + 8)).id);
select is(private.tell_of_reviews(now() + interval '9 days'), 1, 'The review of a death that was recorded is due');
select is(tests.told('ada'), '{"LINK_CHANGED review_due school"}', 'Admins are told of a review after the death of the student');
select throws_ok($$ select private.tell_of_reviews('infinity') $$, 'PT400', 'validation.failed', 'Reviews are told at a time');

select * from finish();
rollback;
