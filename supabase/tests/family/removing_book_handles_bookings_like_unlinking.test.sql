begin;
select plan(9);

select tests.create_users('root: admin', 'bob', 'charlie: student', 'dana: tutor');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.keep('first', tests.book('bob', 'dana', 'charlie', '1 day', 'confirmed'));

select tests.authenticate_as('root');
select is(
  tests.error_of($$ select public.set_link_rights(tests.the('link'), '{view_progress}') $$) - 'hint' - 'constraint',
  jsonb_build_object('state', 'PT409', 'message', 'link.has_active_bookings', 'detail', to_json(array[tests.the('first')])::text),
  'Removing `book` is refused with the list of bookings');
select is((tests.link_row(tests.the('link'))).rights::text, '{view_progress,message,book,receive_alerts}',
  'The rights are unchanged');
select is(
  (public.set_link_rights(tests.the('link'), '{book,view_progress,book}')).rights::text, '{view_progress,book}',
  'Rights other than `book` are removed at once');
select is((tests.booking(tests.the('first'))).student_id, tests.id('charlie'),
  'Removing other rights leaves the booking alone');
select is(
  (public.set_link_rights(tests.the('link'), '{view_progress}', 'unassign')).rights::text, '{view_progress}',
  'Removing `book` can unassign the bookings');
select is((select (b.status, b.student_id)::text from tests.booking(tests.the('first')) b), '(confirmed,)',
  'The unassigned booking stays confirmed');
select tests.clear_authentication();
update public.profile_graph set rights = '{book}';
select tests.keep('second', tests.book('bob', 'dana', 'charlie', '2 days'));
select tests.authenticate_as('root');
select is((public.set_link_rights(tests.the('link'), '{}', 'cancel')).rights::text, '{}',
  'Removing all rights can cancel the bookings');
select is((tests.booking(tests.the('second'))).status, 'cancelled', 'The booking is canceled with the right');
select throws_ok($$ select public.set_link_rights(tests.the('link'), null) $$, 'PT400', 'validation.failed',
  'Null is not a list of rights');

select * from finish();
rollback;
