begin;
select plan(28);

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
select tests.keep('stand', (public.record_student_status(tests.id('mia'), 'postsecondary', 'Papers', current_date + 4)).id);
select tests.forget_news();
select is(private.tell_of_reviews(now()), 0, 'Before its day no review is told');
select is(private.tell_of_reviews(now() + interval '3 days', 1), 1, 'Reviews that are due are told, as many as a run may');
select is(tests.told('ada') || tests.told('sam'), '{"LINK_CHANGED review_due school"}', 'Of what an admin made admins are told, first what is due first');
select is(private.tell_of_reviews(now() + interval '3 days') + private.tell_of_reviews(now() + interval '3 days'), 1,
  'A second run tells the rest, a third one nothing');
select is(tests.told('sam') || tests.told('mel'), '{"LINK_CHANGED review_due school"}',
  'Of what a school made its manager is told, and not the one whom it binds');
select is(private.tell_of_reviews(now() + interval '5 days'), 1, 'A standing that has to be reviewed is told as well');
select throws_ok($$ select private.tell_of_reviews('infinity') $$, 'PT400', 'validation.failed', 'Reviews are told at a time');

select * from finish();
rollback;
