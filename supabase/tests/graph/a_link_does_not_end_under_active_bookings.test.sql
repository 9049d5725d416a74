begin;
select plan(31);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.create_user('frank', '{agent}');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.keep('agency', tests.agent('frank', 'bob'));
select tests.keep('bobs', tests.book('bob', 'dana', 'charlie', '1 day'));
select tests.keep('franks', tests.book('frank', 'dana', 'charlie', '2 days', 'confirmed', 'bob'));
-- What does not stand on the link: over, cancelled, without a student.
select tests.keep('over', tests.book('bob', 'dana', 'charlie', '-2 days'));
select tests.keep('gone', tests.book('bob', 'dana', 'charlie', '3 days', 'cancelled'));
select tests.keep('empty', tests.book('bob', 'dana', null, '4 days'));

select tests.authenticate_as('bob');
select is(tests.error_of($$ select public.unlink_student(tests.the('link')) $$) -> 'message', '"link.has_active_bookings"', 'a link under bookings is not ended');
select is((tests.error_of($$ select public.unlink_student(tests.the('link')) $$) ->> 'detail')::jsonb,
  jsonb_build_array(tests.the('bobs'), tests.the('franks')), 'the answer lists them, the agent''s too');
select is(tests.error_of($$ select public.unlink_student(tests.the('link'), 'refuse') $$) ->> 'state', 'PT409', 'refuse is the default');
select throws_ok($$ select public.unlink_student(tests.the('link'), 'force') $$, 'PT400', 'validation.failed', 'there is no force');

-- Nor on any other path.
select tests.clear_authentication();
select throws_ok($$ delete from public.profile_graph where id = tests.the('link') $$, 'PT409', 'link.has_active_bookings', 'the console does not delete it');
select throws_ok($$ update public.profile_graph set status = 'PENDING', is_primary = false where id = tests.the('link') $$, 'PT409', 'link.has_active_bookings', 'nor suspend it');
select throws_ok($$ update public.profile_graph set rights = '{view_progress}' where id = tests.the('link') $$, 'PT409', 'link.has_active_bookings', 'nor take `book` away');
select throws_ok($$ update public.profile_graph set source_profile_id = tests.id('dana') where id = tests.the('link') $$, 'PT409', 'link.has_active_bookings', 'nor repoint it');
select throws_ok($$ select public.set_link_rights(tests.the('link'), '{view_progress}') $$, 'PT409', 'link.has_active_bookings', 'nor does an admin''s call');
select throws_ok($$ delete from public.profile_graph where id = tests.the('agency') $$, 'PT409', 'link.has_active_bookings', 'the same holds for an agent''s link');
select throws_ok($$ select public.unlink_client(tests.the('agency')) $$, 'PT409', 'link.has_active_bookings', 'by call too');
select tests.authenticate_as_service_role();
select throws_ok($$ delete from public.profile_graph $$, 'PT409', 'link.has_active_bookings', 'and for the secret key');
select tests.clear_authentication();
select is((select count(*)::int from public.profile_graph where status = 'ACTIVE' and relationship_type in ('GUARDIAN', 'AGENT')), 2, 'both links stand');
select lives_ok($$ update public.profile_graph set rights = '{book}' where id = tests.the('link') $$, 'other rights may go');

-- An agent's link is under his own bookings only.
select is((tests.error_of($$ select public.unlink_client(tests.the('agency')) $$) ->> 'detail')::jsonb, jsonb_build_array(tests.the('franks')), 'an agent''s link is under the bookings he made');

-- On request the bookings are unassigned, in the same transaction.
savepoint before;
select tests.authenticate_as('bob');
select is(public.unlink_student(tests.the('link'), 'unassign')::jsonb,
  jsonb_build_object('link_id', tests.the('link'), 'unassigned', jsonb_build_array(tests.the('bobs'), tests.the('franks')), 'cancelled', '[]'::jsonb),
  'unassign says which bookings');
select tests.clear_authentication();
select is((select count(*)::int from public.profile_graph where id = tests.the('link')), 0, 'the link is gone');
select results_eq(
  $$ select id, student_id, guardian_id, status::text from public.bookings where id in (tests.the('bobs'), tests.the('franks')) order by starts_at $$,
  $$ values (tests.the('bobs'), null::uuid, null::uuid, 'pending'), (tests.the('franks'), null, null, 'confirmed') $$, 'they stand without a student');
select results_eq(
  $$ select student_id, guardian_id, status::text from public.bookings where id = tests.the('over') $$,
  $$ values (tests.id('charlie'), tests.id('bob'), 'pending') $$, 'history is left alone');
rollback to before;

-- Or cancelled.
savepoint before;
select tests.authenticate_as('bob');
select is(public.unlink_student(tests.the('link'), 'cancel')::jsonb -> 'cancelled', jsonb_build_array(tests.the('bobs'), tests.the('franks')), 'cancel says which bookings');
select tests.clear_authentication();
select results_eq(
  $$ select status::text, cancelled_by from public.bookings where id in (tests.the('bobs'), tests.the('franks')) $$,
  $$ values ('cancelled', tests.id('bob')), ('cancelled', tests.id('bob')) $$, 'they are cancelled, by Bob');
select is((tests.booking(tests.the('empty'))).status, 'pending', 'his others are not');
rollback to before;

savepoint before;
select tests.authenticate_as('frank');
select is(public.unlink_client(tests.the('agency'), 'unassign')::jsonb -> 'unassigned', jsonb_build_array(tests.the('franks')), 'an agent leaves with his own bookings');
select tests.clear_authentication();
select is((select count(*)::int from public.profile_graph where id = tests.the('agency')), 0, 'his link is gone');
select is((tests.booking(tests.the('bobs'))).student_id, tests.id('charlie'), 'Bob''s booking stands');
rollback to before;

savepoint before;
select tests.clear_authentication();
select is((select rights::text from public.set_link_rights(tests.the('link'), '{view_progress}', 'unassign')), '{view_progress}', 'taking `book` away may unassign too');
select is((tests.booking(tests.the('bobs'))).student_id, null, 'and did');
rollback to before;

-- Without active bookings it just ends.
delete from public.bookings where id in (tests.the('bobs'), tests.the('franks'));
select tests.authenticate_as('bob');
select is(public.unlink_student(tests.the('link'))::jsonb,
  jsonb_build_object('link_id', tests.the('link'), 'unassigned', '[]'::jsonb, 'cancelled', '[]'::jsonb), 'a link without active bookings just ends');
select is_empty('select from public.my_students', 'and shows no more');
select tests.clear_authentication();
select results_eq(
  $$ select action, actor_id, details ->> 'status' from private.audit_log where entity_id = tests.the('link') and action = 'profile_graph.delete' $$,
  $$ values ('profile_graph.delete', tests.id('bob'), 'ACTIVE') $$, 'the audit log keeps it');
select is((tests.booking(tests.the('over'))).student_id, tests.id('charlie'), 'history points at it as before');

select * from finish();
rollback;
