begin;
select plan(2);

select tests.create_users('bob', 'charlie: student', 'casey: student');
select tests.link('bob', 'charlie'), tests.link('bob', 'casey', '{book}');
select tests.keep('restriction', tests.restrict('bob', 'charlie', '{message,book}'));

select tests.authenticate_as('bob');
select results_eq(
  'select full_name, rights::text from public.my_students order by full_name',
  $$ values ('Casey', '{book}'), ('Charlie', '{view_progress,receive_alerts}') $$,
  'The list shows the rights that remain under a restriction');
select tests.clear_authentication();
update public.contact_restrictions set starts_at = now() - interval '2 days', ends_at = now() - interval '1 second';
select tests.authenticate_as('bob');
select is(
  (select rights::text from public.my_students where full_name = 'Charlie'), '{view_progress,message,book,receive_alerts}',
  'The list shows all rights when the restriction has ended');

select * from finish();
rollback;
