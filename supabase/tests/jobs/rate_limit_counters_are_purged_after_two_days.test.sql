begin;
select plan(2);

insert into private.rate_limits (bucket, subject, window_start, used) values
  ('write', 'old', now() - interval '2 days 1 second', 1), ('write', 'young', now() - interval '2 days', 1);
select is(private.purge_rate_limits(now()), 1, 'One counter older than two days is deleted');
select results_eq($$ select subject from private.rate_limits where bucket <> 'bystander' $$, '{young}'::text[], 'The newer counter is kept');

select * from finish();
rollback;
