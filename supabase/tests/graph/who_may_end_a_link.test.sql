begin;
select plan(24);

select tests.create_user('bob');
select tests.create_user('eve');
select tests.create_user('olga');
select tests.create_user('frank', '{agent}');
select tests.create_user('ada', '{admin}');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
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

select is(pg_temp.ends('olga', $$ public.unlink_student(tests.the('bobs')) $$), 'link.not_found', 'not a stranger');
select is(pg_temp.ends('eve', $$ public.unlink_student(tests.the('bobs'), 'cancel') $$), 'link.not_found', 'not the other guardian');
select is(pg_temp.ends('frank', $$ public.unlink_student(tests.the('bobs')) $$), 'link.not_found', 'not the guardian''s agent');
select is(pg_temp.ends('dana', $$ public.unlink_student(tests.the('bobs')) $$), 'link.not_found', 'not the tutor');
select is(pg_temp.ends('olga', $$ public.unlink_student(gen_random_uuid()) $$), 'link.not_found', 'who hear the same of a link that does not exist');
select is(pg_temp.ends('bob', $$ public.unlink_student(tests.the('agency')) $$), 'link.not_found', 'an agent''s link has its own call');
select is(pg_temp.ends('bob', $$ public.unlink_client(tests.the('bobs')) $$), 'link.not_found', 'and that call is not for guardians'' links');
select is(pg_temp.ends('olga', $$ public.unlink_client(tests.the('agency')) $$), 'link.not_found', 'nor for strangers');
select is(pg_temp.ends('charlie', $$ public.unlink_client(tests.the('agency')) $$), 'link.not_found', 'nor for the student');
select is((select count(*)::int from public.profile_graph), 3, 'all three stand');

-- The student: refuse or unassign, not cancel what somebody else paid.
select is(pg_temp.ends('charlie', $$ public.unlink_student(tests.the('bobs'), 'cancel') $$), 'permission.denied', 'the student does not cancel');
select is((select status::text from public.bookings), 'pending', 'the booking stands');
savepoint before;
select is(pg_temp.ends('charlie', $$ public.unlink_student(tests.the('bobs'), 'unassign') $$), null, 'but may leave with unassigning');
select is((select status::text || coalesce(student_id::text, '') from public.bookings), 'pending', 'the booking is its client''s without him');
rollback to before;
savepoint before;
select is(pg_temp.ends('bob', $$ public.unlink_student(tests.the('bobs'), 'cancel') $$), null, 'the guardian may');
rollback to before;
savepoint before;
select is(pg_temp.ends('ada', $$ public.unlink_student(tests.the('bobs'), 'cancel') $$), null, 'an admin may');
rollback to before;
savepoint before;
select lives_ok($$ select public.unlink_student(tests.the('bobs'), 'cancel') $$, 'the console may');
rollback to before;

savepoint before;
select is(pg_temp.ends('frank', $$ public.unlink_client(tests.the('agency')) $$), null, 'an agent ends his link with a client');
rollback to before;
savepoint before;
select is(pg_temp.ends('bob', $$ public.unlink_client(tests.the('agency')) $$), null, 'and the client his with an agent');
select is((select count(*)::int from public.profile_graph where relationship_type = 'AGENT'), 0, 'then it is gone');
rollback to before;
savepoint before;
select is(pg_temp.ends('ada', $$ public.unlink_client(tests.the('agency')) $$), null, 'or an admin');
rollback to before;

-- A link that waits may be ended by both; a block only lifted.
update public.bookings set student_id = null;
update public.profile_graph set status = 'PENDING', is_primary = false where id = tests.the('eves');
savepoint before;
select is(pg_temp.ends('eve', $$ public.unlink_student(tests.the('eves')) $$), null, 'who waits may give up');
rollback to before;
update public.profile_graph set status = 'BLOCKED' where id = tests.the('eves');
select is(pg_temp.ends('eve', $$ public.unlink_student(tests.the('eves')) $$), 'link.not_found', 'who is blocked finds nothing to end');
select is(pg_temp.ends('charlie', $$ public.unlink_student(tests.the('eves')) $$), 'link.not_found', 'and the student unblocks instead');

select * from finish();
rollback;
