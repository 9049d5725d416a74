begin;
select plan(4);

select tests.create_users('bob', 'gina', 'charlie: student');
update public.profile_details set date_of_birth = '2010-05-04' where profile_id = tests.id('charlie');
select tests.link('bob', 'charlie', '{view_progress}'), tests.link('gina', 'charlie', '{message,book,receive_alerts}');

select tests.authenticate_as('gina');
select is(
  (select (full_name, email, date_of_birth)::text from public.my_students), '(Charlie,,)',
  'Without view_progress the list shows only the name');
select is_empty($$ select from public.profile_details where profile_id = tests.id('charlie') $$,
  'Without view_progress the details table shows nothing');
select tests.authenticate_as('bob');
select is(
  (select (full_name, email, date_of_birth)::text from public.my_students), '(Charlie,charlie@example.com,2010-05-04)',
  'With view_progress the list shows name, email and date of birth');
select tests.clear_authentication();
select tests.restrict('bob', 'charlie', '{view_progress,message}');
select tests.authenticate_as('bob');
select is_empty('select from public.my_students where email is not null or date_of_birth is not null',
  'A restriction of view_progress hides email and date of birth');

select * from finish();
rollback;
