begin;
select plan(11);

select tests.staff_schools();
select tests.create_user('eve');
select tests.link('eve', 'mia', '{view_progress}');
create function pg_temp.cards(p_nickname text) returns text
language plpgsql as $$
begin
  perform tests.authenticate_as(p_nickname);
  return (select string_agg(lower(p.full_name), ' ' order by p.full_name) from public.profiles p);
end;
$$;
grant execute on function pg_temp.cards(text) to public;

select is(pg_temp.cards('tina'), 'bob mia tina', 'A teacher sees students and the guardians who may message');
select is(pg_temp.cards('otto'), 'bob mia otto',
  'The office sees students and the guardians who may message');
select is(pg_temp.cards('bob'), 'bob mia otto tina', 'A guardian sees the teacher and the office');
select is(pg_temp.cards('eve'), 'eve mia otto tina',
  'A guardian without the right to message sees staff but no other guardian');
select is(pg_temp.cards('mia'), 'bob eve mia otto tina', 'A student sees guardians, teacher and office');
select is(pg_temp.cards('sam'), 'sam', 'A manager sees no profiles of others');
select is((select count(*)::int from public.profile_details), 1, 'A manager sees only their own details');
select tests.clear_authentication();
delete from public.memberships where profile_id = tests.id('tina');
select is(pg_temp.cards('tina'), 'tina', 'A former teacher sees no profiles of others');
select is(pg_temp.cards('bob'), 'bob mia otto', 'A guardian does not see a former teacher');
select tests.clear_authentication();
select tests.restrict('otto', 'mia');
select is(pg_temp.cards('otto'), 'otto', 'A restricted office sees no profiles of others');
select is(pg_temp.cards('mia'), 'bob eve mia', 'The student does not see a restricted office');

select * from finish();
rollback;
