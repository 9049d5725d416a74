begin;
select plan(6);

select tests.create_user('bob');
select tests.authenticate_as('bob');
select public.add_student('a@x.example', null, true);
select throws_ok('select from private.rate_limits', '42501', null, 'nobody reads the counters');
select throws_ok('select private.purge_rate_limits()', '42501', null, 'nor clears them');
select tests.clear_authentication();
select is((select count(*)::int from private.rate_limits), 3, 'one call, three counters');
select is(private.purge_rate_limits(), 0, 'running ones stay');
select is(private.purge_rate_limits(now() + interval '3 days'), 3, 'old ones go');
select is((select count(*)::int from private.rate_limits r where r::text like '%a@x.example%'), 0, 'and with them the address');

select * from finish();
rollback;
