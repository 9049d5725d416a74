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

select is(pg_temp.sitting('olga'), 'leo mia nia',
  'An organization manager sees all students of the organization');
select is(pg_temp.sitting('sam'), 'leo mia nia', 'A school manager sees the students of the school');
select is(pg_temp.sitting('cleo'), 'leo mia', 'A campus manager sees the students of the campus');
select is(pg_temp.sitting('otto'), 'leo mia', 'An office manager sees the students of the campus');
select is(pg_temp.sitting('tina'), 'mia', 'A teacher sees the students of their class');
select is(pg_temp.sitting('mia'), 'mia', 'A student sees only themselves and no classmates');
select is(pg_temp.sitting('bob'), 'mia', 'A guardian sees only their own student');
select is(pg_temp.sitting('leo'), 'leo', 'Another student sees only themselves');
select is(pg_temp.sitting('zoe'), null, 'A stranger sees no students');
select is(pg_temp.sitting('ada'), null, 'An admin sees students only through the audited call');
select tests.clear_authentication();
select tests.restrict('tina', 'mia'), tests.restrict('otto', 'mia'), tests.restrict('sam', 'mia'), tests.restrict('bob', 'mia');
select is(pg_temp.sitting('tina'), null, 'A restriction hides the student from a teacher');
select is(pg_temp.sitting('otto'), 'leo', 'A restriction hides the student from the office');
select is(pg_temp.sitting('sam'), 'leo nia', 'A restriction hides the student from a manager');
select is(pg_temp.sitting('bob'), null, 'A restriction hides the student from a guardian');
select is(pg_temp.sitting('cleo'), 'leo mia', 'A restriction does not affect other managers');

select * from finish();
rollback;
