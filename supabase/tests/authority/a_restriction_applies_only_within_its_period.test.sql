begin;
select plan(19);

select tests.create_users('rex', 'mia: student', 'dana: tutor');
select tests.link('rex', 'mia');
select tests.keep('before', tests.book('rex', 'dana', 'mia', '1 day'));
select tests.keep('within', tests.book('rex', 'dana', 'mia', '10 days'));
select tests.keep('across', tests.book('rex', 'dana', 'mia', '6 days 23 hours 30 minutes'));
select tests.keep('after', tests.book('rex', 'dana', 'mia', '40 days'));

create function pg_temp.has_her() returns boolean
language plpgsql as $$
declare
  v_has boolean;
begin
  perform tests.authenticate_as('rex');
  v_has := exists (select from public.my_students);
  perform tests.clear_authentication();
  if v_has <> private.has_right(tests.id('rex'), tests.id('mia')) then
    raise 'the list and the authority disagree';
  end if;
  return v_has;
end;
$$;
grant execute on function pg_temp.has_her() to public;

insert into public.contact_restrictions (id, student_id, profile_id, basis, starts_at, ends_at)
values ('00000000-0000-4000-8000-00000000000f', tests.id('mia'), tests.id('rex'), 'Order', now() + interval '7 days', now() + interval '30 days');
select is(pg_temp.has_her(), true, 'A restriction that has not begun does not bind');
select results_eq($$ select id, student_id is not null from public.bookings order by starts_at $$,
  $$ values (tests.the('before'), true), (tests.the('across'), false), (tests.the('within'), false), (tests.the('after'), true) $$,
  'Lessons within a future restriction are unassigned at once');
select tests.authenticate_as('rex');
select lives_ok($$ select public.create_booking(tests.id('dana'), now() + interval '2 days', now() + interval '49 hours', 'Algebra', tests.id('mia')) $$,
  'Lessons before it may be booked');
select throws_ok($$ select public.create_booking(tests.id('dana'), now() + interval '12 days', now() + interval '289 hours', 'Algebra', tests.id('mia')) $$,
  'PT409', 'booking.time_taken',
  'A lesson within its time is refused');

select tests.clear_authentication();
update public.contact_restrictions set starts_at = now();
select is(pg_temp.has_her(), false, 'A restriction binds once it begins');
select is((tests.booking(tests.the('before'))).student_id, null,
  'Moving the start forward unassigns lessons that are now within it');
update public.contact_restrictions set starts_at = now() - interval '2 days', ends_at = now() + interval '1 microsecond';
select is(pg_temp.has_her(), false, 'A restriction binds until its end');
update public.contact_restrictions set ends_at = now();
select is(pg_temp.has_her(), true, 'A restriction stops binding at its end without any action');
select tests.authenticate_as('rex');
select lives_ok($$ select public.assign_student(tests.the('within'), tests.id('mia')) $$,
  'The student can be assigned again after the end');
select is((select count(*)::int from public.my_bookings), 5, 'The person lists all bookings after the end');

-- Extending it again works at once.
select tests.clear_authentication();
update public.contact_restrictions set ends_at = null;
select is(pg_temp.has_her(), false, 'An extended restriction binds again');
select is((select count(*)::int from public.bookings where student_id is not null), 0,
  'Extending a restriction unassigns all future lessons');

-- Lifting ends it now; one that has not begun goes.
select lives_ok($$ select public.lift_restriction('00000000-0000-4000-8000-00000000000f') $$,
  'The console lifts a restriction in force');
select is((select ends_at from public.contact_restrictions), now(),
  'Lifting a restriction sets its end to now');
select is(pg_temp.has_her(), true, 'The person lists the student again after lifting');
select throws_ok($$ select public.lift_restriction('00000000-0000-4000-8000-00000000000f') $$, 'PT404', 'restriction.not_found',
  'A restriction cannot be lifted twice');
insert into public.contact_restrictions (id, student_id, profile_id, basis, starts_at)
values ('00000000-0000-4000-8000-00000000000e', tests.id('mia'), tests.id('rex'), 'Order', now() + interval '1 day');
select lives_ok($$ select public.lift_restriction('00000000-0000-4000-8000-00000000000e') $$,
  'The console lifts a restriction that has not begun');
select is((select count(*)::int from public.contact_restrictions), 1,
  'Lifting a restriction that has not begun deletes it');
select throws_ok($$ update public.contact_restrictions set ends_at = starts_at $$, '23514', null,
  'A restriction must end after it starts');

select * from finish();
rollback;
