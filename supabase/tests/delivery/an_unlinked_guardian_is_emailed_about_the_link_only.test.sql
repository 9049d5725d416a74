begin;
select plan(3);

select tests.create_users('adam: agent', 'bob', 'charlie: student', 'dana: tutor');
select tests.agent('adam', 'bob');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.keep('first', tests.book('adam', 'dana', 'charlie', '1 day', 'confirmed', 'bob'));
select tests.keep('second', tests.book('adam', 'dana', 'charlie', '2 days', 'confirmed', 'bob'));
select tests.forget_news();

select tests.authenticate_as('charlie');
select public.unassign_student(tests.the('first'));
select tests.clear_authentication();
select set_eq(
  'select to_email, data ->> ''change'' from public.claim_emails(10, 60)',
  $$ values ('adam@example.com', 'unassigned'), ('bob@example.com', 'unassigned'), ('dana@example.com', 'unassigned') $$,
  'A guardian is emailed that the student was unassigned');
select tests.forget_news();
select tests.authenticate_as('charlie');
select public.unlink_student(tests.the('link'), 'unassign');
select tests.clear_authentication();
select set_eq(
  'select to_email, template, data ->> ''change'' from public.claim_emails(10, 60)',
  $$ values ('dana@example.com', 'BOOKING_CHANGED', 'unassigned'), ('bob@example.com', 'LINK_CHANGED', 'ended') $$,
  'An unlinked guardian is emailed about the link only and their agent not at all');
select results_eq(
  $$ select side, private.notice_path(jsonb_populate_record(null::private.email_outbox, jsonb_build_object(
       'template', 'LINK_CHANGED', 'data', jsonb_build_object('side', side, 'change', change))))
     from (values ('agent', 'ended'), ('client', 'ended'), ('guardian', 'ended'), ('guardian', 'guardian_pending'),
                  ('school', 'guardian_undecided'), ('student', 'ended')) n(side, change) $$,
  $$ values ('agent', '/clients'), ('client', '/students'), ('guardian', '/students'), ('guardian', '/notifications'),
            ('school', '/notifications'), ('student', '/family') $$,
  'News of a link leads each side to the page where it has its links, and whoever decides to where that is asked');

select * from finish();
rollback;
