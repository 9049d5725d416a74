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

select is(pg_temp.contacts('bob'), 'otto tina', 'A guardian''s contacts are the teacher and the office');
select is(pg_temp.contacts('tina'), 'bob', 'The teacher''s contact is the guardian');
select is(pg_temp.contacts('wanda'), null, 'A teacher of another class has no contact');
select is(tests.sees('bob'), 'east-alert', 'A guardian reads the alerts of the student''s campus');
select is(tests.sees('mia'), 'east-alert', 'The student reads the alerts of their campus');
select tests.authenticate_as('sam');
select public.enroll_student(tests.place('w1'), tests.id('mia'));
delete from public.class_students where class_id = tests.place('e1');
select is(pg_temp.contacts('bob'), 'walt wanda', 'After the move the guardian''s contacts are the new ones');
select is(pg_temp.contacts('tina'), null, 'After the move the former teacher has no contact');
select is(pg_temp.contacts('wanda'), 'bob', 'After the move the new teacher has the guardian as a contact');
select is(tests.sees('bob'), 'west-alert', 'After the move the guardian reads the new campus''s alerts');
select is(tests.sees('mia'), 'west-alert', 'After the move the student reads the new campus''s alerts');
select tests.authenticate_as('tina');
select throws_ok($$ select public.send_message(tests.id('mia'), 'Hello') $$, 'PT404', null,
  'After the move the former teacher cannot write');

select * from finish();
rollback;
