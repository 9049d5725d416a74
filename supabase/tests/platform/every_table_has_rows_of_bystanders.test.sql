begin;
select plan(3);

-- A statement that forgets whose rows it writes changes those of bystanders, and before_rollback() says so. Where they
-- have none, nothing does: a new table gets a row in 000_the_bystanders_records.sql, or a reason here.
create temporary table exempt (name regclass, reason text not null);
insert into exempt values
  ('private.admission', 'One row of the deployment, about nobody.'),
  ('private.heartbeat', 'One row of the deployment, about nobody.'),
  ('private.settings', 'One row of the deployment, about nobody.'),
  ('private.email_pacing', 'One row of the deployment, about nobody.'),
  ('private.sms_pacing', 'One row of the deployment, about nobody.'),
  ('private.email_lanes', 'Rows of the deployment, about nobody.'),
  ('private.integration_providers', 'Rows of the deployment, about nobody.'),
  ('private.notification_defaults', 'Rows of the deployment, about nobody.'),
  ('private.schema_versions', 'Rows of the deployment, about nobody.'),
  ('private.ages', 'Ages of countries, which no call writes.'),
  ('public.consent_texts', 'Texts of the deployment, about nobody.'),
  ('private.majority_watch', 'Whoever changes an age or a standing has the task look at everybody again.'),
  ('private.audit_checkpoints', 'A checkpoint ends the log of everybody, the test''s own rows as well.'),
  ('private.audit_pending', 'Entries of one transaction, which its end seals.');
create function pg_temp.without_bystanders() returns setof regclass language sql as $$
  select c.oid::regclass from pg_class c left join tests.bystander_counts b on b.table_name = c.oid
  where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and c.relkind in ('r', 'p') and coalesce(b.rows, 0) = 0;
$$;

select is_empty('select pg_temp.without_bystanders() except select name from exempt', 'Every table has a row of bystanders or a reason');
select is_empty('select name from exempt except select pg_temp.without_bystanders()', 'No reason is listed for a table that has rows of bystanders');

-- A table that somebody adds, and forgets here.
create table private.planted (id uuid primary key, profile_id uuid);
insert into private.planted values (gen_random_uuid(), gen_random_uuid());
select set_eq('select pg_temp.without_bystanders() except select name from exempt', array['private.planted'::regclass],
  'A new table without rows of bystanders is named');

select * from finish();
rollback;
