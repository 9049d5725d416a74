begin;
select plan(17);

select tests.create_user('bob');
select tests.create_user('tess', '{tutor}');
select tests.create_user('frank', '{agent}');
select tests.create_user('both', '{tutor,client}');
select tests.create_user('charlie', '{student}');
select tests.create_user('mia', '{student}');

create function pg_temp.asks(p_nickname text, p_relation public.guardian_relation default null, p_rights public.guardian_right[] default null, p_email text default 'charlie@example.com')
returns text language plpgsql as $$
begin
  perform tests.authenticate_as(p_nickname);
  return (select format('%s %s', i.relation, i.rights) from public.add_student(p_email, null, true, p_relation, p_rights) i);
end;
$$;

grant execute on function pg_temp.asks(text, public.guardian_relation, public.guardian_right[], text) to public;

select is(pg_temp.asks('bob'), 'GUARDIAN {view_progress,message,book,receive_alerts}', 'a client asks for everything');
select is(pg_temp.asks('tess'), 'OTHER {book}', 'a tutor to book, because managing a student is not parenthood');
select is(pg_temp.asks('frank'), 'OTHER {book}', 'so does an agent');
select is(pg_temp.asks('both'), 'GUARDIAN {view_progress,message,book,receive_alerts}', 'a tutor who is a client too asks as a client');
select is(pg_temp.asks('bob', 'FATHER', '{message,view_progress,message,null}', 'mia@example.com'), 'FATHER {view_progress,message}', 'who names rights asks for these');
select throws_ok($$ select public.add_student('x@example.com', null, true, null, '{}') $$, 'PT400', 'validation.failed', 'for one at least');
select throws_ok($$ select public.add_student('x@example.com', null, true, null, '{null}') $$, 'PT400', 'validation.failed', 'nothing is no right');

-- Accepting grants what was asked, and no more.
select tests.authenticate_as('charlie');
select results_eq(
  $$ select g.relation::text, g.rights::text from public.my_invitations i, public.accept_invitation(i.id) g where i.inviter_name = 'Tess' $$,
  $$ values ('OTHER', '{book}') $$, 'accepting gives a tutor `book`');
select results_eq(
  $$ select g.relation::text, g.rights::text from public.my_invitations i, public.accept_invitation(i.id) g where i.inviter_name = 'Bob' $$,
  $$ values ('GUARDIAN', '{view_progress,message,book,receive_alerts}') $$, 'a client all');
select tests.authenticate_as('mia');
select results_eq(
  $$ select g.relation::text, g.rights::text from public.my_invitations i, public.accept_invitation(i.id) g $$,
  $$ values ('FATHER', '{view_progress,message}') $$, 'and who named some, these');
select tests.authenticate_as('tess');
select is((select array_agg(r order by r)::text from unnest(enum_range(null::public.guardian_right)) r where public.validate_link(tests.id('tess'), tests.id('charlie'), r)), '{book}', 'a tutor may book');
select is((select email from public.my_students), null, 'and sees no address');
select tests.authenticate_as('bob');
select is_empty($$ select from public.my_students s where s.student_id = tests.id('mia') and 'book' = any (s.rights) $$, 'Bob may not book for Mia');

-- A student offers, by default everything.
select tests.authenticate_as('mia');
select results_eq($$ select kind::text, relation::text, rights::text from public.invite_parent('gran@example.com') $$,
  $$ values ('parent', 'GUARDIAN', '{view_progress,message,book,receive_alerts}') $$, 'a student offers everything');
select results_eq($$ select relation::text, rights::text from public.invite_parent('aunt@example.com', 'OTHER', '{view_progress}') $$,
  $$ values ('OTHER', '{view_progress}') $$, 'or what he names');
select throws_ok($$ select public.invite_parent('uncle@example.com', 'OTHER', '{}') $$, 'PT400', 'validation.failed', 'one right at least');
select throws_ok($$ select public.invite_parent('uncle@example.com', 'OTHER', '{null,null}') $$, 'PT400', 'validation.failed', 'that is one');

select * from finish();
rollback;
