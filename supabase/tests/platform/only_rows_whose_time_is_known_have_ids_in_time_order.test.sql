begin;
select plan(4);

-- Ids of version 7 tell when a row was made. Whoever reads such a row may read its time as well.
select results_eq(
  $$ select a.adrelid::regclass::text from pg_attrdef a
     where pg_get_expr(a.adbin, a.adrelid) like '%uuid_v7%' order by 1 $$,
  $$ values ('bookings'), ('invitations'), ('messages'), ('notifications'), ('point_entries'),
            ('private.email_batches'), ('private.email_outbox'), ('private.kept_protections'), ('private.push_outbox'), ('private.sms_outbox'),
            ('private.webhook_attempts'), ('private.webhook_deliveries'), ('submissions'), ('sync_runs') $$,
  'Only tables that only grow have ids in time order');
prepare offenders_1 as
select a.adrelid::regclass from pg_attrdef a
     join pg_class c on c.oid = a.adrelid and c.relnamespace = 'public'::regnamespace
     where pg_get_expr(a.adbin, a.adrelid) like '%uuid_v7%' and not exists (
       select from pg_attribute t
       where t.attrelid = a.adrelid and t.attname in ('created_at', 'submitted_at', 'earned_at', 'started_at')
         and (has_column_privilege('authenticated', a.adrelid, t.attnum, 'select')
              or not has_column_privilege('authenticated', a.adrelid, 'id', 'select')));
select is_empty('offenders_1', 'Whoever reads an id in time order reads when the row was made');
select isnt_empty(
  $$ select from pg_attrdef a where a.adrelid = 'public.profiles'::regclass and pg_get_expr(a.adbin, a.adrelid) = 'gen_random_uuid()' $$,
  'Profiles have random ids, because others would tell when a child was enrolled');

-- A planted offender.
create table public.planted (id uuid primary key default private.uuid_v7(), note text);
grant select on public.planted to authenticated;
select isnt_empty('offenders_1', 'A planted table whose id tells a time that its readers do not see is found');

select * from finish();
rollback;
