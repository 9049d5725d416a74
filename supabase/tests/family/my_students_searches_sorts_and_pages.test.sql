begin;
select plan(8);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}', 'zoe.c@example.com');
select tests.create_users('anna: student', 'dora: student', 'ben: student', 'dana: tutor');
select tests.link('bob', n) from unnest('{charlie,anna,dora,ben}'::text[]) n;
update public.profile_graph g set created_at = now() - make_interval(days => x.age)
from (values ('charlie', 1), ('anna', 4), ('dora', 2), ('ben', 3)) x(nickname, age) where g.target_profile_id = tests.id(x.nickname);
select tests.book('bob', 'dana', 'dora', '1 day'), tests.book('bob', 'dana', 'dora', '2 days');
select tests.book('bob', 'dana', 'ben', '3 days');

select tests.authenticate_as('bob');
select results_eq(
  'select full_name from public.my_students order by full_name', '{Anna,Ben,Charlie,Dora}'::text[],
  'The list can be sorted by name');
select results_eq(
  'select full_name from public.my_students order by linked_at desc', '{Charlie,Dora,Ben,Anna}'::text[],
  'The list can be sorted by the time of the link');
select results_eq(
  'select full_name from public.my_students order by email', '{Anna,Ben,Dora,Charlie}'::text[],
  'The list can be sorted by email');
select results_eq(
  'select full_name from public.my_students order by active_booking_count desc, full_name', '{Dora,Ben,Anna,Charlie}'::text[],
  'The list can be sorted by active bookings');
select results_eq(
  'select full_name from public.my_students where full_name ilike ''%AN%''', '{Anna}'::text[],
  'The list can be searched by name');
select results_eq(
  'select full_name from public.my_students where email ilike ''%zoe%''', '{Charlie}'::text[],
  'The list can be searched by email');
select results_eq(
  'select full_name from public.my_students order by full_name limit 2 offset 2', '{Charlie,Dora}'::text[],
  'The list can be read in pages');
select is((select count(*)::integer from public.my_students), 4, 'The list can be counted');

select * from finish();
rollback;
