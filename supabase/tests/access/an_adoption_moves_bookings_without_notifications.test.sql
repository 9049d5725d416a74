begin;
select plan(6);

select tests.create_users('bob', 'gina', 'dana: tutor', 'charlie:');
select tests.keep('kim', (public.create_placeholder_student('Kim', (now() - interval '16 years')::date, tests.id('bob'), 'Paper form')).id);
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
values (tests.id('gina'), tests.the('kim'), 'GUARDIAN', 'ACTIVE', 'MOTHER', '{book}');
create function pg_temp.book(p_client text, p_in interval, p_status public.booking_status) returns uuid language sql volatile as $$
  insert into public.bookings (client_id, tutor_id, student_id, starts_at, ends_at, subject, status, attendance)
  values (tests.id(p_client), tests.id('dana'), tests.the('kim'), now() + p_in, now() + p_in + interval '1 hour', 'Chess', p_status,
          case p_status when 'completed' then 'attended'::public.booking_attendance end) returning id
$$;
select tests.keep('next', pg_temp.book('bob', '1 day', 'confirmed'));
select tests.keep('past', pg_temp.book('gina', '-9 hours', 'completed'));
select tests.keep('cancelled', pg_temp.book('gina', '2 days', 'cancelled'));
delete from public.profile_graph where source_profile_id = tests.id('gina');
select tests.authenticate_as('bob');
select public.invite_placeholder(tests.the('kim'), 'charlie@example.com');
select tests.forget_news();

select tests.authenticate_as('charlie');
select lives_ok(
  $$ select public.accept_invitation((select id from public.my_invitations)) $$,
  'An adoption succeeds although a former guardian made bookings');
select results_eq(
  'select id, student_id from public.my_bookings order by starts_at',
  $$ values (tests.the('past'), tests.id('charlie')), (tests.the('next'), tests.id('charlie')), (tests.the('cancelled'), tests.id('charlie')) $$,
  'All bookings belong to the account');
select tests.clear_authentication();
select is((tests.booking(tests.the('next'))).guardian_id, tests.id('bob'),
  'The active booking keeps its guardian');
select is_empty('select from public.notifications where key = ''BOOKING_CHANGED''',
  'Nobody is notified of moved bookings');
select is_empty('select from private.email_outbox where template = ''BOOKING_CHANGED''',
  'No email goes out about moved bookings');
select throws_ok(
  $$ update public.bookings set student_id = tests.id('dana') where id = tests.the('past') $$, 'PT403', 'booking.student_not_linked',
  'A past booking cannot be assigned to another student');

select * from finish();
rollback;
