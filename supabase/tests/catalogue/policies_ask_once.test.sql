begin;
select plan(6);

-- Postgres prints `(select private.me())` as `( SELECT private.me() AS me)`.
create temporary view conditions as
select p.polrelid::regclass as relation, p.polname,
       regexp_replace(coalesce(pg_get_expr(p.polqual, p.polrelid), '') || ' ' || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), ''),
                      '\s+', ' ', 'g') as condition
from pg_policy p join pg_class c on c.oid = p.polrelid
where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace);
create temporary view stripped as
select relation, polname, regexp_replace(
         regexp_replace(condition, '\( SELECT private\.\w+\([^()]*\) AS \w+\)', '', 'g'),
         'ARRAY\( ?SELECT private\.\w+\([^()]*\) AS \w+\)', '', 'g') as rest
from conditions;

select cmp_ok((select count(*)::int from conditions where condition ~ 'private\.'), '>=', 8, 'there are policies that ask');
select is_empty($$ select relation, polname from conditions where condition ~* '\mIN \( ?SELECT\M' $$, 'no `in (select …)`, which scans the table');
select is_empty($$ select relation, polname from conditions where condition ~* '\mEXISTS\M' $$, 'no `exists`, which runs per row');
select is_empty($$ select relation, polname, rest from stripped where rest ~* '\mSELECT\M|\mFROM\M' $$, 'no table is read inside a policy');
select is_empty(
  $$ select relation, polname, rest from stripped where rest ~ '\m(private|auth|public)\.\w+\(' $$,
  'a function is asked once per query, inside `(select …)`');
select is_empty($$ select relation, polname from conditions where condition ~ 'auth\.' $$, 'and the person is a profile, not an account');

select * from finish();
rollback;
