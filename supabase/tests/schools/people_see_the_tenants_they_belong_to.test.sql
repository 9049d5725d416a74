begin;
select plan(11);

select tests.staff_schools();
create function pg_temp.places(p_nickname text) returns text
language plpgsql as $$
begin
  perform tests.authenticate_as(p_nickname);
  return (select string_agg(t.name, ' ' order by t.level, t.name) from (
    select 1 as level, name from public.organizations union all select 2, name from public.schools
    union all select 3, name from public.campuses union all select 4, name from public.classes) t);
end;
$$;
grant execute on function pg_temp.places(text) to public;

select is(pg_temp.places('olga'), 'north high low east hill west e1 e2 h1 w1',
  'An organization manager sees the whole organization');
select is(pg_temp.places('sam'), 'north high east west e1 e2 w1',
  'A school manager sees the school, its parents and what is below');
select is(pg_temp.places('cleo'), 'north high east e1 e2',
  'A campus manager sees the campus and its parents');
select is(pg_temp.places('otto'), 'north high east e1 e2',
  'An office manager sees the campus and its parents');
select is(pg_temp.places('tina'), 'north high east e1 e2', 'A teacher sees the campus and its parents');
select is(pg_temp.places('mia'), 'north high east e1', 'A student sees their class and its parents');
select is(pg_temp.places('bob'), 'north high east e1',
  'A guardian sees the student''s class and its parents');
select is(pg_temp.places('zoe'), null, 'A stranger sees no tenants');
select is(pg_temp.places('ada'), 'north south high low sun beach east hill west b1 e1 e2 h1 w1',
  'An admin sees all tenants');
select tests.clear_authentication();
delete from public.memberships where profile_id = tests.id('tina');
delete from public.class_students;
select is(pg_temp.places('tina'), null, 'A former teacher sees no tenants');
select is(pg_temp.places('bob'), null, 'A guardian sees no tenants after the student left');

select * from finish();
rollback;
