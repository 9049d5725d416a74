begin;
select plan(22);

select tests.create_users('bob', 'eve', 'tess: tutor', 'frank: agent', 'charlie:', 'stu: student');

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
select tests.consent(tests.id('charlie'), 'account');
select pg_temp.invites('bob', $$add_student('charlie@example.com', null, true)$$);
update public.profile_details set date_of_birth = current_date - interval '13 years' + interval '1 day' where profile_id = tests.id('charlie');
savepoint before;
select is(pg_temp.accepts('charlie'), 'age.not_confirmed', 'A child below 13 cannot accept an invitation');
select results_eq('select status::text from public.invitations', $$ values ('pending') $$,
  'The refused invitation stays pending');
select is((select count(*)::int from public.profile_graph), 0, 'The refused acceptance creates no link');
select is((select count(*)::int from public.profile_roles where profile_id = tests.id('charlie')), 0,
  'The refused acceptance grants no role');
update public.profile_details set date_of_birth = current_date - interval '13 years' where profile_id = tests.id('charlie');
select is(pg_temp.accepts('charlie'), 'accepted', 'A child can accept on the 13th birthday');
select results_eq($$ select role::text, vouched from public.profile_roles where profile_id = tests.id('charlie') $$, $$ values ('student', false) $$,
  'Accepting grants the student role without approval');
rollback to before;
update public.profile_details set date_of_birth = null where profile_id = tests.id('charlie');

-- The inviter still must be one who may have students.
savepoint before;
select tests.lose_roles('bob');
select is(pg_temp.accepts('charlie'), 'link.not_available',
  'An invitation of an inviter without a role cannot be accepted');
insert into public.profile_roles (profile_id, role) values (tests.id('bob'), 'agent');
select is(pg_temp.accepts('charlie'), 'accepted', 'An inviter with another suitable role can be accepted');
rollback to before;

-- Somebody linked in between.
savepoint before;
select tests.link('bob', 'charlie');
select is(pg_temp.accepts('charlie'), 'link.exists',
  'An invitation cannot be accepted when both are linked already');
rollback to before;
savepoint before;
select tests.link('bob', 'charlie', p_status => 'PENDING');
select is(pg_temp.accepts('charlie'), 'accepted',
  'Accepting activates a pending link when no confirmation is needed');
select results_eq('select status::text from public.profile_graph', $$ values ('ACTIVE') $$,
  'Accepting leaves exactly one link');
rollback to before;

-- Blocks and restrictions: as if there were no invitation.
savepoint before;
select tests.link('bob', 'charlie', p_status => 'BLOCKED');
select is(pg_temp.accepts('charlie'), 'invitation.not_found', 'A block makes the invitation not found');
rollback to before;
savepoint before;
select tests.restrict('bob', 'charlie');
select is(pg_temp.accepts('charlie'), 'invitation.not_found', 'A restriction makes the invitation not found');
rollback to before;
savepoint before;
select tests.restrict('bob', 'charlie', '{message}');
select is(pg_temp.accepts('charlie'), 'accepted', 'A partial restriction does not prevent acceptance');
select ok(not private.has_right(tests.id('bob'), tests.id('charlie'), 'message') and private.has_right(tests.id('bob'), tests.id('charlie'), 'book'),
  'A partial restriction removes its right from the new link');
rollback to before;

-- A parent: the inviter is a student still; accepting makes a client.
select pg_temp.invites('stu', $$invite_parent('tess@example.com', 'MOTHER', '{view_progress}')$$);
savepoint before;
select tests.lose_roles('stu');
select is(pg_temp.accepts('tess'), 'student.role_required',
  'The invitation of a former student cannot be accepted');
rollback to before;
select is(pg_temp.accepts('tess'), 'accepted', 'The invitation of a current student is accepted');
select results_eq($$ select source_profile_id, relation::text, rights::text from public.profile_graph $$, $$
  values (tests.id('tess'), 'MOTHER', '{view_progress}') $$,
  'Accepting creates the parent''s link with the offered rights');
select ok(private.has_role(tests.id('tess'), 'client'), 'Accepting grants the parent the client role');

-- An agent's client.
select pg_temp.invites('frank', $$invite_client('eve@example.com')$$);
savepoint before;
select tests.lose_roles('frank');
select is(pg_temp.accepts('eve'), 'link.not_available',
  'The invitation of a former agent cannot be accepted');
rollback to before;
select is(pg_temp.accepts('eve'), 'accepted', 'The invitation of a current agent is accepted');
select is((select status::text from public.profile_graph where relationship_type = 'AGENT'), 'ACTIVE',
  'Accepting creates the agent''s active link');

select * from finish();
rollback;
