begin;
select plan(34);

select tests.create_users('bob', 'gina', 'charlie: student', 'casey: student', 'dana: tutor', 'root: admin');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.link('gina', 'casey');
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie', '1 day', 'pending'));
select tests.keep('key', gen_random_uuid());

-- The next requests carry this key.
create function pg_temp.key(p_key text) returns void language sql volatile as $$
  select set_config('request.headers', case when p_key is null then '' else json_build_object('idempotency-key', p_key)::text end, true);
$$;
create function pg_temp.fresh_key() returns void language sql volatile as $$ select pg_temp.key(gen_random_uuid()::text) $$;
grant execute on all functions in schema pg_temp to public;

-- Without a key nothing is remembered.
select tests.authenticate_as('dana');
select lives_ok($$ select public.confirm_booking(tests.the('lesson')) $$, 'A tutor confirms a booking');
select throws_ok($$ select public.confirm_booking(tests.the('lesson')) $$, 'PT409', 'booking.not_open',
  'Without a key a second confirmation is refused');

-- With one, the caller gets the first answer again.
select tests.authenticate_as('bob');
select pg_temp.key(tests.the('key')::text);
create temp table answers as select public.cancel_booking(tests.the('lesson'), 'Ill') as first;
select is((select public.cancel_booking(tests.the('lesson'), 'Ill')), (select first from answers),
  'A repeated cancellation gets the first answer');
select is((select (first).cancelled_by from answers), tests.id('bob'), 'The answer says who canceled');
select tests.clear_authentication();
select is((select count(*)::integer from public.notifications
           where profile_id = tests.id('dana') and data ->> 'change' = 'cancelled'), 1,
  'The tutor is notified of the cancellation once');
select tests.authenticate_as('bob');
select throws_ok($$ select public.cancel_booking(tests.the('lesson'), 'Well again') $$, 'PT409', 'request.mismatch',
  'The same key with other arguments is refused');
select throws_ok($$ select public.unassign_student(tests.the('lesson')) $$, 'PT409', 'request.mismatch',
  'The same key with another command is refused');

-- The key of one person is nothing to another.
select tests.authenticate_as('dana');
select throws_ok($$ select public.cancel_booking(tests.the('lesson'), 'Ill') $$, 'PT409', 'booking.not_open',
  'Another party with the same key gets the error of an ended booking');
select tests.authenticate_as('gina');
select throws_ok($$ select public.cancel_booking(tests.the('lesson'), 'Ill') $$, 'PT404', 'booking.not_found',
  'A stranger with the same key gets the error of a stranger');
select tests.authenticate_as_anon();
select throws_ok($$ select public.cancel_booking(tests.the('lesson'), 'Ill') $$, 'PT401', 'auth.required',
  'A caller without a session gets no answer with the key of somebody');
select tests.clear_authentication();
insert into public.profile_details (profile_id) values (tests.id('bob')) on conflict do nothing;
select lives_ok($$ update auth.users set banned_until = now() + interval '1 day' where id = tests.user_id('bob') $$,
  'An account is banned');
select tests.authenticate_as('bob');
select throws_ok($$ select public.cancel_booking(tests.the('lesson'), 'Ill') $$, 'PT401', 'auth.required',
  'A banned account gets no answer of before');
select tests.clear_authentication();
update auth.users set banned_until = null where id = tests.user_id('bob');

-- What failed was not done.
select tests.authenticate_as('bob');
select pg_temp.fresh_key();
select throws_ok($$ select public.add_student('bob@example.com', null, true) $$, 'PT400', 'link.self',
  'A guardian cannot add themselves');
select lives_ok($$ select public.add_student('mia@example.com', null, true) $$,
  'A key of a command that failed is free for another');
select is((select (public.add_student('mia@example.com', null, true)).id),
  (select i.id from public.my_invitations i where i.invitee_email = 'mia@example.com'),
  'A repeated invitation is the first invitation');
select pg_temp.fresh_key();
select throws_ok($$ select public.add_student('mia@example.com', null, true) $$, 'PT409', 'invitation.exists',
  'A second invitation of the same address is refused');
select throws_ok($$ select pg_temp.key('again'), public.add_student('leo@example.com', null, true) $$, 'PT400',
  'validation.failed', 'A key must be a UUID');

-- Results of every form: rows, JSON, nothing.
select pg_temp.fresh_key();
select is((select array_agg(s order by s.index) from public.add_students(
    '[{"student_email": "leo@example.com", "is_13_plus": true}, {"student_email": "x", "is_13_plus": true}]') s)::text,
  (select array_agg(s order by s.index) from public.add_students(
    '[{"student_email": "leo@example.com", "is_13_plus": true}, {"student_email": "x", "is_13_plus": true}]') s)::text,
  'A repeated list gets the first list');
select pg_temp.fresh_key();
select is(public.unlink_student(tests.the('link'))::jsonb, public.unlink_student(tests.the('link'))::jsonb,
  'A repeated end of a link gets the first answer');
select pg_temp.fresh_key();
select throws_ok($$ select public.unlink_student(tests.the('link')) $$, 'PT404', 'link.not_found',
  'An end of a link that is gone is refused');
select tests.authenticate_as('charlie');
select pg_temp.fresh_key();
select throws_ok($$ select public.unlink_student(tests.the('link')) $$, 'PT404', 'link.not_found',
  'The student gets no answer for the end that the guardian made');
select tests.authenticate_as('casey');
select lives_ok($$ select public.block_guardian((select m.link_id from public.my_guardians m)) $$,
  'A student blocks a guardian');
select pg_temp.fresh_key();
select lives_ok($$ select public.unblock_guardian(tests.id('gina')) $$, 'A student lifts the block');
select lives_ok($$ select public.unblock_guardian(tests.id('gina')) $$, 'A repeated lifting of a block succeeds');
select pg_temp.fresh_key();
select throws_ok($$ select public.unblock_guardian(tests.id('gina')) $$, 'PT404', 'link.not_found',
  'A lifting where there is no block is refused');

-- Tables: a write cannot be answered in its place, so it is refused.
select tests.clear_authentication();
select set_config('request.method', 'POST', true), set_config('request.path', '/courses', true);
select tests.authenticate_as('dana');
select pg_temp.fresh_key();
select lives_ok('select private.check_request()', 'A write to a table is let through');
select throws_ok('select private.check_request()', 'PT409', 'request.repeated', 'A repeated write is refused');
select tests.authenticate_as('bob');
select lives_ok('select private.check_request()', 'The key of somebody else refuses nothing');
select set_config('request.path', '/rpc/cancel_booking', true);
select lives_ok('select private.check_request()', 'A repeated call is left to the call');
select set_config('request.path', '/courses', true);
select pg_temp.key(null);
select private.check_request();
select lives_ok('select private.check_request()', 'Writes without a key are not refused');

-- Kept for a day, and closed.
select throws_ok('select from private.done_requests', '42501', null, 'People cannot read remembered answers');
select tests.clear_authentication();
select is(private.purge_requests(now() + interval '23 hours'), 0, 'An answer is kept for a day');
select ok(private.purge_requests(now() + interval '25 hours') > 3, 'Answers are deleted after a day');
select is_empty('select from private.done_requests where tests.is_own(profile_id)', 'Nothing remains of the answers');

select * from finish();
rollback;
