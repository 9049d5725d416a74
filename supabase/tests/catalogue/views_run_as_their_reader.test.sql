begin;
select plan(2);

select is_empty(
  $$ select c.oid::regclass from pg_class c
     where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and c.relkind = 'v'
       and not coalesce(c.reloptions @> '{security_invoker=true}', false) $$,
  'a view shows what its reader may see');
select is_empty(
  $$ select c.oid::regclass from pg_class c
     where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and c.relkind = 'm' $$,
  'and nothing is materialised, which knows no reader');

select * from finish();
rollback;
