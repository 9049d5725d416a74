begin;
select plan(9);

select tests.create_user('bob');
select tests.create_user('gina');
select tests.create_user('charlie', '{student}');
select tests.create_user('casey', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.create_user('adam', '{agent}');
select tests.create_user('eve', '{client,student,tutor,agent}');
select tests.agent('adam', 'bob');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.link('gina', 'charlie');
select tests.link('bob', 'casey');
select tests.book('bob', 'dana', 'charlie');

create function pg_temp.unlink(p_as text) returns text language sql volatile as $$
  select tests.authenticate_as(p_as);
  select coalesce(tests.error_of($sql$ select public.unlink_student(tests.the('link'), 'unassign') $sql$) ->> 'message', 'unlinked')
$$;
grant execute on all functions in schema pg_temp to public;

select is(pg_temp.unlink('eve'), 'link.not_found', 'a stranger finds no such link');
select is(pg_temp.unlink('gina'), 'link.not_found', 'another guardian of the student');
select is(pg_temp.unlink('casey'), 'link.not_found', 'another student of the guardian');
select is(pg_temp.unlink('dana'), 'link.not_found', 'the tutor');
select is(pg_temp.unlink('adam'), 'link.not_found', 'the guardian''s agent');
select tests.authenticate_as_anon();
select throws_ok($$ select public.unlink_student(tests.the('link')) $$, 'PT401', 'auth.required', 'nobody without a session');
select is((tests.link_row(tests.the('link'))).status, 'ACTIVE', 'the link stands');
select tests.clear_authentication();
select is((select student_id from public.bookings), tests.id('charlie'), 'and the booking on it');
select is(pg_temp.unlink('bob'), 'unlinked', 'the guardian does');

select * from finish();
rollback;
