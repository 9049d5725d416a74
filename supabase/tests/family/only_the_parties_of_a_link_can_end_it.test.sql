begin;
select plan(9);

select tests.create_users('bob', 'gina', 'charlie: student', 'casey: student', 'dana: tutor', 'adam: agent',
                          'eve: client, student, tutor, agent');
select tests.agent('adam', 'bob');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.link('gina', 'charlie'), tests.link('bob', 'casey');
select tests.book('bob', 'dana', 'charlie');

create function pg_temp.unlink(p_as text) returns text language sql volatile as $$
  select tests.authenticate_as(p_as);
  select coalesce(tests.error_of($sql$ select public.unlink_student(tests.the('link'), 'unassign') $sql$) ->> 'message', 'unlinked')
$$;
grant execute on all functions in schema pg_temp to public;

select is(pg_temp.unlink('eve'), 'link.not_found', 'A stranger cannot end the link');
select is(pg_temp.unlink('gina'), 'link.not_found', 'Another guardian of the student cannot end the link');
select is(pg_temp.unlink('casey'), 'link.not_found', 'Another student of the guardian cannot end the link');
select is(pg_temp.unlink('dana'), 'link.not_found', 'The tutor cannot end the link');
select is(pg_temp.unlink('adam'), 'link.not_found', 'The guardian''s agent cannot end the link');
select tests.authenticate_as_anon();
select throws_ok($$ select public.unlink_student(tests.the('link')) $$, 'PT401', 'auth.required',
  'A caller without a session cannot end the link');
select is((tests.link_row(tests.the('link'))).status, 'ACTIVE', 'The link is still active');
select tests.clear_authentication();
select is((select student_id from public.bookings), tests.id('charlie'), 'The booking keeps its student');
select is(pg_temp.unlink('bob'), 'unlinked', 'The guardian can end the link');

select * from finish();
rollback;
