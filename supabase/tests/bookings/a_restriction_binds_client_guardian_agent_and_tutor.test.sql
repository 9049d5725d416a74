begin;
select plan(4);

select tests.create_users('adam: agent', 'bob', 'charlie: student', 'dana: tutor');
select tests.agent('adam', 'bob');
select tests.link('bob', 'charlie');
select tests.keep('lesson', tests.book('adam', 'dana', 'charlie', '1 day', 'pending', 'bob'));

create function pg_temp.try_with(p_person text) returns text language plpgsql volatile as $$
declare
  v_answer text;
  v_restriction_id uuid;
begin
  update public.bookings set student_id = tests.id('charlie'), guardian_id = tests.id('bob');
  v_restriction_id := tests.restrict(p_person, 'charlie', '{book}');
  v_answer := coalesce((tests.booking(tests.the('lesson'))).student_id::text, 'unassigned') || ', ' || coalesce(
    tests.error_of('update public.bookings set student_id = tests.id(''charlie''), guardian_id = tests.id(''bob'')') ->> 'message', 'assigned');
  delete from public.contact_restrictions where id = v_restriction_id;
  return v_answer;
end $$;
grant execute on all functions in schema pg_temp to public;

select is(pg_temp.try_with('adam'), 'unassigned, booking.student_not_linked',
  'A restriction of the paying agent unassigns the student');
select is(pg_temp.try_with('bob'), 'unassigned, booking.student_not_linked',
  'A restriction of the guardian unassigns the student');
select is(pg_temp.try_with('dana'), 'unassigned, booking.student_not_linked',
  'A restriction of the tutor unassigns the student');
select lives_ok(
  $$ update public.bookings set student_id = tests.id('charlie'), guardian_id = tests.id('bob') $$,
  'The student can be assigned again without a restriction');

select * from finish();
rollback;
