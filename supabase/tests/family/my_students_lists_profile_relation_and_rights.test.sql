begin;
select plan(3);

select tests.create_users('bob', 'charlie: student');
update public.profiles set avatar_url = 'https://example.com/c.png' where id = tests.id('charlie');
update public.profile_details set date_of_birth = '2010-05-04' where profile_id = tests.id('charlie');
select tests.keep('link', tests.link('bob', 'charlie', '{view_progress,book}', 'ACTIVE', 'FATHER'));

select columns_are('public', 'my_students', array[
  'link_id', 'student_id', 'full_name', 'email', 'avatar_url', 'date_of_birth', 'relation', 'rights', 'is_granted', 'active_booking_count', 'linked_at']);
select tests.authenticate_as('bob');
select is(
  (select to_jsonb(s) - 'linked_at' from public.my_students s),
  jsonb_build_object(
    'link_id', tests.the('link'), 'student_id', tests.id('charlie'), 'full_name', 'Charlie', 'email', 'charlie@example.com',
    'avatar_url', 'https://example.com/c.png', 'date_of_birth', '2010-05-04', 'relation', 'FATHER',
    'rights', '["view_progress", "book"]'::jsonb, 'is_granted', false, 'active_booking_count', 0),
    'A row holds the profile, the relation, the rights and the count');
select is((select linked_at from public.my_students), now(), 'A row shows since when the student is linked');

select * from finish();
rollback;
