begin;
select plan(4);

select tests.create_course('UTC');
select tests.create_user('pat');
select tests.link('pat', 'charlie', p_status => 'PENDING');
select tests.create_user('ned');
select tests.link('ned', 'charlie', p_status => 'BLOCKED');
select tests.create_user('gus');
select tests.link('gus', 'charlie');
update public.profiles set user_id = null where id = tests.id('gus');
update public.profile_graph set created_at = '2026-01-01';
select tests.forget_news();
select is(public.enqueue_weekly_digests('2026-04-05 08:00+00'), 1, 'One of four guardians gets a digest');
select is((select array_agg(guardian_id) from private.weekly_digests), array[tests.id('bob')],
  'Pending, blocked and accountless guardians get no digest');
select is(tests.mailed('bob'), '{PARENT_WEEKLY_DIGEST}', 'The guardian gets the digest by email');
select is(tests.told('bob'), '{}', 'The digest causes no in-app notification by default');

select * from finish();
rollback;
