begin;
select plan(3);

select tests.create_user('alice');
select tests.create_user('dana', '{tutor}');
select tests.create_user('tom', '{tutor}');
select tests.book('alice', 'dana', 'alice', '1 day');
select tests.keep('other', tests.book('alice', 'tom', null, '1 day'));

select tests.authenticate_as('alice');
select throws_ok(
  $$ select public.assign_student(tests.the('other'), tests.id('alice')) $$, 'PT409', 'booking.time_taken', 'not in two places');
select is((tests.booking(tests.the('other'))).student_id, null, 'the other booking stays without a student');
select lives_ok(
  $$ select public.create_booking(tests.id('tom'), now() + interval '2 days', now() + interval '49 hours', 'Chess', tests.id('alice')) $$,
  'another day is free');

select * from finish();
rollback;
