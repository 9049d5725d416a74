begin;
select plan(9);

select tests.create_users('bob', 'charlie: student', 'dana: tutor');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.keep('running', tests.book('bob', 'dana', 'charlie', '-10 minutes', 'confirmed'));
select tests.keep('soon', tests.book('bob', 'dana', 'charlie', '10 hours', 'confirmed'));
select tests.keep('later', tests.book('bob', 'dana', 'charlie', '2 days', 'confirmed'));

select tests.authenticate_as('bob');
select throws_ok($$ select public.cancel_booking(tests.the('running')) $$, 'PT409', 'booking.not_open',
  'The client cannot cancel a lesson that has begun');
select tests.authenticate_as('dana');
select throws_ok($$ select public.cancel_booking(tests.the('running')) $$, 'PT409', 'booking.not_open',
  'The tutor cannot cancel a lesson that has begun');
select is((tests.booking(tests.the('running'))).status, 'confirmed', 'The lesson stays confirmed');
select tests.authenticate_as('bob');
select is((public.cancel_booking(tests.the('soon'))).status, 'cancelled',
  'The client cancels a lesson that has not begun');

-- Nor by ending what the booking rests on.
select is(
  public.unlink_student(tests.the('link'), 'cancel')::jsonb - 'link_id',
  jsonb_build_object('unassigned', jsonb_build_array(tests.the('running')), 'cancelled', jsonb_build_array(tests.the('later'))),
  'Unlinking with cancel unassigns a lesson that has begun and cancels the others');
select is((tests.booking(tests.the('running'))).status, 'confirmed',
  'After unlinking, the lesson that had begun is still confirmed');
select is((tests.booking(tests.the('running'))).student_id, null,
  'After unlinking, the lesson that had begun has no student');

select tests.clear_authentication();
select tests.keep('later', tests.book('bob', 'dana', null, '3 days', 'confirmed'));
delete from auth.users where id = tests.user_id('bob');
select is((tests.booking(tests.the('running'))).status, 'confirmed',
  'Deleting the client''s account does not cancel a lesson that has begun');
select is((tests.booking(tests.the('later'))).status, 'cancelled',
  'Deleting the client''s account cancels a lesson that has not begun');

select * from finish();
rollback;
