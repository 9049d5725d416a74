begin;
select plan(5);

select tests.set_up_integrations();
select tests.connect('bob');
select tests.restrict('bob', 'charlie');

select is_empty($$ select public.claim_syncs(10, 60) $$,
  'An integration of a restricted person is not claimed');
select is((tests.link_as_it_is()).status, 'disconnected',
  'An integration of a restricted person is disconnected');
select is((select count(*)::int from private.integration_revocations), 1,
  'The grant of a restricted person is due for revocation');

delete from public.contact_restrictions;
select tests.connect('bob');
update public.student_integration_links set status = 'needs_reconnect';
select tests.restrict('bob', 'charlie');
select is(private.expire_integrations(now()), 1,
  'The schedule ends an unclaimed integration of a restricted person');
select is((tests.link_as_it_is()).status, 'disconnected', 'The unclaimed integration is disconnected');

select * from finish();
rollback;
