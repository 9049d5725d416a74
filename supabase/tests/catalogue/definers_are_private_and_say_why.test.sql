begin;
select plan(3);

select is_empty(
  $$ select p.oid::regprocedure from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef $$,
  'nothing the API serves runs as its owner');
select is_empty(
  $$ select p.oid::regprocedure from pg_proc p
     where p.pronamespace = 'private'::regnamespace and p.prosecdef and p.prosrc !~ '-- Definer' $$,
  'a function that runs as its owner says why');
select is_empty(
  $$ select p.oid::regprocedure from pg_proc p
     where p.prosecdef and p.proowner <> 'postgres'::regrole and p.pronamespace = 'private'::regnamespace $$,
  'and its owner is no superuser');

select * from finish();
rollback;
