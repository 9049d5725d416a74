begin;
select plan(24);

select tests.create_users('bob', 'eve', 'olga', 'frank: agent', 'ada: admin', 'charlie: student', 'dana: tutor');
select tests.keep('bobs', tests.link('bob', 'charlie'));
select tests.keep('eves', tests.link('eve', 'charlie'));
select tests.keep('agency', tests.agent('frank', 'bob'));
select tests.book('bob', 'dana', 'charlie');

create function pg_temp.ends(p_nickname text, p_call text) returns text
language plpgsql as $$
declare
  v_error jsonb;
begin
  perform tests.authenticate_as(p_nickname);
  v_error := tests.error_of('select ' || p_call);
  perform tests.clear_authentication();
  return v_error ->> 'message';
end;
$$;

select is(pg_temp.ends('olga', $$ public.unlink_student(tests.the('bobs')) $$), 'link.not_found',
  'A stranger cannot end a link');
select is(pg_temp.ends('eve', $$ public.unlink_student(tests.the('bobs'), 'cancel') $$), 'link.not_found',
  'Another guardian cannot end a link');
select is(pg_temp.ends('frank', $$ public.unlink_student(tests.the('bobs')) $$), 'link.not_found',
  'The guardian''s agent cannot end the guardian''s link');
select is(pg_temp.ends('dana', $$ public.unlink_student(tests.the('bobs')) $$), 'link.not_found',
  'The tutor cannot end a guardian''s link');
select is(pg_temp.ends('olga', $$ public.unlink_student(gen_random_uuid()) $$), 'link.not_found',
  'A stranger gets the same error for an unknown link');
select is(pg_temp.ends('bob', $$ public.unlink_student(tests.the('agency')) $$), 'link.not_found',
  'An agent''s link has its own call');
select is(pg_temp.ends('bob', $$ public.unlink_client(tests.the('bobs')) $$), 'link.not_found',
  'A guardian''s link cannot be ended by the call for agents'' links');
select is(pg_temp.ends('olga', $$ public.unlink_client(tests.the('agency')) $$), 'link.not_found',
  'A stranger cannot end an agent''s link');
select is(pg_temp.ends('charlie', $$ public.unlink_client(tests.the('agency')) $$), 'link.not_found',
  'The student cannot end an agent''s link');
select is((select count(*)::int from public.profile_graph), 3, 'All three links still exist');

-- The student: refuse or unassign, not cancel what somebody else paid.
select is(pg_temp.ends('charlie', $$ public.unlink_student(tests.the('bobs'), 'cancel') $$), 'permission.denied',
  'The student does not cancel');
select is((select status::text from public.bookings), 'pending', 'The booking is still pending');
savepoint before;
select is(pg_temp.ends('charlie', $$ public.unlink_student(tests.the('bobs'), 'unassign') $$), null,
  'The student may unlink and unassign the bookings');
select is((select status::text || coalesce(student_id::text, '') from public.bookings), 'pending',
  'The booking stays with its client without the student');
rollback to before;
savepoint before;
select is(pg_temp.ends('bob', $$ public.unlink_student(tests.the('bobs'), 'cancel') $$), null,
  'A guardian may unlink and cancel the bookings');
rollback to before;
savepoint before;
select is(pg_temp.ends('ada', $$ public.unlink_student(tests.the('bobs'), 'cancel') $$), null,
  'An admin may end a link and cancel the bookings');
rollback to before;
savepoint before;
select lives_ok($$ select public.unlink_student(tests.the('bobs'), 'cancel') $$,
  'The console may end a link and cancel the bookings');
rollback to before;

savepoint before;
select is(pg_temp.ends('frank', $$ public.unlink_client(tests.the('agency')) $$), null,
  'An agent may end their link with a client');
rollback to before;
savepoint before;
select is(pg_temp.ends('bob', $$ public.unlink_client(tests.the('agency')) $$), null,
  'A client may end their link with an agent');
select is((select count(*)::int from public.profile_graph where relationship_type = 'AGENT'), 0,
  'The agent''s link no longer exists');
rollback to before;
savepoint before;
select is(pg_temp.ends('ada', $$ public.unlink_client(tests.the('agency')) $$), null,
  'An admin may end an agent''s link');
rollback to before;

-- A link that waits may be ended by both; a block only lifted.
update public.bookings set student_id = null;
update public.profile_graph set status = 'PENDING', is_primary = false where id = tests.the('eves');
savepoint before;
select is(pg_temp.ends('eve', $$ public.unlink_student(tests.the('eves')) $$), null,
  'A pending guardian may end their link');
rollback to before;
update public.profile_graph set status = 'BLOCKED' where id = tests.the('eves');
select is(pg_temp.ends('eve', $$ public.unlink_student(tests.the('eves')) $$), 'link.not_found',
  'A blocked guardian cannot end the blocked link');
select is(pg_temp.ends('charlie', $$ public.unlink_student(tests.the('eves')) $$), 'link.not_found',
  'A student cannot unlink a blocked guardian');

select * from finish();
rollback;
