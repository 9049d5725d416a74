begin;
select plan(4);

create temporary view referring as
select c.conrelid::regclass::text as relation, a.attname as column_name
from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
where c.contype = 'f' and c.confrelid = 'public.profiles'::regclass
union
-- Without a foreign key, because rows come often.
select c.oid::regclass::text, a.attname
from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
where c.relkind = 'r' and c.relnamespace in ('public'::regnamespace, 'private'::regnamespace)
  and a.atttypid = 'uuid'::regtype and a.attname in ('profile_id', 'student_id', 'guardian_id', 'person_id', 'recipient_id');

select is(array(
  select r.relation || '.' || r.column_name from referring r
  where not exists (select from private.erasure_rules e
                    where e.relation::regclass::text = r.relation and e.column_name = r.column_name)
    and r.relation || '.' || r.column_name not in (
      -- Erased by erase_addresses; rows of what is open go with it.
      'private.email_outbox.recipient_id', 'private.email_outbox.student_id',
      -- Follow from threads, links and accounts.
      'private.inbox_rows.profile_id', 'private.inbox_rows.student_id', 'activity_days.student_id') order by 1), '{}',
  'Every column that names a person says what becomes of it when the person is erased');
select is(array(
  select e.relation || '.' || e.column_name from private.erasure_rules e
  where not exists (select from referring r
                    where r.relation = e.relation::regclass::text and r.column_name = e.column_name) order by 1), '{}',
  'Every rule names a column that is there');
select is((select count(*)::int from private.erasure_rules e where e.position is not null),
  (select count(distinct e.position)::int from private.erasure_rules e), 'The order in which rows go is given');
select tests.create_users('bob');
select tests.authenticate_as('bob');
select throws_ok('select * from private.erasure_rules', '42501', null, 'No client reads the rules');

select * from finish();
rollback;
