begin;
select plan(4);

-- A plan that runs the inner query once per row claims more than the limit. Statistics of an almost empty
-- table lead to such a plan.
insert into private.attachment_checks (path, claimed_type, version) values (gen_random_uuid()::text, 'image/png', 'v');
analyze private.attachment_checks;
delete from private.attachment_checks where path not like 'bystander%';
insert into private.attachment_checks (path, claimed_type, version)
select gen_random_uuid() || '/' || gen_random_uuid() || '/a.png', 'image/png', 'v' from generate_series(1, 20);
set local enable_hashjoin = off;
set local enable_mergejoin = off;
set local enable_hashagg = off;
set local enable_indexscan = off;
set local enable_bitmapscan = off;
set local enable_material = off;

select is((select count(*)::int from private.claim_attachments(8, 60)), 8, 'A claim leases as many files as its limit');
select is((select count(*)::int from private.claim_attachments(100, 60)), 12, 'The next claim leases the remaining files');
update private.attachment_checks set checked_at = now(), expired_at = now(), lease_until = null where path not like 'bystander%';
select is((select count(*)::int from private.claim_expired_uploads(8, 60)), 8,
  'A claim of expired files leases as many files as its limit');
select is((select count(*)::int from private.claim_expired_uploads(100, 60)), 12,
  'The next claim leases the remaining expired files');

select * from finish();
rollback;
