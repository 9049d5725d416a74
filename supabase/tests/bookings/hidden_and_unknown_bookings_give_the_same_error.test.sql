begin;
select plan(8);

select tests.create_users('bob', 'eve: client, student, tutor, agent', 'charlie: student', 'dana: tutor');
select tests.link('bob', 'charlie');
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie', '1 day', 'confirmed'));

create function pg_temp.answers(p_call text) returns jsonb[] language sql volatile as $$
  select array[tests.error_of(format(p_call, quote_literal(tests.the('lesson')))), tests.error_of(format(p_call, quote_literal(gen_random_uuid())))]
$$;
grant execute on all functions in schema pg_temp to public;
select tests.authenticate_as('eve');
select ok(a[1] = a[2] and a[1] ->> 'message' = 'booking.not_found',
  'Hidden and unknown bookings give the same error: ' || call)
from unnest(array['select public.confirm_booking(%s)', 'select public.complete_booking(%s)', 'select public.cancel_booking(%s)',
                  'select public.unassign_student(%s)', 'select public.assign_student(%s, tests.id(''eve''))',
                  'select public.assign_students(array[%s::uuid], tests.id(''eve''))']) call,
     pg_temp.answers(call) a;
select is((tests.booking(tests.the('lesson'))).status, 'confirmed', 'The hidden booking is unchanged');
select is((tests.booking(tests.the('lesson'))).student_id, tests.id('charlie'),
  'The hidden booking keeps its student');

select * from finish();
rollback;
