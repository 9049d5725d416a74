begin;
select plan(2);

select tests.create_users('adam: agent', 'bob', 'gina', 'charlie: student', 'dana: tutor', 'tom: tutor');
select tests.agent('adam', 'bob');
select tests.link('bob', 'charlie'), tests.link('gina', 'charlie');
select tests.book('bob', 'dana', 'charlie', '1 day'), tests.book('bob', 'dana', 'charlie', '2 days', 'confirmed');
select tests.book('adam', 'dana', 'charlie', '3 days', 'pending', 'bob');
select tests.book('bob', 'dana', 'charlie', '-10 minutes', 'confirmed');
select tests.book('bob', 'dana', 'charlie', '4 days', 'cancelled');
select tests.book('bob', 'dana', 'charlie', '-9 hours', 'completed');
select tests.book('bob', 'dana', 'charlie', '-6 hours', 'confirmed'), tests.book('bob', 'tom', null, '5 days');
select tests.book('gina', 'tom', 'charlie', '6 days');

select tests.authenticate_as('bob');
select is((select active_booking_count from public.my_students), 4,
  'Pending, confirmed and running bookings and an agent''s booking are counted');
select tests.authenticate_as('gina');
select is((select active_booking_count from public.my_students), 1,
  'The other guardian''s count includes only their own booking');

select * from finish();
rollback;
