begin;
select plan(5);

select tests.create_users('bob');
select tests.keep('bob', tests.id('bob'));

-- As an entry of the list that is kept apart says it, in a database that was restored from before.
select is(public.reapply_protections(jsonb_build_array(jsonb_build_object('id', gen_random_uuid(), 'kind', 'erasure', 'subject_id', tests.the('bob'),
  'details', '{}'::jsonb, 'kept_at', now() - interval '1 day'))) ->> 'applied', '1', 'An erasure is done again');
select is((select p.full_name from public.profiles p where p.id = tests.the('bob')), null, 'The account is closed before anybody is admitted');
select is((tests.erasure(tests.the('bob'))).closed_at, now() - interval '1 day', 'The person was erased as of then');
select tests.erase(now());
select isnt((tests.erasure(tests.the('bob'))).done_at, null, 'The task does the rest');
select is(public.reapply_protections(jsonb_build_array(jsonb_build_object('id', gen_random_uuid(), 'kind', 'erasure', 'subject_id', gen_random_uuid(),
  'details', '{}'::jsonb, 'kept_at', now()))) -> 'without_subject' ->> 0 is not null, true, 'Who is younger than the backup is nobody here');

select * from finish();
rollback;
