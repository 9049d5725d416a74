begin;
select plan(16);

select tests.create_family();
select tests.create_user('ada', '{admin}');

select tests.authenticate_as('bob');
select ok(tests.may_join('user:' || tests.id('bob')), 'A person may join their own topic');
select ok(not tests.may_join('user:' || tests.id('dana')), 'A person may not join the topic of another person');
select ok(not tests.may_join('user:' || tests.id('charlie')), 'A guardian may not join the topic of their student');
select ok(not tests.may_join('user:' || tests.user_id('bob') || 'x'), 'A topic that only begins like one''s own is refused');
select ok(not tests.may_join('user:'), 'A topic without a person is refused');
select ok(not tests.may_join('everybody'), 'A topic of another kind is refused');
select ok(not tests.may_join('thread:' || gen_random_uuid()), 'A topic of a thread is refused');
select tests.authenticate_as('ada');
select ok(not tests.may_join('user:' || tests.id('bob')), 'An admin may not join the topic of another person');

-- Neither a policy nor a grant lets a client write.
select throws_ok($$ insert into realtime.messages (topic, extension, event, payload, private)
                    values ('user:' || tests.id('bob'), 'broadcast', 'message.new', '{}', true) $$, '42501', null,
  'A client may not send on a topic');

select tests.clear_authentication();
select tests.authenticate_as_anon();
select ok(not tests.may_join('user:' || tests.id('bob')), 'A client without a session may not join a topic');
select tests.clear_authentication();

insert into private.suspensions (profile_id, reason) values (tests.id('bob'), 'Complaint 1');
select tests.authenticate_as('bob');
select ok(not tests.may_join('user:' || tests.id('bob')), 'A suspended person may not join their own topic');
select tests.authenticate_as('eve');
select ok(tests.may_join('user:' || tests.id('eve')), 'Another guardian of the student still may join theirs');
select tests.clear_authentication();

-- The policy can be made again, and its absence is no error.
select lives_ok($$ select private.ensure_live_policy() $$, 'Ensuring the policy again changes nothing');
drop policy user_topic_select on realtime.messages;
select private.ensure_live_policy();
select tests.authenticate_as('eve');
select ok(tests.may_join('user:' || tests.id('eve')), 'A dropped policy is created again');
select tests.clear_authentication();
drop policy user_topic_select on realtime.messages;
grant usage on schema private to service_role;
grant execute on function private.ensure_live_policy() to service_role;
select tests.authenticate_as_service_role();
select lives_ok($$ select private.ensure_live_policy() $$,
  'A platform that does not admit the policy stops no migration');
select tests.clear_authentication();
select is_empty($$ select from pg_policies where schemaname = 'realtime' $$,
  'Without the right to create it the policy is missing');

select * from finish();
rollback;
