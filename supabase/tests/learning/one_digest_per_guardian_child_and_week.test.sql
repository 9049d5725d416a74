begin;
select plan(6);

select tests.create_course('UTC');
select tests.create_user('mia', '{student}');
select tests.link('bob', 'mia');
select tests.create_user('eve');
select tests.link('eve', 'charlie');
select tests.create_user('carol');
select tests.link('carol', 'charlie', '{message,book}');
update public.profile_graph set created_at = '2026-01-01';
select tests.forget_news();
select is(public.enqueue_weekly_digests('2026-04-05 08:00+00'), 3,
  'One digest per guardian and child is written');
select is(tests.mailed('bob'), '{PARENT_WEEKLY_DIGEST,PARENT_WEEKLY_DIGEST}',
  'A guardian of two children gets two emails');
select is(tests.mailed('carol'), '{}', 'A guardian without view_progress gets no digest');
select is(public.enqueue_weekly_digests('2026-04-05 08:05+00'), 0, 'A second run writes no digest');
select is(public.enqueue_weekly_digests('2026-04-07 07:59+00'), 0, 'A run on Tuesday writes no digest');
select is(cardinality(tests.mailed('bob')), 2, 'No guardian gets a second digest');

select * from finish();
rollback;
