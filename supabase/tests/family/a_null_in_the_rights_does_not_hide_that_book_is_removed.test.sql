begin;
select plan(3);

select tests.create_users('bob', 'charlie: student', 'dana: tutor');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie'));

select throws_ok(
  $$ select public.set_link_rights(tests.the('link'), '{view_progress,null}') $$, 'PT409', 'link.has_active_bookings',
  'Rights with a null are refused under active bookings');
select is(
  (public.set_link_rights(tests.the('link'), '{view_progress,null}', 'unassign')).rights::text, '{view_progress}',
  'Rights with a null are set when bookings are unassigned');
select is((tests.booking(tests.the('lesson'))).student_id, null, 'Removing the right releases the booking');

select * from finish();
rollback;
