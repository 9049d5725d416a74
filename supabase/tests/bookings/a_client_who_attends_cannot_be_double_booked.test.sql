begin;
select plan(3);

select tests.create_users('alice', 'dana: tutor', 'tom: tutor');
select tests.book('alice', 'dana', 'alice', '1 day');
select tests.keep('other', tests.book('alice', 'tom', null, '1 day'));

select tests.authenticate_as('alice');
select throws_ok(
  $$ select public.assign_student(tests.the('other'), tests.id('alice')) $$, 'PT409', 'booking.time_taken',
  'A client cannot attend two lessons at once');
select is((tests.booking(tests.the('other'))).student_id, null, 'The other booking stays without a student');
select lives_ok(
  $$ select public.create_booking(tests.id('tom'), now() + interval '2 days', now() + interval '49 hours', 'Chess', tests.id('alice')) $$,
  'A client can attend a lesson on another day');

select * from finish();
rollback;
