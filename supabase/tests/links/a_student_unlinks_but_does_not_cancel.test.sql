begin;
select plan(7);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie', '1 day', 'confirmed'));

select tests.authenticate_as('charlie');
select throws_ok(
  $$ select public.unlink_student(tests.the('link'), 'cancel') $$, 'PT403', 'permission.denied', 'what somebody else paid');
select is((tests.booking(tests.the('lesson'))).status, 'confirmed', 'it stands');
select throws_ok(
  $$ select public.unlink_student(tests.the('link')) $$, 'PT409', 'link.has_active_bookings', 'without a word it is refused');
select is((tests.link_row(tests.the('link'))).status, 'ACTIVE', 'the link stands');
select is(public.unlink_student(tests.the('link'), 'unassign') ->> 'unassigned', to_json(array[tests.the('lesson')])::text, 'he leaves the booking');
select is(
  (select (b.status, b.student_id)::text from tests.booking(tests.the('lesson')) b), '(confirmed,)', 'which is its client''s');
select is_empty('select from public.my_guardians', 'and the link is gone');

select * from finish();
rollback;
