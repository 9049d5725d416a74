begin;
select plan(15);

select tests.create_user('ona'), tests.create_user('otis'), tests.create_user('opal', p_email => 'opal.old@example.com');
insert into public.organizations (id, name) values (tests.place('lincoln'), 'Lincoln');
insert into public.memberships (profile_id, role, organization_id)
select tests.id(n), 'organization_manager', tests.place('lincoln') from unnest('{ona,otis,opal}'::text[]) n;
create function pg_temp.guardians(p_student text) returns text language sql as $$
  select string_agg(coalesce(r.sourced_id, p.full_name), ' ' order by coalesce(r.sourced_id, p.full_name))
  from public.profile_graph g join public.profiles p on p.id = g.source_profile_id
  left join private.roster_people r on r.profile_id = p.id
  where g.target_profile_id = tests.roster_id(p_student);
$$;
-- Pat is replaced by Gil as the guardian of Una and of Uma.
create function pg_temp.changed() returns jsonb language sql as $$
  select jsonb_agg(case when r ->> 'sourcedId' in ('u1', 'u2') then r || '{"agentSourcedIds": "p2"}' else r end)
  from jsonb_array_elements(tests.roster()) r;
$$;
grant execute on function pg_temp.changed() to public;

select tests.authenticate_as('ona');
select tests.import_roster('lincoln', tests.roster());
select tests.clear_authentication();
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
values (tests.id('otis'), tests.roster_id('u1'), 'GUARDIAN', 'ACTIVE', 'FATHER', '{book}');
select is(pg_temp.guardians('u1'), 'Otis p1', 'Una has the guardian of the roster and one who is a manager');

select tests.authenticate_as('otis');
select tests.import_roster('lincoln', pg_temp.changed());
select tests.clear_authentication();
select is(pg_temp.guardians('u1'), 'Otis p1', 'A manager changes no links of the own child by a roster');
select is(pg_temp.guardians('u2'), 'p1 p2', 'A manager does not end a link of another guardian of the own child to another student either');
-- Links of other people come and go.
select tests.authenticate_as('otis');
select tests.import_roster('lincoln', pg_temp.changed() || jsonb_build_array(
  '{"file": "users", "line": 92, "sourcedId": "p7", "role": "parent", "givenName": "Ned", "familyName": "Nix", "email": "ned.nix@example.com", '
    '"agentSourcedIds": "u4"}'::jsonb));
select tests.clear_authentication();
select is(pg_temp.guardians('u4'), 'p2 p7', 'A manager who is a guardian links other people by a roster');
select tests.authenticate_as('otis');
select tests.import_roster('lincoln', pg_temp.changed());
select tests.clear_authentication();
select is(pg_temp.guardians('u4'), 'p2', 'A manager who is a guardian ends links of other people by a roster');
-- Nor as a former guardian.
delete from public.profile_graph where source_profile_id = tests.id('otis');
select tests.authenticate_as('otis');
select tests.import_roster('lincoln', pg_temp.changed());
select tests.clear_authentication();
select is(pg_temp.guardians('u1'), 'p1', 'A former guardian changes no links of the child by a roster');
select tests.authenticate_as('ona');
select tests.import_roster('lincoln', pg_temp.changed());
select tests.clear_authentication();
select is(pg_temp.guardians('u1'), 'p2', 'Another manager''s roster does');
select is(pg_temp.guardians('u2'), 'p2', 'Another manager''s roster ends the other student''s link too');

-- An address that the manager had before.
update auth.users set email = 'opal@example.com' where id = tests.user_id('opal');
select tests.authenticate_as('opal');
select tests.import_roster('lincoln', pg_temp.changed() || jsonb_build_array(
  '{"file": "users", "line": 90, "sourcedId": "p8", "role": "parent", "givenName": "Opal", "familyName": "Old", "email": "opal.old@example.com", '
    '"agentSourcedIds": "u3"}'::jsonb,
  '{"file": "users", "line": 91, "sourcedId": "p9", "role": "parent", "givenName": "Some", "familyName": "Body", "email": "some@example.com", '
    '"agentSourcedIds": "u4"}'::jsonb));
select tests.clear_authentication();
select is(pg_temp.guardians('u3'), 'p2', 'A former address of whoever applies the roster gets no link');
select is(pg_temp.guardians('u4'), 'p2 p9', 'A guardian with another address gets the link');

-- A student who is a guardian as well: the links that they have as a guardian are those of other students.
insert into public.profile_roles (profile_id, role) values (tests.roster_id('p9'), 'student');
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
values (tests.id('opal'), tests.roster_id('p9'), 'GUARDIAN', 'ACTIVE', 'MOTHER', '{book}');
select tests.authenticate_as('opal');
select tests.import_roster('lincoln', pg_temp.changed() || jsonb_build_array(
  '{"file": "users", "line": 91, "sourcedId": "p9", "role": "parent", "givenName": "Some", "familyName": "Body", "email": "some@example.com", '
    '"agentSourcedIds": "u3,u4"}'::jsonb));
select tests.clear_authentication();
select is(pg_temp.guardians('u3'), 'p2 p9', 'A student of whom the manager is a guardian becomes the guardian of another student');

-- Who is restricted for a student, in whole or in part, changes nothing about the student's links either, and is not told why.
insert into public.contact_restrictions (student_id, profile_id, rights, basis) values (tests.roster_id('u1'), tests.id('ona'), '{message}', 'Order 1');
select tests.authenticate_as('ona');
select tests.import_roster('lincoln', tests.roster());
select tests.clear_authentication();
select is_empty($$ select from private.roster_errors e join private.roster_imports i on i.id = e.import_id
  where i.created_by_id = tests.id('ona') and e.message ~* 'somebody else' $$, 'A manager under an order is not told that others import a line');
select is(pg_temp.guardians('u1'), 'p2', 'A manager who is restricted for a student changes no links of the student by a roster');
select is(pg_temp.guardians('u2'), 'p1 p2', 'The same manager changes links of another student');
select tests.authenticate_as('opal');
select tests.import_roster('lincoln', tests.roster());
select tests.clear_authentication();
select is(pg_temp.guardians('u1'), 'p1', 'A manager without an order changes them');

select * from finish();
rollback;
