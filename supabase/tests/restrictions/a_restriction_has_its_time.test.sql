begin;
select plan(19);

select tests.create_user('rex');
select tests.create_user('mia', '{student}');
select tests.create_user('dana', '{tutor}');
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
select is(pg_temp.has_her(), true, 'one that has not begun does not bind');
select results_eq($$ select id, student_id is not null from public.bookings order by starts_at $$,
  $$ values (tests.the('before'), true), (tests.the('across'), false), (tests.the('within'), false), (tests.the('after'), true) $$,
  'but lessons that it will forbid are unassigned at once');
select tests.authenticate_as('rex');
select lives_ok($$ select public.create_booking(tests.id('dana'), now() + interval '2 days', now() + interval '49 hours', 'Algebra', tests.id('mia')) $$, 'lessons before it may be booked');
select throws_ok($$ select public.create_booking(tests.id('dana'), now() + interval '12 days', now() + interval '289 hours', 'Algebra', tests.id('mia')) $$, 'PT403', 'booking.student_not_linked', 'during it not');

select tests.clear_authentication();
update public.contact_restrictions set starts_at = now();
select is(pg_temp.has_her(), false, 'begun, it binds');
select is((tests.booking(tests.the('before'))).student_id, null, 'and takes what it reaches now');
update public.contact_restrictions set starts_at = now() - interval '2 days', ends_at = now() + interval '1 microsecond';
select is(pg_temp.has_her(), false, 'up to its end');
update public.contact_restrictions set ends_at = now();
select is(pg_temp.has_her(), true, 'and not a moment longer, whoever does nothing');
select tests.authenticate_as('rex');
select lives_ok($$ select public.assign_student(tests.the('within'), tests.id('mia')) $$, 'then she may be assigned again');
select is((select count(*)::int from public.my_bookings), 5, 'and he sees it all');

-- Extending it again works at once.
select tests.clear_authentication();
update public.contact_restrictions set ends_at = null;
select is(pg_temp.has_her(), false, 'extended, it binds again');
select is((select count(*)::int from public.bookings where student_id is not null), 0, 'on every lesson to come');

-- Lifting ends it now; one that has not begun goes.
select lives_ok($$ select public.lift_restriction('00000000-0000-4000-8000-00000000000f') $$, 'lifting');
select is((select ends_at from public.contact_restrictions), now(), 'ends it now');
select is(pg_temp.has_her(), true, 'and he has her back');
select throws_ok($$ select public.lift_restriction('00000000-0000-4000-8000-00000000000f') $$, 'PT404', 'restriction.not_found', 'once');
insert into public.contact_restrictions (id, student_id, profile_id, basis, starts_at)
values ('00000000-0000-4000-8000-00000000000e', tests.id('mia'), tests.id('rex'), 'Order', now() + interval '1 day');
select lives_ok($$ select public.lift_restriction('00000000-0000-4000-8000-00000000000e') $$, 'one that has not begun');
select is((select count(*)::int from public.contact_restrictions), 1, 'never was');
select throws_ok($$ update public.contact_restrictions set ends_at = starts_at $$, '23514', null, 'one without a moment cannot be');

select * from finish();
rollback;
