begin;
select plan(6);

select tests.create_users('adam: agent', 'bob', 'charlie: student', 'casey: student', 'dana: tutor', 'root: admin');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.link('bob', 'casey');
select tests.keep('past', tests.book('bob', 'dana', 'charlie', '-3 hours', 'confirmed'));
select tests.book('bob', 'dana', 'casey', '2 days');
select is(
  (select count(*)::integer from public.notifications where profile_id = tests.id('bob')), 4,
  'Before the restriction the guardian has four notifications');
select tests.restrict('bob', 'charlie');

select tests.authenticate_as('bob');
select results_eq(
  'select distinct student_id from public.notifications', $$ values (tests.id('casey')) $$,
  'A restricted guardian lists only notifications about the other child');
select tests.authenticate_as('dana');
select public.complete_booking(tests.the('past'));
select tests.authenticate_as('root');
select public.set_link_rights(tests.the('link'), '{view_progress}');
select tests.clear_authentication();
select is(
  (select count(*)::integer from public.notifications where profile_id = tests.id('bob')), 4,
  'No notification is added for the restricted guardian');
select is(
  (select count(*)::integer from private.email_outbox where recipient_id = tests.id('bob')), 4,
  'No email is added for the restricted guardian');
select is(
  tests.told('charlie') @> '{"BOOKING_CHANGED completed student"}', true,
  'The student is notified of the completed lesson');
update public.contact_restrictions set rights = '{message}';
select tests.authenticate_as('bob');
select is((select count(*)::integer from public.notifications), 4,
  'A partial restriction hides no notifications');

select * from finish();
rollback;
