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

select is(pg_temp.cards('tina'), 'bob mia tina', 'a teacher: her students, and the guardians who may message');
select is(pg_temp.cards('otto'), 'bob mia otto', 'the office too');
select is(pg_temp.cards('bob'), 'bob mia otto tina', 'a guardian: teacher and office of his child');
select is(pg_temp.cards('eve'), 'eve mia otto tina', 'also one who may not message, and never the other guardian');
select is(pg_temp.cards('mia'), 'bob eve mia otto tina', 'the student: guardians, teacher, office');
select is(pg_temp.cards('sam'), 'sam', 'a manager: nobody''s card, he lists names');
select is((select count(*)::int from public.profile_details), 1, 'and details stay one''s own');
select tests.clear_authentication();
delete from public.memberships where profile_id = tests.id('tina');
select is(pg_temp.cards('tina'), 'tina', 'an ex-teacher: nobody');
select is(pg_temp.cards('bob'), 'bob mia otto', 'and nobody sees her');
select tests.clear_authentication();
select tests.restrict('otto', 'mia');
select is(pg_temp.cards('otto'), 'otto', 'a restricted office: nobody');
select is(pg_temp.cards('mia'), 'bob eve mia', 'and nobody sees him');

select * from finish();
rollback;
