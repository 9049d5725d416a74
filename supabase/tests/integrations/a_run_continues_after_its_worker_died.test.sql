begin;
select plan(11);

select tests.set_up_integrations();
select tests.connect('bob');
create temporary table first as select * from public.claim_syncs(10, 60);
select results_eq('select provider, external_user_id, kind, pages, position, key_id from first',
  $$ values ('google_classroom', 'google-charlie', 'full', 0, null::jsonb, 'k1') $$,
  'A due integration is claimed with its tokens');
select is_empty('select public.claim_syncs(10, 60)', 'A claimed integration is not claimed twice');
select is(tests.send_page(1, tests.classroom(2) - 'scopes', '{"at": 2}'), 'running',
  'A worker sends a first page');
select is_empty('select from public.courses', 'A page alone writes no records');
create temporary table second as select * from public.claim_syncs(10, 60, now() + interval '3 minutes');
select results_eq($$ select s.run_id = f.run_id, s.lease_id <> f.lease_id, s.pages, s.position from second s, first f $$,
  $$ values (true, true, 1, '{"at": 2}'::jsonb) $$,
  'After the lease the next worker continues from the last page');
select is(private.apply_sync(tests.the('link'), tests.classroom(1) || jsonb_build_object('lease_id', f.lease_id, 'page', 2, 'position', null), now()),
  '{"status": "lost"}',
  'The first worker is told that it lost the lease') from first f;
select is(tests.send_page(1, tests.classroom(9), '{"at": 2}'), 'lost',
  'A page that was sent cannot be sent again');
select is(tests.send_page(3, tests.classroom(9)), 'lost', 'A page cannot be skipped');
select is(tests.send_page(2, tests.classroom(3)), 'succeeded', 'The second page completes the run');
select is(tests.records(), '{Sheet 1 8/10,Sheet 2 8/10,Sheet 3 8/10}', 'All records are written once');
select is(tests.send_page(3, tests.classroom(3)), 'lost', 'No page is accepted after the run');

select * from finish();
rollback;
