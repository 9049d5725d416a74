begin;
select plan(24);

-- Pat is a parent in the roster and has taken the profile over; later Pat manages the organization.
select tests.staff_schools();
select tests.create_user('pat');
select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster());
select tests.authenticate_as('pat');
select public.accept_invitation((select id from public.my_invitations));
select is((select count(*)::int from public.my_students), 2, 'Pat is the guardian of two students');
select tests.clear_authentication();
select tests.employ('pat', 'organization_manager', 'north');

-- Tess is a teacher in it, who likewise manages the organization later.
select tests.create_user('tess');
select tests.authenticate_as('tess');
select public.accept_invitation((select id from public.my_invitations));
select tests.clear_authentication();
select tests.employ('tess', 'organization_manager', 'north');

-- Another organization has Pat under ids that are other people's here.
insert into private.roster_people (organization_id, sourced_id, profile_id, name, role)
select tests.place('south'), i, tests.id('pat'), 'Pat', 'parent' from unnest('{p2,u5,t1}'::text[]) i;

-- The same roster with one more child of Pat's, one more class of Tess', and a child of Gil's.
create function pg_temp.more() returns jsonb language sql as $$
  select tests.roster('{u3}', '[
    {"file": "users", "line": 91, "sourcedId": "u5", "role": "student", "givenName": "Ute", "familyName": "Five", "agentSourcedIds": "p2"},
    {"file": "users", "line": 90, "sourcedId": "u3", "role": "student", "givenName": "Udo", "familyName": "Three", "agentSourcedIds": "p1,p2"},
    {"file": "enrollments", "line": 92, "sourcedId": "e10", "role": "teacher", "classSourcedId": "k2", "userSourcedId": "t1"}]')
$$;
create function pg_temp.held() returns text language sql security definer as $$
  select (select count(*) from public.profile_graph where source_profile_id = tests.id('pat')) || ' '
    || (select count(*) from public.memberships where profile_id = tests.id('tess') and role = 'teacher')
$$;
create function pg_temp.gils() returns integer language sql security definer as $$
  select count(*)::integer from public.profile_graph g join private.roster_people p on p.profile_id = g.source_profile_id
  where p.organization_id = tests.place('north') and p.sourced_id = 'p2'
$$;
grant execute on all functions in schema pg_temp to public;

create function pg_temp.warned(p_answer json) returns text language sql as $$
  select string_agg(concat_ws(':', w ->> 'line', w ->> 'message'), ' | ' order by (w ->> 'line')::integer)
  from json_array_elements(p_answer -> 'warnings') w
$$;
grant execute on all functions in schema pg_temp to public;

savepoint before;
select tests.authenticate_as('pat');
select is((public.preview_roster_import(tests.place('north'), pg_temp.more()) -> 'counts' -> 'links' ->> 'added')::int, 1,
  'Links that the uploader does not get are not counted');
select matches(pg_temp.warned(public.preview_roster_import(tests.place('north'), pg_temp.more())),
  '^[0-9]+:Whoever imports a roster gets nothing from it: somebody else imports this line.$', 'The line of the uploader is named once');
select lives_ok($$ select tests.import_roster('north', pg_temp.more()) $$,
  'A roster with rows about its uploader is applied');
select is(pg_temp.held(), '2 2', 'A roster''s uploader gets no link, others get theirs');
select is(pg_temp.gils(), 4, 'A person who has the uploader''s id in another organization gets the link');
select tests.authenticate_as('olga');
select lives_ok($$ select tests.import_roster('north', pg_temp.more()) $$,
  'Another manager applies the same roster');
select is(pg_temp.held(), '3 2', 'The roster of another manager gives the link');
rollback to before;
select tests.authenticate_as('tess');
select tests.import_roster('north', pg_temp.more());
select is(pg_temp.held(), '3 1', 'A teacher who uploads it gets no class, others get theirs');
select tests.authenticate_as('olga');
select tests.import_roster('north', pg_temp.more());
select is(pg_temp.held(), '3 2', 'By another manager the class is given');
rollback to before;

-- Uploaded by Pat, applied by Olga: the rows still are Pat's own.
select tests.authenticate_as('pat');
select tests.keep('import', (public.preview_roster_import(tests.place('north'), pg_temp.more()) ->> 'import_id')::uuid);
select tests.authenticate_as('olga');
select is(public.apply_roster_import(tests.the('import')) ->> 'finished', 'true',
  'A colleague applies what Pat has uploaded');
