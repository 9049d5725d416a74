begin;
select plan(11);

select tests.set_up_integrations();
select tests.connect('bob');
create temporary table first as select * from public.claim_syncs(10, 60);
select results_eq('select provider, external_user_id, kind, pages, position, key_id from first',
  $$ values ('google_classroom', 'google-charlie', 'full', 0, null::jsonb, 'k1') $$, 'a link that is due is claimed, with its tokens');
select is_empty('select public.claim_syncs(10, 60)', 'by one');
select is(tests.send_page(1, tests.classroom(2) - 'scopes', '{"at": 2}'), 'running', 'a page');
select is_empty('select from public.courses', 'writes nothing yet');
create temporary table second as select * from public.claim_syncs(10, 60, now() + interval '3 minutes');
select results_eq($$ select s.run_id = f.run_id, s.lease_id <> f.lease_id, s.pages, s.position from second s, first f $$,
  $$ values (true, true, 1, '{"at": 2}'::jsonb) $$, 'when its lease is over, the next one goes on from there');
select is(private.apply_sync(tests.the('link'), tests.classroom(1) || jsonb_build_object('lease_id', f.lease_id, 'page', 2, 'position', null), now()), '{"status": "lost"}', 'the first one is told that it lost it') from first f;
select is(tests.send_page(1, tests.classroom(9), '{"at": 2}'), 'lost', 'a page that was said is not said again');
select is(tests.send_page(3, tests.classroom(9)), 'lost', 'none is left out');
select is(tests.send_page(2, tests.classroom(3)), 'succeeded', 'the second page is the last');
select is(tests.records(), '{Sheet 1 8/10,Sheet 2 8/10,Sheet 3 8/10}', 'all of it is there, once');
select is(tests.send_page(3, tests.classroom(3)), 'lost', 'and the run is over');

select * from finish();
rollback;
