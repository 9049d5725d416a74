begin;
select plan(37);

select tests.staff_schools();
-- OneRoster 1.2: users without roles, which stand in a file of their own.
create function pg_temp.role(p_line integer, p_user text, p_role text, p_org text default 's', p_begins date default null, p_ends date default null)
returns jsonb language sql as $$
  select jsonb_strip_nulls(jsonb_build_object('file', 'roles', 'line', p_line, 'sourcedId', 'r' || p_line, 'userSourcedId', p_user,
    'role', p_role, 'orgSourcedId', p_org, 'beginDate', p_begins, 'endDate', p_ends));
$$;
create function pg_temp.roster(p_roles jsonb, p_without text[] default '{}') returns jsonb language sql as $$
  select jsonb_agg(case when r ->> 'file' = 'users' then r - 'role' else r end)
         || '[{"file": "users", "line": 80, "sourcedId": "x", "givenName": "Xia", "familyName": "Ex", "email": "xia@example.com", "agentSourcedIds": "u3"}]'
         || (select jsonb_agg(pg_temp.role(20 + position::int, id, 'student')) from unnest(array['u1', 'u2', 'u3', 'u4']) with ordinality u(id, position))
         || jsonb_build_array(pg_temp.role(30, 'p1', 'parent'), pg_temp.role(31, 'p2', 'guardian', 'd'), pg_temp.role(32, 'a1', 'siteAdministrator'))
         || p_roles
  from jsonb_array_elements(tests.roster(p_without)) r;
$$;
create function pg_temp.today() returns date language sql as $$ select (now() at time zone 'UTC')::date $$;
create function pg_temp.teaches(p_user text, p_class text default 'k1') returns boolean language sql security definer as $$
  select exists (select from public.memberships m join public.classes c on c.id = m.class_id
                 where m.profile_id = tests.roster_id(p_user) and c.sourced_id = p_class and c.organization_id = tests.place('north'));
$$;
create function pg_temp.guards(p_guardian text, p_student text) returns boolean language sql security definer as $$
  select exists (select from public.profile_graph g where g.source_profile_id = tests.roster_id(p_guardian)
                   and g.target_profile_id = tests.roster_id(p_student) and g.status = 'ACTIVE');
$$;
create function pg_temp.is_invited(p_email text) returns boolean language sql security definer as $$
  select exists (select from public.invitations i where i.invitee_email = p_email and i.status = 'pending');
$$;
create function pg_temp.said(p_roles jsonb) returns text language sql as $$
  select string_agg(e ->> 'file' || ': ' || (e ->> 'message'), ' ' order by e ->> 'file')
  from json_array_elements((public.preview_roster_import(tests.place('north'), pg_temp.roster(p_roles)) -> 'warnings')::json) e;
$$;
create function pg_temp.refused(p_roles jsonb) returns text language sql as $$
  select string_agg(e ->> 'file' || ': ' || (e ->> 'message'), ' ' order by e ->> 'file')
  from json_array_elements((public.preview_roster_import(tests.place('north'), pg_temp.roster(p_roles)) -> 'errors')::json) e;
$$;
create function pg_temp.turn(p_days integer) returns integer language sql security definer as $$
  select private.turn_roster_places(now() + make_interval(days => p_days));
$$;
grant execute on all functions in schema pg_temp to public;

select tests.authenticate_as('olga');
select tests.import_roster('north', pg_temp.roster(jsonb_build_array(
  pg_temp.role(40, 't1', 'teacher', 'c1', pg_temp.today() - 9, pg_temp.today() + 5),
  pg_temp.role(41, 'x', 'parent', 's', pg_temp.today() - 9, pg_temp.today() + 5))));
select ok(pg_temp.teaches('t1'), 'A role that has begun gives the place of its enrollment');
select ok(pg_temp.guards('x', 'u3'), 'A role of a parent that has begun gives the link');
select ok(pg_temp.guards('p2', 'u3'), 'A role at the district counts at its schools');
select ok(pg_temp.is_invited('tess@example.com') and pg_temp.is_invited('xia@example.com'), 'Both of them are invited');
select tests.clear_authentication();
select pg_temp.turn(4);
select ok(pg_temp.teaches('t1') and pg_temp.guards('x', 'u3'), 'Both stay until the last day has passed');
select pg_temp.turn(5);
select ok(not pg_temp.teaches('t1'), 'The place ends by itself with the role');
select ok(not pg_temp.guards('x', 'u3'), 'The link ends by itself with the role');
select ok(pg_temp.guards('p1', 'u1'), 'The link of another parent stays');
select ok(not pg_temp.is_invited('tess@example.com') and not pg_temp.is_invited('xia@example.com'), 'Whose last role has ended is invited no more');
select ok(pg_temp.is_invited('pat@example.com'), 'Whose role goes on stays invited');
select is(pg_temp.turn(5), 0, 'A second run on the same day does nothing');

select tests.authenticate_as('olga');
select tests.import_roster('north', pg_temp.roster(jsonb_build_array(
  pg_temp.role(40, 't1', 'teacher', 's', pg_temp.today() + 3), pg_temp.role(41, 'x', 'parent', 's', pg_temp.today() + 3))));
