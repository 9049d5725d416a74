begin;
select plan(17);

select tests.create_users('bob', 'tess: tutor', 'frank: agent', 'both: tutor, client', 'charlie: student',
                          'mia: student');

create function pg_temp.asks(p_nickname text, p_relation public.guardian_relation default null, p_rights public.guardian_right[] default null,
  p_email text default 'charlie@example.com')
returns text language plpgsql as $$
begin
  perform tests.authenticate_as(p_nickname);
  return (select format('%s %s', i.relation, i.rights) from public.add_student(p_email, null, true, p_relation, p_rights) i);
end;
$$;

grant execute on function pg_temp.asks(text, public.guardian_relation, public.guardian_right[], text) to public;

select is(pg_temp.asks('bob'), 'GUARDIAN {view_progress,message,book,receive_alerts}',
  'A client requests all rights by default');
select is(pg_temp.asks('tess'), 'OTHER {book}', 'A tutor requests only `book` by default');
select is(pg_temp.asks('frank'), 'OTHER {book}', 'An agent requests only `book` by default');
select is(pg_temp.asks('both'), 'OTHER {book}', 'A tutor who is also a client asks to book by default');
select is(pg_temp.asks('bob', 'FATHER', '{message,view_progress,message,null}', 'mia@example.com'), 'FATHER {view_progress,message}',
  'A named list of rights is requested as given');
select throws_ok($$ select public.add_student('x@example.com', null, true, null, '{}') $$, 'PT400', 'validation.failed',
  'At least one right must be requested');
select throws_ok($$ select public.add_student('x@example.com', null, true, null, '{null}') $$, 'PT400', 'validation.failed',
  'Null does not count as a right');

-- Accepting grants what was asked, and no more.
select tests.authenticate_as('charlie');
select results_eq(
  $$ select g.relation::text, g.rights::text from public.my_invitations i, public.accept_invitation(i.id) g where i.inviter_name = 'Tess' $$,
  $$ values ('OTHER', '{book}') $$, 'Accepting grants a tutor only `book`');
select results_eq(
  $$ select g.relation::text, g.rights::text from public.my_invitations i, public.accept_invitation(i.id) g where i.inviter_name = 'Bob' $$,
  $$ values ('GUARDIAN', '{view_progress,message,book,receive_alerts}') $$,
  'Accepting grants a client all rights');
select tests.authenticate_as('mia');
select results_eq(
  $$ select g.relation::text, g.rights::text from public.my_invitations i, public.accept_invitation(i.id) g $$,
  $$ values ('FATHER', '{view_progress,message}') $$, 'Accepting grants the named rights only');
select tests.authenticate_as('tess');
select is((select array_agg(r order by r)::text from unnest(enum_range(null::public.guardian_right)) r
  where public.validate_link(tests.id('tess'), tests.id('charlie'), r)), '{book}',
  'A tutor holds only `book` after acceptance');
select is((select email from public.my_students), null, 'A tutor does not see the student''s email');
select tests.authenticate_as('bob');
select is_empty($$ select from public.my_students s where s.student_id = tests.id('mia') and 'book' = any (s.rights) $$,
  'A guardian who did not request `book` cannot book');

-- A student offers, by default everything.
select tests.authenticate_as('mia');
select results_eq($$ select kind::text, relation::text, rights::text from public.invite_parent('gran@example.com') $$,
  $$ values ('parent', 'GUARDIAN', '{view_progress,message,book,receive_alerts}') $$,
  'A student offers all rights by default');
select results_eq($$ select relation::text, rights::text from public.invite_parent('aunt@example.com', 'OTHER', '{view_progress}') $$,
  $$ values ('OTHER', '{view_progress}') $$, 'A student can offer named rights only');
select throws_ok($$ select public.invite_parent('uncle@example.com', 'OTHER', '{}') $$, 'PT400', 'validation.failed',
  'A student must offer at least one right');
select throws_ok($$ select public.invite_parent('uncle@example.com', 'OTHER', '{null,null}') $$, 'PT400', 'validation.failed',
  'Nulls do not count as an offered right');

select * from finish();
rollback;
