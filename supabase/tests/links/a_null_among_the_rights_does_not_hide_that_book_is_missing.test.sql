begin;
select plan(3);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie'));

select throws_ok(
  $$ select public.set_link_rights(tests.the('link'), '{view_progress,null}') $$, 'PT409', 'link.has_active_bookings', 'refused like without the null');
select is(
  (public.set_link_rights(tests.the('link'), '{view_progress,null}', 'unassign')).rights::text, '{view_progress}', 'and done like without it');
select is((tests.booking(tests.the('lesson'))).student_id, null, 'the booking is released');

select * from finish();
rollback;
