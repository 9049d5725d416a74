begin;
select plan(32);

-- Rex is Mia's guardian, the agent of another guardian of Mia, Mia's tutor, and the client of Mia's lessons.
select tests.create_users('rex: client, tutor, agent', 'bob', 'mia: student', 'ben: student', 'dana: tutor');
select tests.link('bob', 'mia');
select tests.keep('link', tests.link('rex', 'mia'));
select tests.link('rex', 'ben');
select tests.agent('rex', 'bob');
select tests.keep('as_client', tests.book('rex', 'dana', 'mia', '1 day', 'confirmed'));
select tests.keep('as_agent', tests.book('rex', 'dana', 'mia', '2 days', 'pending', 'bob'));
select tests.keep('as_tutor', tests.book('bob', 'rex', 'mia', '3 days', 'confirmed'));
select tests.keep('other', tests.book('bob', 'dana', 'mia', '4 days'));
select tests.keep('ben', tests.book('rex', 'dana', 'ben', '5 days'));
insert into public.bookings (id, client_id, tutor_id, student_id, starts_at, ends_at, subject, status) values
  ('00000000-0000-4000-8000-0000000000c1', tests.id('rex'), tests.id('dana'), tests.id('mia'), now() - interval '3 days', now() - interval '71 hours',
    'Algebra', 'confirmed'),
  ('00000000-0000-4000-8000-0000000000c2', tests.id('bob'), tests.id('rex'), tests.id('mia'), now() - interval '4 days', now() - interval '95 hours', 'Algebra',
    'confirmed');
update public.bookings set status = 'completed', attendance = 'attended' where ends_at < now();
select tests.forget_news();

create function pg_temp.seen() returns text
language plpgsql as $$
begin
  perform tests.authenticate_as('rex');
  return format('%s students, %s of clients, %s links, %s bookings, %s cards, %s details, %s notices',
    (select count(*) from public.my_students where student_id = tests.id('mia')),
    (select count(*) from public.my_client_students where student_id = tests.id('mia')),
    (select count(*) from public.profile_graph where tests.id('mia') in (source_profile_id, target_profile_id)),
    (select count(*) from public.my_bookings where student_id = tests.id('mia')),
    (select count(*) from public.profiles where id = tests.id('mia')),
    (select count(*) from public.profile_details where profile_id = tests.id('mia')),
    (select count(*) from public.notifications where student_id = tests.id('mia')));
end;
$$;
grant execute on function pg_temp.seen() to public;

insert into public.notifications (profile_id, key, student_id, subject_type, dedupe_key) values (tests.id('rex'), 'LINK_CHANGED', tests.id('mia'), 'link', 'x');
select is(pg_temp.seen(), '1 students, 1 of clients, 2 links, 5 bookings, 1 cards, 1 details, 1 notices',
  'Before the restriction the person sees the student in every capacity');
select tests.clear_authentication();
select tests.keep('order', tests.restrict('rex', 'mia'));
select is(pg_temp.seen(), '0 students, 0 of clients, 0 links, 0 bookings, 0 cards, 0 details, 0 notices',
  'A restricted person sees the student in no capacity');

select is((select count(*)::int from public.my_students), 1, 'The person keeps their other student');
select is((select count(*)::int from public.my_clients), 1, 'The person keeps their client');
select results_eq('select id, student_id from public.my_bookings order by starts_at',
  $$ values ('00000000-0000-4000-8000-0000000000c2'::uuid, null::uuid), ('00000000-0000-4000-8000-0000000000c1', null),
            (tests.the('as_client'), null), (tests.the('as_agent'), null), (tests.the('as_tutor'), null), (tests.the('ben'), tests.id('ben')) $$,
  'Future and past lessons remain without the student');
select is_empty($$ select from public.my_bookings b where b::text like '%Mia%' $$,
  'The student''s name does not appear in the bookings');
select is(public.validate_link(tests.id('rex'), tests.id('mia')), false,
  'A restricted person''s link does not validate');
select is_empty('select from public.guardian_children(tests.id(''rex'')) c where c.student_id = tests.id(''mia'')',
  'A restricted person''s children do not include the student');

-- No call works in any capacity.
create function pg_temp.tries(p_call text) returns text language sql as $$
  select coalesce(tests.error_of('select ' || p_call) ->> 'message', 'yes');
$$;
grant execute on function pg_temp.tries(text) to public;
select is(pg_temp.tries($$ public.assign_student(tests.the('as_client'), tests.id('mia')) $$), 'booking.student_not_linked',
  'A restricted guardian cannot assign the student');
select is(pg_temp.tries($$ public.assign_student(tests.the('as_agent'), tests.id('mia'), tests.id('bob')) $$), 'booking.student_not_linked',
  'A restricted agent cannot assign the student');
