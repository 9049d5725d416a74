begin;
select plan(11);

select tests.staff_schools();
select tests.create_user('wanda');
select tests.employ('wanda', 'teacher', 'w1');
select tests.create_user('walt');
select tests.employ('walt', 'office_manager', 'west');
select tests.alert('east-alert', 'campus', 'east', 'everyone'), tests.alert('west-alert', 'campus', 'west', 'everyone');
create function pg_temp.contacts(p_nickname text) returns text
language plpgsql as $$
begin
  perform tests.authenticate_as(p_nickname);
  return (select string_agg(lower(c.full_name), ' ' order by c.full_name) from public.list_contacts() c);
end;
$$;
grant execute on function pg_temp.contacts(text) to public;

select is(pg_temp.contacts('bob'), 'otto tina', 'a guardian talks with teacher and office');
select is(pg_temp.contacts('tina'), 'bob', 'and the teacher with him');
select is(pg_temp.contacts('wanda'), null, 'not the teacher of another class');
select is(tests.sees('bob'), 'east-alert', 'he reads the campus''s alerts');
select is(tests.sees('mia'), 'east-alert', 'and so does the student');
select tests.authenticate_as('sam');
select public.enroll_student(tests.place('w1'), tests.id('mia'));
delete from public.class_students where class_id = tests.place('e1');
select is(pg_temp.contacts('bob'), 'walt wanda', 'after the move: the new ones');
select is(pg_temp.contacts('tina'), null, 'the old teacher has lost the contact');
select is(pg_temp.contacts('wanda'), 'bob', 'the new one has it');
select is(tests.sees('bob'), 'west-alert', 'the alerts are the new campus''s');
select is(tests.sees('mia'), 'west-alert', 'for the student too');
select tests.authenticate_as('tina');
select throws_ok($$ select public.send_message(tests.id('mia'), 'Hello') $$, 'PT404', null, 'and the old teacher does not write any more');

select * from finish();
rollback;
