begin;
select plan(22);

select tests.create_user('bob');
select tests.create_user('eve');
select tests.create_user('tess', '{tutor}');
select tests.create_user('frank', '{agent}');
select tests.create_user('charlie', '{}');
select tests.create_user('stu', '{student}');

create function pg_temp.invites(p_inviter text, p_call text) returns void
language plpgsql as $$
begin
  perform tests.authenticate_as(p_inviter);
  execute format('select tests.keep(''invitation'', (select i.id from public.%s i))', p_call);
  perform tests.clear_authentication();
end;
$$;
create function pg_temp.accepts(p_nickname text) returns text
language plpgsql as $$
declare
  v_error jsonb;
begin
  perform tests.authenticate_as(p_nickname);
  v_error := tests.error_of($c$ select public.accept_invitation(tests.the('invitation')) $c$);
  perform tests.clear_authentication();
  return coalesce(v_error ->> 'message', 'accepted');
end;
$$;

-- Age, where it is known.
select pg_temp.invites('bob', $$add_student('charlie@example.com', null, true)$$);
update public.profile_details set date_of_birth = current_date - interval '13 years' + interval '1 day' where profile_id = tests.id('charlie');
savepoint before;
select is(pg_temp.accepts('charlie'), 'age.not_confirmed', 'a day too young');
select results_eq('select status::text from public.invitations', $$ values ('pending') $$, 'the invitation stays');
select is((select count(*)::int from public.profile_graph), 0, 'without a link');
select is((select count(*)::int from public.profile_roles where profile_id = tests.id('charlie')), 0, 'or a role');
update public.profile_details set date_of_birth = current_date - interval '13 years' where profile_id = tests.id('charlie');
select is(pg_temp.accepts('charlie'), 'accepted', 'thirteen today');
select results_eq($$ select role::text, vouched from public.profile_roles where profile_id = tests.id('charlie') $$, $$ values ('student', false) $$, 'accepting makes a student');
rollback to before;
update public.profile_details set date_of_birth = null where profile_id = tests.id('charlie');

-- The inviter still must be one who may have students.
savepoint before;
delete from public.profile_roles where profile_id = tests.id('bob');
select is(pg_temp.accepts('charlie'), 'link.not_available', 'an inviter without a role any more');
insert into public.profile_roles (profile_id, role) values (tests.id('bob'), 'agent');
select is(pg_temp.accepts('charlie'), 'accepted', 'or with another that will do');
rollback to before;

-- Somebody linked in between.
savepoint before;
select tests.link('bob', 'charlie');
select is(pg_temp.accepts('charlie'), 'link.exists', 'two who are linked meanwhile');
rollback to before;
savepoint before;
select tests.link('bob', 'charlie', p_status => 'PENDING');
select is(pg_temp.accepts('charlie'), 'accepted', 'a link that waited becomes active, where nobody must agree');
select results_eq('select status::text from public.profile_graph', $$ values ('ACTIVE') $$, 'one link');
rollback to before;

-- Blocks and restrictions: as if there were no invitation.
savepoint before;
select tests.link('bob', 'charlie', p_status => 'BLOCKED');
select is(pg_temp.accepts('charlie'), 'invitation.not_found', 'a block stands between');
rollback to before;
savepoint before;
select tests.restrict('bob', 'charlie');
select is(pg_temp.accepts('charlie'), 'invitation.not_found', 'so does a restriction');
rollback to before;
savepoint before;
select tests.restrict('bob', 'charlie', '{message}');
select is(pg_temp.accepts('charlie'), 'accepted', 'a partial one lets the link be');
select ok(not private.has_right(tests.id('bob'), tests.id('charlie'), 'message') and private.has_right(tests.id('bob'), tests.id('charlie'), 'book'), 'and takes its right');
rollback to before;

-- A parent: the inviter is a student still; accepting makes a client.
select pg_temp.invites('stu', $$invite_parent('tess@example.com', 'MOTHER', '{view_progress}')$$);
savepoint before;
delete from public.profile_roles where profile_id = tests.id('stu');
select is(pg_temp.accepts('tess'), 'student.role_required', 'an inviting student who is none any more');
rollback to before;
select is(pg_temp.accepts('tess'), 'accepted', 'one who is');
select results_eq($$ select source_profile_id, relation::text, rights::text from public.profile_graph $$, $$ values (tests.id('tess'), 'MOTHER', '{view_progress}') $$, 'has a parent');
select ok(private.has_role(tests.id('tess'), 'client'), 'who is a client by that');

-- An agent's client.
select pg_temp.invites('frank', $$invite_client('eve@example.com')$$);
savepoint before;
delete from public.profile_roles where profile_id = tests.id('frank');
select is(pg_temp.accepts('eve'), 'link.not_available', 'an agent who is none any more');
rollback to before;
select is(pg_temp.accepts('eve'), 'accepted', 'one who is');
select is((select status::text from public.profile_graph where relationship_type = 'AGENT'), 'ACTIVE', 'has a client');

select * from finish();
rollback;
