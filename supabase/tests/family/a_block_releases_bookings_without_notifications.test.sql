begin;
select plan(12);

select tests.create_users('adam: agent', 'bob', 'gina', 'charlie: student', 'casey: student', 'dana: tutor');
select tests.agent('adam', 'bob');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.link('gina', 'charlie'), tests.link('gina', 'casey');
select tests.keep('agents_link', tests.agent('adam', 'charlie'));
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie', '1 day', 'confirmed'));
select tests.keep('agents', tests.book('adam', 'dana', 'charlie', '2 days', 'pending', 'bob'));
select tests.keep('ginas', tests.book('gina', 'dana', 'charlie', '3 days'));
select tests.forget_news();

select tests.authenticate_as('gina');
select throws_ok($$ select public.block_guardian(tests.the('link')) $$, 'PT404', 'link.not_found',
  'Another guardian cannot block a guardian');
select tests.authenticate_as('bob');
select throws_ok($$ select public.block_guardian(tests.the('link')) $$, 'PT404', 'link.not_found',
  'A guardian cannot block themselves');
select tests.authenticate_as('casey');
select throws_ok($$ select public.block_guardian(tests.the('link')) $$, 'PT404', 'link.not_found',
  'Another student cannot block the guardian');
select is((tests.link_row(tests.the('link'))).status, 'ACTIVE', 'The link is still active');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.block_guardian(tests.the('agents_link')) $$, 'PT404', 'link.not_found',
  'An agent cannot be blocked as a guardian');
select lives_ok($$ select public.block_guardian(tests.the('link')) $$, 'The student blocks the guardian');
select is(
  (select array_agg((b.status, b.student_id is not null)::text) from unnest('{lesson,agents,ginas}'::text[]) n, tests.booking(tests.the(n)) b),
  '{"(confirmed,f)","(pending,f)","(pending,t)"}',
  'Bookings on the blocked link lose the student and other bookings do not');
select results_eq('select status::text from public.my_guardians order by 1', '{ACTIVE,BLOCKED}'::text[],
  'The student sees whom they blocked');
select tests.clear_authentication();
select is((select count(*)::integer from public.notifications), 0, 'Nobody gets a notification of the block');
select is((select count(*)::integer from private.email_outbox), 0, 'Nobody gets an email about the block');
select tests.authenticate_as('bob');
select is_empty('select from public.my_students', 'The guardian''s list no longer shows the student');
select is_empty('select from public.profile_graph where relationship_type = ''GUARDIAN''',
  'The guardian does not see the blocked link');

select * from finish();
rollback;