select is(pg_temp.held(), '2 2', 'The uploader gets nothing by it');
rollback to before;
-- Uploaded by Olga, applied by Pat.
select tests.authenticate_as('olga');
select tests.keep('import', (public.preview_roster_import(tests.place('north'), pg_temp.more()) ->> 'import_id')::uuid);
select tests.authenticate_as('pat');
select matches(pg_temp.warned(public.apply_roster_import(tests.the('import'))), '^0:Somebody else imports what the roster gives to p1: ',
  'Whoever applies it is told what was left out for that reason');
select is(pg_temp.held(), '2 2', 'Whoever applies a colleague''s roster gets nothing by it');
rollback to before;
-- A link of Pat's that was refused before, and is among those to add.
create function pg_temp.tried_again_by(p_name text) returns text language plpgsql as $$
begin
  perform tests.authenticate_as(p_name);
  perform public.preview_roster_import(tests.place('north'), pg_temp.more());
  perform tests.clear_authentication();
  perform private.link_by_roster(tests.place('north'), array[jsonb_populate_record(null::private.roster_changes,
    '{"sourced_id": "u4", "member": "p1", "by_student": true, "by_guardian": false, "days": "{(,)}"}')]);
  return pg_temp.held();
end $$;
select tests.clear_authentication();
insert into private.roster_links (organization_id, student_sourced_id, guardian_sourced_id, by_student, by_guardian, refusal)
values (tests.place('north'), 'u4', 'p1', true, false, 'link.limit_reached');
savepoint refused;
select is(pg_temp.tried_again_by('pat'), '2 1', 'A link that was refused is not given by whom it links');
rollback to refused;
select is(pg_temp.tried_again_by('olga'), '3 1', 'A link that was refused is given by another manager');
rollback to before;

-- Uploaded by Pat with another person's address changed to Pat's own, and to a stranger's.
create function pg_temp.addressed(p_id text, p_email text) returns jsonb language sql as $$
  select jsonb_agg(case when r ->> 'sourcedId' = p_id then r || jsonb_build_object('email', p_email) else r end)
  from jsonb_array_elements(tests.roster('{}', '[{"file": "users", "line": 95, "sourcedId": "p7", "role": "parent", "givenName": "Ned", "familyName": "Nix",
    "agentSourcedIds": "u4"}]')) r;
$$;
grant execute on all functions in schema pg_temp to public;
create function pg_temp.applied(p_id text, p_email text) returns bigint language plpgsql as $$
declare
  v_import_id uuid;
begin
  perform tests.authenticate_as('pat');
  v_import_id := public.preview_roster_import(tests.place('north'), pg_temp.addressed(p_id, p_email)) ->> 'import_id';
  perform tests.authenticate_as('olga');
  perform public.apply_roster_import(v_import_id);
  perform tests.clear_authentication();
  return (select count(*) from public.invitations i where i.kind = 'placeholder' and i.invitee_email = p_email and i.status = 'pending');
end $$;
select is(pg_temp.applied('p7', 'other@example.com'), 1::bigint, 'A parent whose address changes is invited at it');
select is(pg_temp.applied('p2', 'third@example.com'), 0::bigint, 'Another guardian of the uploader''s child is invited at no address they chose');
select is(pg_temp.applied('p7', 'pat@example.com'), 0::bigint, 'At an address of whoever uploaded the roster nobody is invited to take a person over');

-- An account that the organization did not bring.
select tests.clear_authentication();
delete from private.placeholder_tenants where profile_id = tests.id('pat');
select tests.authenticate_as('olga');
select matches(pg_temp.warned(public.preview_roster_import(tests.place('north'), pg_temp.more())),
  '^[0-9]+:This account is outside the organization: it gets no place and no link.$', 'An account outside the organization is named');
select lives_ok($$ select tests.import_roster('north', pg_temp.more()) $$,
  'A roster that names such an account is applied');
select is(pg_temp.held(), '2 2', 'A second account of the uploader gets no link');
select tests.clear_authentication();
insert into private.placeholder_tenants (profile_id, organization_id) values (tests.id('pat'), tests.place('north'));
select tests.authenticate_as('olga');
select lives_ok($$ select tests.import_roster('north', pg_temp.more()) $$,
  'The next roster plans the same again');
select is(pg_temp.held(), '3 2', 'An account that the organization brought gets it');

select * from finish();
rollback;
