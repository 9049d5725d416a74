begin;
select plan(6);

select tests.create_users('adam: agent', 'bob', 'charlie: student', 'dana: tutor', 'alice');
select tests.agent('adam', 'bob');
select tests.link('bob', 'charlie');
select tests.book('adam', 'dana', 'charlie', '1 day', 'pending', 'bob');
select tests.book('bob', 'dana', 'charlie', '2 days'), tests.book('alice', 'dana', 'alice', '3 days');
select tests.book('alice', 'dana', null, '4 days');

create function pg_temp.list(p_nickname text) returns text[] language plpgsql volatile as $$
begin
  perform tests.authenticate_as(p_nickname);
  return array(select concat_ws(' ', my_side, client_name, coalesce(student_name, '-'), tutor_name) from public.my_bookings order by starts_at);
end $$;
grant execute on all functions in schema pg_temp to public;

select is(pg_temp.list('adam'), '{client Adam Charlie Dana}', 'An agent sees the booking as its client');
select is(pg_temp.list('bob'), '{guardian Adam Charlie Dana,client Bob Charlie Dana}',
  'A guardian sees their side of each booking');
select is(pg_temp.list('charlie'), '{student Adam Charlie Dana,student Bob Charlie Dana}',
  'A student sees their bookings as the student');
select is(
  pg_temp.list('dana'), '{tutor Adam Charlie Dana,tutor Bob Charlie Dana,tutor Alice Alice Dana,tutor Alice - Dana}',
  'A tutor sees their bookings as the tutor');
select is(pg_temp.list('alice'), '{client Alice Alice Dana,client Alice - Dana}',
  'A client who attends sees the booking as its client');
select columns_are('public', 'my_bookings', array[
  'id', 'client_id', 'student_id', 'guardian_id', 'tutor_id', 'starts_at', 'ends_at', 'subject', 'price_minor', 'currency', 'status',
  'attendance', 'cancelled_by', 'cancel_reason', 'created_at', 'updated_at', 'client_name', 'student_name', 'tutor_name', 'my_side', 'revision']);

select * from finish();
rollback;
