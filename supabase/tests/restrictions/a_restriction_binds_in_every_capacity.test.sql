begin;
select plan(32);

-- Rex is Mia's guardian, the agent of her other guardian, her tutor, and the client who books for her.
select tests.create_user('rex', '{client,tutor,agent}');
select tests.create_user('bob');
select tests.create_user('mia', '{student}');
select tests.create_user('ben', '{student}');
select tests.create_user('dana', '{tutor}');
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
  ('00000000-0000-4000-8000-0000000000c1', tests.id('rex'), tests.id('dana'), tests.id('mia'), now() - interval '3 days', now() - interval '71 hours', 'Algebra', 'confirmed'),
  ('00000000-0000-4000-8000-0000000000c2', tests.id('bob'), tests.id('rex'), tests.id('mia'), now() - interval '4 days', now() - interval '95 hours', 'Algebra', 'confirmed');
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
select is(pg_temp.seen(), '1 students, 1 of clients, 2 links, 5 bookings, 1 cards, 1 details, 1 notices', 'before, he has her everywhere');
select tests.clear_authentication();
select tests.keep('order', tests.restrict('rex', 'mia'));
select is(pg_temp.seen(), '0 students, 0 of clients, 0 links, 0 bookings, 0 cards, 0 details, 0 notices', 'then nowhere');

select is((select count(*)::int from public.my_students), 1, 'his other student stays');
select is((select count(*)::int from public.my_clients), 1, 'and his client');
select results_eq('select id, student_id from public.my_bookings order by starts_at',
  $$ values (tests.the('as_client'), null::uuid), (tests.the('as_agent'), null), (tests.the('as_tutor'), null), (tests.the('ben'), tests.id('ben')) $$,
  'what was to come stands without her; what was with her is not shown');
select is_empty($$ select from public.my_bookings b where b::text like '%Mia%' $$, 'nor is her name');
select is(public.validate_link(tests.id('rex'), tests.id('mia')), false, 'he may nothing');
select is_empty('select from public.guardian_children(tests.id(''rex'')) c where c.student_id = tests.id(''mia'')', 'she is not his child');

-- As what he is, none of it works.
create function pg_temp.tries(p_call text) returns text language sql as $$
  select coalesce(tests.error_of('select ' || p_call) ->> 'message', 'yes');
$$;
grant execute on function pg_temp.tries(text) to public;
select is(pg_temp.tries($$ public.assign_student(tests.the('as_client'), tests.id('mia')) $$), 'booking.student_not_linked', 'as a guardian he does not assign her');
select is(pg_temp.tries($$ public.assign_student(tests.the('as_agent'), tests.id('mia'), tests.id('bob')) $$), 'booking.student_not_linked', 'nor as an agent');
select is(pg_temp.tries($$ public.create_booking(tests.id('dana'), now() + interval '9 days', now() + interval '217 hours', 'Algebra', tests.id('mia'), tests.id('bob')) $$), 'booking.student_not_linked', 'nor books her');
select is(pg_temp.tries($$ public.unlink_student(tests.the('link')) $$), 'link.not_found', 'his link is not there');
select is(pg_temp.tries($$ public.update_link(tests.the('link'), 'FATHER') $$), 'link.not_found', 'for anything');
select is(pg_temp.tries($$ public.set_date_of_birth(tests.id('mia'), '2010-01-01') $$), 'student.not_found', 'nor is she');
select is(pg_temp.tries($$ public.cancel_booking('00000000-0000-4000-8000-0000000000c1') $$), 'booking.not_found', 'nor what was');
select is(pg_temp.tries($$ public.complete_booking('00000000-0000-4000-8000-0000000000c2') $$), 'booking.not_found', 'on either side');

-- Nobody was told, and for nobody else has anything changed.
select tests.clear_authentication();
select is(tests.told('rex') || tests.mailed('rex'), '{LINK_CHANGED}', 'he was not told');
select is(tests.told('mia') || tests.mailed('mia') || tests.told('bob') || tests.mailed('bob') || tests.told('dana') || tests.mailed('dana'), '{}', 'nor was anybody');
select results_eq($$ select id, student_id, guardian_id, status::text from public.bookings where ends_at > now() order by starts_at $$,
  $$ values (tests.the('as_client'), null::uuid, null::uuid, 'confirmed'), (tests.the('as_agent'), null, null, 'pending'), (tests.the('as_tutor'), null, null, 'confirmed'),
            (tests.the('other'), tests.id('mia'), tests.id('bob'), 'pending'), (tests.the('ben'), tests.id('ben'), tests.id('rex'), 'pending') $$,
  'only what he had with her was unassigned, and nothing cancelled');
select is((tests.link_row(tests.the('link'))).status, 'ACTIVE', 'the link itself stands, for the day it is lifted');
select tests.authenticate_as('bob');
select is((select full_name from public.my_students), 'Mia', 'the other guardian has his student');
select is(pg_temp.tries($$ public.assign_student(tests.the('as_tutor'), tests.id('mia')) $$), 'booking.student_not_linked', 'but not with that tutor');
select is(pg_temp.tries($$ public.create_booking(tests.id('rex'), now() + interval '9 days', now() + interval '217 hours', 'Algebra', tests.id('mia')) $$), 'booking.student_not_linked', 'neither a new one');
select is(pg_temp.tries($$ public.create_booking(tests.id('dana'), now() + interval '9 days', now() + interval '217 hours', 'Algebra', tests.id('mia')) $$), 'yes', 'with another one, yes');
select tests.authenticate_as('mia');
select results_eq('select full_name from public.my_guardians order by 1', $$ values ('Bob'), ('Rex') $$, 'Mia sees her guardians as before');
select is((select count(*)::int from public.my_bookings), 4, 'and her lessons');

-- The console is bound as well.
select tests.clear_authentication();
select throws_ok($$ update public.bookings set student_id = tests.id('mia'), guardian_id = tests.id('rex') where id = tests.the('as_client') $$, 'PT403', 'booking.student_not_linked', 'the console assigns nothing against it');
select throws_ok($$ select tests.book('bob', 'rex', 'mia', '20 days') $$, 'PT403', 'booking.student_not_linked', 'nor inserts');
select tests.authenticate_as_service_role();
select throws_ok($$ update public.bookings set tutor_id = tests.id('rex') where id = tests.the('other') $$, 'PT403', 'booking.student_not_linked', 'nor does the secret key');

-- Lifted, he has her back; the bookings stay as they are.
select tests.clear_authentication();
select lives_ok($$ select public.lift_restriction(tests.the('order')) $$, 'lifted');
select is(pg_temp.seen(), '1 students, 1 of clients, 2 links, 2 bookings, 1 cards, 1 details, 1 notices', 'he has her back, and the past');
select is((select count(*)::int from public.my_bookings where student_id is null), 3, 'what was unassigned stays so');

select * from finish();
rollback;
