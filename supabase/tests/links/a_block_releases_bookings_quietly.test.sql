begin;
select plan(12);

select tests.create_user('adam', '{agent}');
select tests.create_user('bob');
select tests.create_user('gina');
select tests.create_user('charlie', '{student}');
select tests.create_user('casey', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.agent('adam', 'bob');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.link('gina', 'charlie');
select tests.link('gina', 'casey');
select tests.keep('agents_link', tests.agent('adam', 'charlie'));
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie', '1 day', 'confirmed'));
select tests.keep('agents', tests.book('adam', 'dana', 'charlie', '2 days', 'pending', 'bob'));
select tests.keep('hers', tests.book('gina', 'dana', 'charlie', '3 days'));
select tests.forget_news();

select tests.authenticate_as('gina');
select throws_ok($$ select public.block_guardian(tests.the('link')) $$, 'PT404', 'link.not_found', 'another guardian does not block');
select tests.authenticate_as('bob');
select throws_ok($$ select public.block_guardian(tests.the('link')) $$, 'PT404', 'link.not_found', 'nor he himself');
select tests.authenticate_as('casey');
select throws_ok($$ select public.block_guardian(tests.the('link')) $$, 'PT404', 'link.not_found', 'nor another student');
select is((tests.link_row(tests.the('link'))).status, 'ACTIVE', 'it stands');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.block_guardian(tests.the('agents_link')) $$, 'PT404', 'link.not_found', 'an agent is no guardian');
select lives_ok($$ select public.block_guardian(tests.the('link')) $$, 'the student does');
select is(
  (select array_agg((b.status, b.student_id is not null)::text) from unnest('{lesson,agents,hers}'::text[]) n, tests.booking(tests.the(n)) b),
  '{"(confirmed,f)","(pending,f)","(pending,t)"}', 'what stands on that link loses the student, the rest stays');
select results_eq('select status::text from public.my_guardians order by 1', '{ACTIVE,BLOCKED}'::text[], 'he sees whom he blocked');
select tests.clear_authentication();
select is((select count(*)::integer from public.notifications), 0, 'nobody is told');
select is((select count(*)::integer from private.email_outbox), 0, 'not by mail either');
select tests.authenticate_as('bob');
select is_empty('select from public.my_students', 'the guardian''s list no longer shows the student');
select is_empty('select from public.profile_graph where relationship_type = ''GUARDIAN''', 'nor does he see that he was blocked');

select * from finish();
rollback;
