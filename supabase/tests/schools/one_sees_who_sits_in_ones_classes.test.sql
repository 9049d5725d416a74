begin;
select plan(15);

select tests.staff_schools();
select tests.create_user('leo', '{student}');
select tests.enroll('leo', 'e2');
select tests.create_user('nia', '{student}');
select tests.enroll('nia', 'w1');
create function pg_temp.sitting(p_nickname text) returns text
language plpgsql as $$
begin
  perform tests.authenticate_as(p_nickname);
  return (select string_agg(n, ' ' order by n) from public.class_students c, unnest('{leo,mia,nia}'::text[]) n where tests.id(n) = c.student_id);
end;
$$;
grant execute on function pg_temp.sitting(text) to public;

select is(pg_temp.sitting('olga'), 'leo mia nia', 'an organization''s manager: everybody');
select is(pg_temp.sitting('sam'), 'leo mia nia', 'a school''s manager: the school');
select is(pg_temp.sitting('cleo'), 'leo mia', 'a campus''s manager: the campus');
select is(pg_temp.sitting('otto'), 'leo mia', 'its office too');
select is(pg_temp.sitting('tina'), 'mia', 'a teacher: her class');
select is(pg_temp.sitting('mia'), 'mia', 'a student: herself, no classmates');
select is(pg_temp.sitting('bob'), 'mia', 'a guardian: his child');
select is(pg_temp.sitting('leo'), 'leo', 'another student: himself');
select is(pg_temp.sitting('zoe'), null, 'a stranger: nobody');
select is(pg_temp.sitting('ada'), null, 'an admin: through the audited call');
select tests.clear_authentication();
select tests.restrict('tina', 'mia'), tests.restrict('otto', 'mia'), tests.restrict('sam', 'mia'), tests.restrict('bob', 'mia');
select is(pg_temp.sitting('tina'), null, 'a restriction hides the student from her teacher');
select is(pg_temp.sitting('otto'), 'leo', 'from the office');
select is(pg_temp.sitting('sam'), 'leo nia', 'from a manager');
select is(pg_temp.sitting('bob'), null, 'and from a guardian');
select is(pg_temp.sitting('cleo'), 'leo mia', 'nobody else');

select * from finish();
rollback;