select ok(not pg_temp.teaches('t1') and not pg_temp.guards('x', 'u3'), 'A role of the future gives nothing yet');
select tests.clear_authentication();
select pg_temp.turn(3);
select ok(pg_temp.teaches('t1') and pg_temp.guards('x', 'u3'), 'A role gives both on its first day');

-- What the school makes of a link stays when only the last day moves.
select tests.authenticate_as('olga');
select tests.import_roster('north', pg_temp.roster(jsonb_build_array(
  pg_temp.role(40, 't1', 'teacher'), pg_temp.role(41, 'x', 'parent', 's', pg_temp.today() - 9, pg_temp.today() + 30))));
select tests.clear_authentication();
update public.profile_graph g set rights = '{receive_alerts}'
where g.source_profile_id = tests.roster_id('x') and g.target_profile_id = tests.roster_id('u3');
select tests.authenticate_as('olga');
select tests.import_roster('north', pg_temp.roster(jsonb_build_array(
  pg_temp.role(40, 't1', 'teacher'), pg_temp.role(41, 'x', 'parent', 's', pg_temp.today() - 9, pg_temp.today() + 60))));
select tests.clear_authentication();
select is((select g.rights from public.profile_graph g where g.source_profile_id = tests.roster_id('x') and g.target_profile_id = tests.roster_id('u3')),
  '{receive_alerts}', 'Rights that the school lowered stay lowered when the last day of a role moves');
delete from public.profile_graph g where g.source_profile_id = tests.roster_id('x') and g.target_profile_id = tests.roster_id('u3');
select tests.authenticate_as('olga');
select tests.import_roster('north', pg_temp.roster(jsonb_build_array(
  pg_temp.role(40, 't1', 'teacher'), pg_temp.role(41, 'x', 'parent', 's', pg_temp.today() - 9, pg_temp.today() + 40))));
select ok(not pg_temp.guards('x', 'u3'), 'A link that was ended stays ended when the last day of a role moves');
select tests.clear_authentication();
select is((select l.days from private.roster_links l where l.guardian_sourced_id = 'x' and l.organization_id = tests.place('north')),
  datemultirange(daterange(pg_temp.today() - 9, pg_temp.today() + 40)), 'The new last day is known');

-- A guardian who is in the file under two ids.
select tests.authenticate_as('olga');
select tests.import_roster('north', pg_temp.roster(jsonb_build_array(
  pg_temp.role(40, 't1', 'teacher'), pg_temp.role(41, 'x', 'parent'), pg_temp.role(42, 'x2', 'parent'),
  '{"file": "users", "line": 81, "sourcedId": "x2", "givenName": "Xia", "familyName": "Ex", "agentSourcedIds": "u4"}'::jsonb)));
select tests.clear_authentication();
select private.adopt_roster_entries(tests.roster_id('x2'), tests.roster_id('x'));
update private.roster_links l set student_sourced_id = 'u3' where l.guardian_sourced_id = 'x2' and l.organization_id = tests.place('north');
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights, metadata)
values (tests.roster_id('x'), tests.roster_id('u3'), 'GUARDIAN', 'ACTIVE', 'GUARDIAN', '{message}', '{"created_via": "roster"}') on conflict do nothing;
select private.unlink_by_roster(tests.place('north'), '{u3}', '{x2}');
select ok(pg_temp.guards('x', 'u3'), 'A link stays while another line of the guardian still gives it');
update private.roster_links l set turns_on = pg_temp.today(), days = datemultirange(daterange(null, pg_temp.today()))
where l.guardian_sourced_id = 'x' and l.organization_id = tests.place('north');
select private.turn_roster_links(now(), 10);
select ok(not pg_temp.guards('x', 'u3'), 'The link ends with the last line that gave it');
select tests.authenticate_as('olga');
select tests.import_roster('north', pg_temp.roster(jsonb_build_array(
  pg_temp.role(40, 't1', 'teacher'), pg_temp.role(41, 'x', 'parent'))));
select ok(pg_temp.guards('x', 'u3'), 'A role whose time had ended gives the link when the file brings it back');

-- Orgs, and several roles.
select tests.authenticate_as('olga');
select is(pg_temp.said(jsonb_build_array(pg_temp.role(40, 't1', 'teacher', 'c2'))),
          'enrollments: No role of the user covers it: nobody gets a place.', 'A role at one campus gives no place at another');
select tests.import_roster('north', pg_temp.roster(jsonb_build_array(pg_temp.role(40, 't1', 'teacher', 'c2'))));
select ok(not pg_temp.teaches('t1'), 'Whoever loses the role at a campus loses the place there');
select is(pg_temp.said(jsonb_build_array(pg_temp.role(40, 't1', 'teacher', 'nowhere'))),
          'enrollments: No role of the user covers it: nobody gets a place. roles: There is no org with this orgSourcedId: the role gives nothing.',
          'A role at an unknown org gives nothing');
