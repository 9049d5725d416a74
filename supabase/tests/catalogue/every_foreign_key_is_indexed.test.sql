begin;
select plan(2);

select is_empty(
  $$ select k.conrelid::regclass, k.conname
     from pg_constraint k join pg_class c on c.oid = k.conrelid
     where k.contype = 'f' and c.relnamespace in ('public'::regnamespace, 'private'::regnamespace)
       and not exists (
         select from pg_index i
         where i.indrelid = k.conrelid and i.indpred is null and i.indisvalid
           and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey) $$,
  'every foreign key has an index that begins with its columns');
select is_empty(
  $$ select k.conrelid::regclass, k.conname
     from pg_constraint k join pg_class c on c.oid = k.conrelid
     where k.contype = 'f' and c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and k.confdeltype = 'a' $$,
  'and says what a deletion does');

select * from finish();
rollback;
