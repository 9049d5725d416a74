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

select is(pg_temp.places('olga'), 'north high low east hill west e1 e2 h1 w1', 'an organization''s manager: all of it');
select is(pg_temp.places('sam'), 'north high east west e1 e2 w1', 'a school''s manager: it and what lies below, and whose it is');
select is(pg_temp.places('cleo'), 'north high east e1 e2', 'a campus''s manager: his campus');
select is(pg_temp.places('otto'), 'north high east e1 e2', 'the office too');
select is(pg_temp.places('tina'), 'north high east e1 e2', 'a teacher: her campus');
select is(pg_temp.places('mia'), 'north high east e1', 'a student: her class');
select is(pg_temp.places('bob'), 'north high east e1', 'a guardian: his child''s');
select is(pg_temp.places('zoe'), null, 'a stranger: none');
select is(pg_temp.places('ada'), 'north south high low sun beach east hill west b1 e1 e2 h1 w1', 'an admin: all');
select tests.clear_authentication();
delete from public.memberships where profile_id = tests.id('tina');
delete from public.class_students;
select is(pg_temp.places('tina'), null, 'who leaves sees nothing at the next statement');
select is(pg_temp.places('bob'), null, 'nor does a guardian whose child has left');

select * from finish();
rollback;
