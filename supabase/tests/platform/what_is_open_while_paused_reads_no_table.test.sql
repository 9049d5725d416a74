begin;
select plan(4);

-- What a paused account may ask for is asked as the person, so it must neither read rows of tables under their
-- policies, nor lead on to other rows.
create function pg_temp.open() returns setof text language sql as $$
  select m[1] from pg_proc p, regexp_matches(p.prosrc, '''/([a-z_/]+)''', 'g') m
  where p.oid = 'private.is_open_while_paused()'::regprocedure;
$$;
select ok((select count(*) > 5 from pg_temp.open()), 'The list of what is open is found');
select is_empty($$ select o from pg_temp.open() o where o not like 'rpc/%' and to_regclass('public.' || o) is null $$,
  'Every open path without a call is a view');
select is_empty($$
  select v.o, d.refobjid::regclass
  from (select o, to_regclass('public.' || o) as id from pg_temp.open() o where o not like 'rpc/%') v
  join pg_rewrite r on r.ev_class = v.id
  join pg_depend d on d.objid = r.oid and d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass and d.refobjid <> v.id
$$, 'An open view reads one function and no table');
select is_empty($$
  select p.oid::regprocedure from pg_temp.open() o
  join pg_proc p on p.pronamespace = 'public'::regnamespace and p.proname = substring(o from '^rpc/(.*)$')
  left join pg_class c on c.reltype = p.prorettype
  where p.proretset or c.relkind = 'r'
$$, 'An open call returns no row of a table');

select * from finish();
rollback;
