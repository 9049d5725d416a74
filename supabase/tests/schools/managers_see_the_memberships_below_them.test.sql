begin;
select plan(7);

select tests.staff_schools();
select tests.create_user('lou');
select tests.employ('lou', 'school_manager', 'low');
create function pg_temp.members(p_nickname text) returns text
language plpgsql as $$
begin
  perform tests.authenticate_as(p_nickname);
  return (select string_agg(n, ' ' order by n) from public.memberships m, unnest('{olga,sam,cleo,otto,tina,lou}'::text[]) n where tests.id(n) = m.profile_id);
end;
$$;
grant execute on function pg_temp.members(text) to public;

select is(pg_temp.members('olga'), 'cleo lou olga otto sam tina', 'an organization''s manager: all');
select is(pg_temp.members('sam'), 'cleo otto sam tina', 'a school''s manager: the school''s');
select is(pg_temp.members('cleo'), 'cleo otto tina', 'a campus''s manager: the campus''s');
select is(pg_temp.members('otto'), 'otto', 'the office: its own');
select is(pg_temp.members('tina'), 'tina', 'a teacher: her own');
select is(pg_temp.members('bob'), null, 'a guardian: none');
select is(pg_temp.members('zoe'), null, 'a stranger: none');

select * from finish();
rollback;
