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

select is(pg_temp.members('olga'), 'cleo lou olga otto sam tina',
  'An organization manager sees all memberships of the organization');
select is(pg_temp.members('sam'), 'cleo otto sam tina',
  'A school manager sees the memberships of the school');
select is(pg_temp.members('cleo'), 'cleo otto tina', 'A campus manager sees the memberships of the campus');
select is(pg_temp.members('otto'), 'otto', 'An office manager sees only their own membership');
select is(pg_temp.members('tina'), 'tina', 'A teacher sees only their own membership');
select is(pg_temp.members('bob'), null, 'A guardian sees no memberships');
select is(pg_temp.members('zoe'), null, 'A stranger sees no memberships');

select * from finish();
rollback;
