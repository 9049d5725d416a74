begin;
select plan(6);

select tests.create_user('bob');
select tests.authenticate_as('bob');
select public.add_student('a@x.example', null, true);
select throws_ok('select from private.rate_limits', '42501', null, 'A user cannot read the counters');
select throws_ok('select private.purge_rate_limits()', '42501', null, 'A user cannot purge the counters');
select tests.clear_authentication();
select is((select count(*)::int from private.rate_limits where bucket <> 'bystander'), 4, 'One call moves four counters');
select is(private.purge_rate_limits(), 0, 'Counters of a running window are kept');
select is(private.purge_rate_limits(now() + interval '3 days'), 4, 'Counters of old windows are deleted');
select is((select count(*)::int from private.rate_limits r where r::text like '%a@x.example%'), 0,
  'The address is deleted with its counter');

select * from finish();
rollback;