select is(pg_temp.tries($$ public.create_booking(tests.id('dana'), now() + interval '9 days', now() + interval '217 hours', 'Algebra', tests.id('mia'),
  tests.id('bob')) $$), 'booking.student_not_linked',
  'A restricted agent cannot book for the student');
select is(pg_temp.tries($$ public.unlink_student(tests.the('link')) $$), 'link.not_found',
  'A restricted guardian cannot end the hidden link');
select is(pg_temp.tries($$ public.update_link(tests.the('link'), 'FATHER') $$), 'link.not_found',
  'A restricted guardian cannot change the hidden link');
select is(pg_temp.tries($$ public.set_date_of_birth(tests.id('mia'), '2010-01-01') $$), 'student.not_found',
  'A restricted guardian cannot set the student''s date of birth');
select is(pg_temp.tries($$ public.cancel_booking('00000000-0000-4000-8000-0000000000c1') $$), 'booking.not_open',
  'A lesson that is over answers as after an ended link');
select is(pg_temp.tries($$ public.complete_booking('00000000-0000-4000-8000-0000000000c2') $$), 'booking.not_open',
  'A lesson that is over answers so on either side');

-- Nobody is notified, and nothing changes for anybody else.
select tests.clear_authentication();
select is(tests.told('rex') || tests.mailed('rex'), '{LINK_CHANGED}',
  'The restricted person gets no new notification');
select is(tests.told('mia') || tests.mailed('mia') || tests.told('bob') || tests.mailed('bob') || tests.told('dana') || tests.mailed('dana'), '{}',
  'Nobody else is notified of the restriction');
select results_eq($$ select id, student_id, guardian_id, status::text from public.bookings where ends_at > now() order by starts_at $$,
  $$ values (tests.the('as_client'), null::uuid, null::uuid, 'confirmed'), (tests.the('as_agent'), null, null, 'pending'),
    (tests.the('as_tutor'), null, null, 'confirmed'),
            (tests.the('other'), tests.id('mia'), tests.id('bob'), 'pending'), (tests.the('ben'), tests.id('ben'), tests.id('rex'), 'pending') $$,
  'Only the restricted person''s lessons with the student are unassigned, and none is canceled');
select is((tests.link_row(tests.the('link'))).status, 'ACTIVE',
  'The restriction keeps the link active for when it is lifted');
select tests.authenticate_as('bob');
select is((select full_name from public.my_students), 'Mia', 'The other guardian still lists the student');
select is(pg_temp.tries($$ public.assign_student(tests.the('as_tutor'), tests.id('mia')) $$), 'booking.student_not_linked',
  'The other guardian cannot assign the student to the restricted tutor');
select is(pg_temp.tries($$ public.create_booking(tests.id('rex'), now() + interval '9 days', now() + interval '217 hours', 'Algebra', tests.id('mia')) $$),
  'booking.student_not_linked',
  'The other guardian cannot book the restricted tutor for the student');
select is(pg_temp.tries($$ public.create_booking(tests.id('dana'), now() + interval '9 days', now() + interval '217 hours', 'Algebra', tests.id('mia')) $$),
  'yes',
  'The other guardian can book another tutor for the student');
select tests.authenticate_as('mia');
select results_eq('select full_name from public.my_guardians order by 1', $$ values ('Bob'), ('Rex') $$,
  'The student still lists both guardians');
select is((select count(*)::int from public.my_bookings), 4, 'The student still lists all lessons');

-- The console is bound as well.
select tests.clear_authentication();
select throws_ok($$ update public.bookings set student_id = tests.id('mia'), guardian_id = tests.id('rex') where id = tests.the('as_client') $$, 'PT403',
  'booking.student_not_linked',
  'The console cannot assign the student against the restriction');
select throws_ok($$ select tests.book('bob', 'rex', 'mia', '20 days') $$, 'PT403', 'booking.student_not_linked',
  'The console cannot insert a booking against the restriction');
select tests.authenticate_as_service_role();
select throws_ok($$ update public.bookings set tutor_id = tests.id('rex') where id = tests.the('other') $$, 'PT403', 'booking.student_not_linked',
  'The secret key cannot assign the restricted tutor');

-- Lifting restores access; the bookings stay as they are.
select tests.clear_authentication();
select lives_ok($$ select public.lift_restriction(tests.the('order')) $$,
  'The console lifts the restriction');
select is(pg_temp.seen(), '1 students, 1 of clients, 2 links, 2 bookings, 1 cards, 1 details, 1 notices',
  'After lifting the person sees the student and past lessons again');
select is((select count(*)::int from public.my_bookings where student_id is null), 3,
  'Unassigned lessons stay unassigned after lifting');

select * from finish();
rollback;
