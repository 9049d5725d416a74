begin;
select plan(4);

select tests.create_user('bob');
select tests.create_user('gina');
select tests.create_user('charlie', '{student}');
update public.profile_details set date_of_birth = '2010-05-04' where profile_id = tests.id('charlie');
select tests.link('bob', 'charlie', '{view_progress}');
select tests.link('gina', 'charlie', '{message,book,receive_alerts}');

select tests.authenticate_as('gina');
select is(
  (select (full_name, email, date_of_birth)::text from public.my_students), '(Charlie,,)', 'without the right the name alone');
select is_empty($$ select from public.profile_details where profile_id = tests.id('charlie') $$, 'in the table neither');
select tests.authenticate_as('bob');
select is(
  (select (full_name, email, date_of_birth)::text from public.my_students), '(Charlie,charlie@example.com,2010-05-04)', 'with it all three');
select tests.clear_authentication();
select tests.restrict('bob', 'charlie', '{view_progress,message}');
select tests.authenticate_as('bob');
select is_empty('select from public.my_students where email is not null or date_of_birth is not null', 'a restriction takes them away');

select * from finish();
rollback;
