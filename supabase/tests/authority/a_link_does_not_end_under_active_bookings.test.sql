begin;
select plan(31);

select tests.create_users('bob', 'charlie: student', 'dana: tutor', 'frank: agent');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.keep('agency', tests.agent('frank', 'bob'));
select tests.keep('bobs', tests.book('bob', 'dana', 'charlie', '1 day'));
select tests.keep('franks', tests.book('frank', 'dana', 'charlie', '2 days', 'confirmed', 'bob'));
-- What does not stand on the link: over, cancelled, without a student.
select tests.keep('over', tests.book('bob', 'dana', 'charlie', '-2 days'));
select tests.keep('gone', tests.book('bob', 'dana', 'charlie', '3 days', 'cancelled'));
select tests.keep('empty', tests.book('bob', 'dana', null, '4 days'));

select tests.authenticate_as('bob');
select is(tests.error_of($$ select public.unlink_student(tests.the('link')) $$) -> 'message', '"link.has_active_bookings"',
  'A link with active bookings cannot be ended');
select is((tests.error_of($$ select public.unlink_student(tests.the('link')) $$) ->> 'detail')::jsonb,
  jsonb_build_array(tests.the('bobs'), tests.the('franks')),
  'The error lists the active bookings, including the agent''s');
select is(tests.error_of($$ select public.unlink_student(tests.the('link'), 'refuse') $$) ->> 'state', 'PT409',
  'Ending a link refuses by default');
select throws_ok($$ select public.unlink_student(tests.the('link'), 'force') $$, 'PT400', 'validation.failed',
  'An unknown mode for the bookings is rejected');

-- Nor on any other path.
select tests.clear_authentication();
select throws_ok($$ delete from public.profile_graph where id = tests.the('link') $$, 'PT409', 'link.has_active_bookings',
  'The console cannot delete a link with active bookings');
select throws_ok($$ update public.profile_graph set status = 'PENDING', is_primary = false where id = tests.the('link') $$, 'PT409', 'link.has_active_bookings',
  'The console cannot make such a link pending');
select throws_ok($$ update public.profile_graph set rights = '{view_progress}' where id = tests.the('link') $$, 'PT409', 'link.has_active_bookings',
  'The console cannot remove `book` from such a link');
select throws_ok($$ update public.profile_graph set source_profile_id = tests.id('dana') where id = tests.the('link') $$, 'PT409', 'link.has_active_bookings',
  'The console cannot point such a link at another guardian');
select throws_ok($$ select public.set_link_rights(tests.the('link'), '{view_progress}') $$, 'PT409', 'link.has_active_bookings',
  'An admin cannot remove `book` from such a link by RPC');
select throws_ok($$ delete from public.profile_graph where id = tests.the('agency') $$, 'PT409', 'link.has_active_bookings',
  'An agent''s link with active bookings cannot be deleted');
select throws_ok($$ select public.unlink_client(tests.the('agency')) $$, 'PT409', 'link.has_active_bookings',
  'An agent''s link with active bookings cannot be ended by RPC');
select tests.authenticate_as_service_role();
select throws_ok($$ delete from public.profile_graph $$, 'PT409', 'link.has_active_bookings',
  'The secret key cannot delete links with active bookings');
select tests.clear_authentication();
select is((select count(*)::int from public.profile_graph where status = 'ACTIVE' and relationship_type in ('GUARDIAN', 'AGENT')), 2,
  'Both links are still active');
select lives_ok($$ update public.profile_graph set rights = '{book}' where id = tests.the('link') $$,
  'Rights other than `book` can be removed from such a link');

-- Only the agent's own bookings depend on the agent's link.
select is((tests.error_of($$ select public.unlink_client(tests.the('agency')) $$) ->> 'detail')::jsonb, jsonb_build_array(tests.the('franks')),
  'The error lists only the bookings that the agent made');

-- On request the bookings are unassigned, in the same transaction.
savepoint before;
select tests.authenticate_as('bob');
select is(public.unlink_student(tests.the('link'), 'unassign')::jsonb,
  jsonb_build_object('link_id', tests.the('link'), 'unassigned', jsonb_build_array(tests.the('bobs'), tests.the('franks')), 'cancelled', '[]'::jsonb),
  'The mode unassign returns the bookings that it unassigned');
select tests.clear_authentication();
select is((select count(*)::int from public.profile_graph where id = tests.the('link')), 0,
  'The link is gone');
select results_eq(
  $$ select id, student_id, guardian_id, status::text from public.bookings where id in (tests.the('bobs'), tests.the('franks')) order by starts_at $$,
  $$ values (tests.the('bobs'), null::uuid, null::uuid, 'pending'), (tests.the('franks'), null, null, 'confirmed') $$,
  'Unassigned bookings remain without a student');
select results_eq(
  $$ select student_id, guardian_id, status::text from public.bookings where id = tests.the('over') $$,
  $$ values (tests.id('charlie'), tests.id('bob'), 'pending') $$, 'History is left alone');
rollback to before;

-- Or cancelled.
savepoint before;
select tests.authenticate_as('bob');
select is(public.unlink_student(tests.the('link'), 'cancel')::jsonb -> 'cancelled', jsonb_build_array(tests.the('bobs'), tests.the('franks')),
  'The mode cancel returns the bookings that it canceled');
select tests.clear_authentication();
select results_eq(
  $$ select status::text, cancelled_by from public.bookings where id in (tests.the('bobs'), tests.the('franks')) $$,
  $$ values ('cancelled', tests.id('bob')), ('cancelled', tests.id('bob')) $$,
  'The bookings are canceled by the guardian who unlinked');
select is((tests.booking(tests.the('empty'))).status, 'pending',
  'The guardian''s bookings without a student are not canceled');
rollback to before;

savepoint before;
select tests.authenticate_as('frank');
select is(public.unlink_client(tests.the('agency'), 'unassign')::jsonb -> 'unassigned', jsonb_build_array(tests.the('franks')),
  'An agent unlinks and unassigns only their own bookings');
select tests.clear_authentication();
select is((select count(*)::int from public.profile_graph where id = tests.the('agency')), 0,
  'The agent''s link no longer exists');
select is((tests.booking(tests.the('bobs'))).student_id, tests.id('charlie'),
  'The client''s own booking keeps its student');
rollback to before;

savepoint before;
select tests.clear_authentication();
select is((select rights::text from public.set_link_rights(tests.the('link'), '{view_progress}', 'unassign')), '{view_progress}',
  'Removing the right to book can unassign the bookings');
select is((tests.booking(tests.the('bobs'))).student_id, null,
  'Removing the right to book unassigned the booking');
rollback to before;

-- Without active bookings it just ends.
delete from public.bookings where id in (tests.the('bobs'), tests.the('franks'));
select tests.authenticate_as('bob');
select is(public.unlink_student(tests.the('link'))::jsonb,
  jsonb_build_object('link_id', tests.the('link'), 'unassigned', '[]'::jsonb, 'cancelled', '[]'::jsonb),
  'A link without active bookings just ends');
select is_empty('select from public.my_students', 'A guardian no longer lists an unlinked student');
select tests.clear_authentication();
select results_eq(
  $$ select action, actor_id, details ->> 'status' from private.audit_log where entity_id = tests.the('link') and action = 'profile_graph.delete' $$,
  $$ values ('profile_graph.delete', tests.id('bob'), 'ACTIVE') $$, 'The audit log keeps it');
select is((tests.booking(tests.the('over'))).student_id, tests.id('charlie'),
  'History points at it as before');

select * from finish();
rollback;
