begin;
select plan(3);

-- Sam is a student and their own client. Tom was notified of a lesson before a student was assigned.
select tests.create_users('sam: client, student', 'tom: tutor', 'bob');
select tests.keep('sams', tests.book('sam', 'tom', null, '2 days'));
select tests.keep('bobs', tests.book('bob', 'tom', null, '3 days'));
select tests.authenticate_as('tom');
select set_eq('select subject_id from public.notifications', $$ values (tests.the('sams')), (tests.the('bobs')) $$,
  'Before the restriction the tutor reads notifications of both bookings');
select tests.clear_authentication();
select tests.restrict('tom', 'sam');
select tests.authenticate_as('tom');
select set_eq('select subject_id from public.notifications', $$ values (tests.the('bobs')) $$,
  'A restricted tutor reads only notifications of other clients'' bookings');
select tests.clear_authentication();
delete from public.contact_restrictions;
select tests.authenticate_as('tom');
select ok(tests.the('sams') in (select subject_id from public.notifications),
  'Lifting the restriction shows both notifications again');

select * from finish();
rollback;
