begin;
select plan(2);

select tests.create_user('adam', '{agent}');
select tests.create_user('bob');
select tests.create_user('gina');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.create_user('tom', '{tutor}');
select tests.agent('adam', 'bob');
select tests.link('bob', 'charlie');
select tests.link('gina', 'charlie');
select tests.book('bob', 'dana', 'charlie', '1 day');
select tests.book('bob', 'dana', 'charlie', '2 days', 'confirmed');
select tests.book('adam', 'dana', 'charlie', '3 days', 'pending', 'bob');
select tests.book('bob', 'dana', 'charlie', '-10 minutes', 'confirmed');
select tests.book('bob', 'dana', 'charlie', '4 days', 'cancelled');
select tests.book('bob', 'dana', 'charlie', '-9 hours', 'completed');
select tests.book('bob', 'dana', 'charlie', '-6 hours', 'confirmed');
select tests.book('bob', 'tom', null, '5 days');
select tests.book('gina', 'tom', 'charlie', '6 days');

select tests.authenticate_as('bob');
select is((select active_booking_count from public.my_students), 4, 'pending, confirmed, an agent''s, and the one that runs');
select tests.authenticate_as('gina');
select is((select active_booking_count from public.my_students), 1, 'the other guardian counts her own');

select * from finish();
rollback;