select is(pg_temp.said(jsonb_build_array(pg_temp.role(40, 't1', 'ext:wizard'))),
          'enrollments: No role of the user covers it: nobody gets a place. roles: The role is unknown: it gives nothing.',
            'A role that is none of OneRoster gives nothing');
select tests.import_roster('north', pg_temp.roster(jsonb_build_array(
  pg_temp.role(40, 't1', 'teacher'), pg_temp.role(41, 'x', 'parent'), pg_temp.role(42, 'x', 'teacher'))));
select ok(pg_temp.guards('x', 'u3'), 'A teacher who is also a parent keeps the link of a parent');
select is(pg_temp.said(jsonb_build_array(pg_temp.role(40, 't1', 'teacher'), pg_temp.role(41, 'u1', 'teacher'))),
          'users: A student has no other role: only the role as a student counts.', 'A student is no teacher, whatever else the file says');
select is(pg_temp.refused(jsonb_build_array(pg_temp.role(40, 't1', 'teacher') || '{"endDate": "June"}')),
          'roles: beginDate and endDate must be dates such as 2026-09-01.', 'A day that cannot be read is an error, named once');
select tests.import_roster('north', pg_temp.roster(jsonb_build_array(pg_temp.role(40, 't1', 'teacher') || '{"endDate": "June"}')));
select ok(pg_temp.teaches('t1'), 'Whose role cannot be read keeps what earlier rosters gave');

select tests.import_roster('north', pg_temp.roster(jsonb_build_array(pg_temp.role(40, null, 'teacher'), pg_temp.role(41, 'x', 'parent'))));
select ok(pg_temp.teaches('t1'), 'A line of a role that names nobody takes no place from whom it may be about');
select ok(pg_temp.guards('x', 'u3'), 'Whose role is there keeps the link');
select tests.import_roster('north', pg_temp.roster(jsonb_build_array(pg_temp.role(41, 'x', 'parent'))));
select ok(not pg_temp.teaches('t1'), 'Without such a line a role that is missing is gone');
select tests.import_roster('north', pg_temp.roster(jsonb_build_array(pg_temp.role(40, 't1', 'teacher'), pg_temp.role(41, 'x', 'parent'))));

-- What is wrong in one line of a person holds nothing else: a class has the id of Xia, and Tess an enrollment in no class.
select tests.import_roster('north', pg_temp.roster(jsonb_build_array(
  pg_temp.role(40, 't1', 'teacher', null), pg_temp.role(41, 'x', 'parent') || '{"endDate": "June"}',
  '{"file": "classes", "line": 70, "sourcedId": "x", "title": "8x", "schoolSourcedId": "c1"}'::jsonb,
  '{"file": "enrollments", "line": 70, "sourcedId": "e70", "classSourcedId": "nowhere", "userSourcedId": "t1", "role": "teacher"}'::jsonb,
  '{"file": "enrollments", "line": 71, "sourcedId": "e71", "classSourcedId": "x", "userSourcedId": "t1", "role": "teacher"}'::jsonb)));
select ok(pg_temp.teaches('t1', 'x'), 'A class that has the id of a person whose role cannot be read is given, and a place in it');
select is(pg_temp.said(jsonb_build_array(pg_temp.role(40, 't1', 'teacher', null))), null, 'A role without an org counts everywhere');
select is(pg_temp.said(jsonb_build_array(pg_temp.role(40, 't1', 'teacher', 'nowhere') || '{"endDate": "June"}')), null,
  'A role that cannot be read is not said to have no org as well');

select is(pg_temp.said(jsonb_build_array(pg_temp.role(40, 't1', 'teacher', 'k1'))),
          'enrollments: No role of the user covers it: nobody gets a place. roles: There is no org with this orgSourcedId: the role gives nothing.',
          'A class is no org of a role');
select tests.import_roster('north', pg_temp.roster(jsonb_build_array(pg_temp.role(40, 't1', 'teacher'), pg_temp.role(41, 'x', 'parent', 'k1'))));
select ok(not pg_temp.guards('x', 'u3'), 'A role at a class gives no link');
select is(public.preview_roster_import(tests.place('north'), jsonb_build_object('delta', '{orgs,users}'::text[], 'rows', jsonb_build_array(
    jsonb_build_object('file', 'users', 'line', 2, 'sourcedId', 't1', 'givenName', 'Tess', 'familyName', 'Teacher'),
    pg_temp.role(3, 't1', 'teacher', 'nowhere')))) ->> 'warnings', '[]', 'A file of changes need not name the org of a role');

-- Whoever has no role any more loses the place, though the enrollment stays in the file.
select tests.import_roster('north', pg_temp.roster(jsonb_build_array(pg_temp.role(40, 't1', 'parent'),
  '{"file": "classes", "line": 72, "sourcedId": "c1", "title": "8y", "schoolSourcedId": "c1"}'::jsonb,
  '{"file": "enrollments", "line": 72, "sourcedId": "e72", "classSourcedId": "c1", "userSourcedId": "t1", "role": "teacher"}'::jsonb)));
select ok(not pg_temp.teaches('t1') and not pg_temp.teaches('t1', 'c1'), 'A teacher who is only a parent now has no class');

select * from finish();
rollback;
