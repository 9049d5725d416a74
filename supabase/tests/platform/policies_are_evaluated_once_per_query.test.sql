begin;
select plan(11);

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

select cmp_ok((select count(*)::int from conditions where condition ~ 'private\.'), '>=', 8,
  'At least eight policies that call functions are checked');
prepare offenders_1 as
select relation, polname from conditions where condition ~* '\mIN \( ?SELECT\M';
select is_empty('offenders_1',
  'No policy uses `in (select …)`, which scans the table');
prepare offenders_2 as
select relation, polname from conditions where condition ~* '\mEXISTS\M';
select is_empty('offenders_2',
  'No policy uses `exists`, which runs per row');
prepare offenders_3 as
select relation, polname, rest from stripped where rest ~* '\mSELECT\M|\mFROM\M';
select is_empty('offenders_3',
  'No policy reads a table directly');
prepare offenders_4 as
select relation, polname, rest from stripped where rest ~ '\m(private|auth|public)\.\w+\(';
select is_empty('offenders_4',
  'Every function in a policy is called inside `(select …)`');
prepare offenders_5 as
select relation, polname from conditions where condition ~ 'auth\.';
select is_empty('offenders_5',
  'No policy calls functions of the auth schema');

-- Planted offenders.
create policy planted_in on public.badges for select to anon using (id in (select b.badge_id from public.student_badges b));
select isnt_empty('offenders_1', 'A planted `in (select …)` is found');
select isnt_empty('offenders_3', 'A planted table in a policy is found');
create policy planted_exists on public.badges for select to anon using (exists (select from public.student_badges));
select isnt_empty('offenders_2', 'A planted `exists` is found');
create policy planted_call on public.badges for select to anon using (private.me() = id);
select isnt_empty('offenders_4', 'A planted call per row is found');
create policy planted_auth on public.badges for select to anon using (id = (select auth.uid()));
select isnt_empty('offenders_5', 'A planted function of the auth schema is found');

select * from finish();
rollback;
