begin;
select plan(4);

select tests.set_up_integrations();
select tests.connect('bob');
select tests.sync(tests.classroom(2));
select tests.make_due();
select private.claim_syncs(100, 60, now());
select tests.send_page(1, tests.classroom(1), '{"next": 1}');

create function pg_temp.staged(p_external_id text) returns boolean language sql as $$
  select private.is_staged(tests.the('link'), (tests.last_run()).id, 'assignment', p_external_id);
$$;
select is(pg_temp.staged('a1'), true, 'An assignment of this run can be referred to');
select is(pg_temp.staged('a2'), true, 'An assignment of an earlier run can be referred to while this run goes on');
select is(pg_temp.staged('a3'), false, 'An assignment of no run cannot be referred to');
update private.sync_items set data = null where run_id = (tests.last_run()).id and external_id = 'a1';
select is(pg_temp.staged('a1'), false, 'An assignment that this run found unreadable cannot be referred to');

select * from finish();
rollback;
