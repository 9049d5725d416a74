begin;
select plan(4);

select tests.create_users('bob', 'gina', 'charlie: student', 'casey: student', 'dana: tutor');
select tests.keep('bobs', tests.link('bob', 'charlie'));
select tests.link('bob', 'casey'), tests.link('gina', 'charlie');
select tests.keep('ginas', tests.book('gina', 'dana', 'charlie', '1 day'));
select tests.keep('other', tests.book('bob', 'dana', 'casey', '2 days'));

select tests.authenticate_as('bob');
select is(
  public.unlink_student(tests.the('bobs'), 'cancel')::jsonb -> 'cancelled', '[]',
  'Bookings of other guardians and of other children are not canceled');
select is((tests.booking(tests.the('ginas'))).status, 'pending',
  'The other guardian''s booking is still pending');
select is((tests.booking(tests.the('ginas'))).student_id, tests.id('charlie'),
  'The other guardian''s booking keeps its student');
select is((tests.booking(tests.the('other'))).status, 'pending',
  'The booking for the other child is still pending');

select * from finish();
rollback;
