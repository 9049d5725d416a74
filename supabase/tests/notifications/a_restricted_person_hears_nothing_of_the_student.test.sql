begin;
select plan(6);

select tests.create_user('adam', '{agent}');
select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('casey', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.create_user('root', '{admin}');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.link('bob', 'casey');
select tests.keep('past', tests.book('bob', 'dana', 'charlie', '-3 hours', 'confirmed'));
select tests.book('bob', 'dana', 'casey', '2 days');
select is(
  (select count(*)::integer from public.notifications where profile_id = tests.id('bob')), 4, 'he was told of both children');
select tests.restrict('bob', 'charlie');

select tests.authenticate_as('bob');
select results_eq(
  'select distinct student_id from public.notifications', $$ values (tests.id('casey')) $$, 'now his list holds the other child alone');
select tests.authenticate_as('dana');
select public.complete_booking(tests.the('past'));
select tests.authenticate_as('root');
select public.set_link_rights(tests.the('link'), '{view_progress}');
select tests.clear_authentication();
select is(
  (select count(*)::integer from public.notifications where profile_id = tests.id('bob')), 4, 'and nothing is added');
select is(
  (select count(*)::integer from private.email_outbox where recipient_id = tests.id('bob')), 4, 'nor mailed');
select is(
  tests.told('charlie') @> '{"BOOKING_CHANGED completed student","LINK_CHANGED rights_changed student"}', true, 'the student is told');
update public.contact_restrictions set rights = '{message}';
select tests.authenticate_as('bob');
select is((select count(*)::integer from public.notifications), 4, 'a lesser restriction hides nothing');

select * from finish();
rollback;
