begin;
select plan(54);

-- Each bound by itself, with what is just allowed beside it.
create temporary table asked (call text, is_allowed boolean);
insert into asked
select format('private.%s(%s, %s, now()%s)', c.name, x.number, x.lease, c.more), x.is_allowed
from (values ('claim_attachments', 100, ''), ('claim_emails', 500, ', interval ''1 second'''), ('claim_expired_uploads', 100, ''),
             ('claim_exports', 100, ''), ('claim_pushes', 500, ', interval ''1 second'''), ('claim_revocations', 100, ''),
             ('claim_sms', 100, ', interval ''1 second'''), ('claim_syncs', 100, '')) c(name, most, more)
cross join lateral (values (0, 60, false), (c.most + 1, 60, false), (1, 0, false), (1, 3601, false), (1, 1, true), (c.most, 3600, true))
  x(number, lease, is_allowed);
insert into asked values ('private.take_push_receipts(0, now())', false), ('private.take_push_receipts(1001, now())', false),
  ('private.take_push_receipts(1, now())', true), ('private.take_push_receipts(1000, now())', true);
select throws_ok('select * from ' || call, 'PT400', 'validation.failed', 'A worker cannot ask for ' || call) from asked where not is_allowed;
select lives_ok('select * from ' || call, 'A worker can ask for ' || call) from asked where is_allowed;

-- A provider asks for a pause of up to a day.
create function pg_temp.fails(p_seconds integer) returns text language sql as $$
  select format('select private.record_sync_failed(gen_random_uuid(), gen_random_uuid(), ''retry'', ''busy'', %s)', p_seconds);
$$;
select throws_ok(pg_temp.fails(86401), 'PT400', 'validation.failed', 'A sync cannot wait for more than a day');
select lives_ok(pg_temp.fails(86400), 'A sync can wait for a day');

select * from finish();
rollback;
