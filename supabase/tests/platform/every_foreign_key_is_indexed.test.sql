begin;
select plan(5);

prepare offenders_1 as
select k.conrelid::regclass, k.conname
     from pg_constraint k join pg_class c on c.oid = k.conrelid
     where k.contype = 'f' and c.relnamespace in ('public'::regnamespace, 'private'::regnamespace)
       and not exists (
         select from pg_index i
         where i.indrelid = k.conrelid and i.indisvalid
           -- The check asks for one value, so an index may leave out the rows that have none.
           and (i.indpred is null
                or (cardinality(k.conkey) = 1 and pg_get_expr(i.indpred, i.indrelid) = format('(%I IS NOT NULL)', (
                      select a.attname from pg_attribute a where a.attrelid = k.conrelid and a.attnum = k.conkey[1]))))
           and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey);
select is_empty('offenders_1',
  'Every foreign key has an index that begins with its columns');
prepare offenders_2 as
select k.conrelid::regclass, k.conname
     from pg_constraint k join pg_class c on c.oid = k.conrelid
     where k.contype = 'f' and c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and k.confdeltype = 'a';
select is_empty('offenders_2',
  'Every foreign key has an explicit delete action');

-- Planted offenders.
create table public.planted (profile_id uuid references public.profiles);
select isnt_empty('offenders_1', 'A planted foreign key without an index is found');
create index planted_profile_id_idx on public.planted (profile_id) where profile_id > '00000000-0000-4000-8000-000000000000';
select isnt_empty('offenders_1', 'A planted index that leaves out some of the values is not enough');
select isnt_empty('offenders_2', 'A planted foreign key without a delete action is found');

select * from finish();
rollback;
