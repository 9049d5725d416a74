begin;
select plan(22);

select tests.staff_schools();
select tests.create_user(n) from unnest('{lea,lex,oz}'::text[]) n;
select tests.keep('p', tests.brought('Person', 'north', 'client'));
create function pg_temp.leads() returns text[] language sql security definer as $$
  select array(select p.full_name from public.memberships m join public.profiles p on p.id = m.profile_id
               where m.role = 'safeguarding_lead' and m.organization_id = tests.place('north') order by 1)
$$;
grant execute on function pg_temp.leads() to public;
prepare school_lead as select public.invite_member('lea@example.com', 'safeguarding_lead', 'school', tests.place('high'));

select tests.authenticate_as('sam');
select throws_ok('school_lead', 'PT403', 'permission.denied', 'A manager of the school invites no lead of it');
select tests.authenticate_as('cleo');
select throws_ok('school_lead', 'PT403', 'permission.denied', 'A manager of a campus invites no lead of the school');
select tests.authenticate_as('olga');
select throws_ok($$ select public.invite_member('lex@example.com', 'safeguarding_lead', 'organization', tests.place('north')) $$,
  'PT403', 'permission.denied', 'A manager of the organization invites no lead of it');
select throws_ok($$ select public.invite_member('lea@example.com', 'safeguarding_lead', 'school', tests.place('sun')) $$,
  'PT403', 'permission.denied', 'A manager of another organization invites no lead of the school');
select throws_ok($$ select public.invite_member('lea@example.com', 'safeguarding_lead', 'campus', tests.place('east')) $$,
  'PT400', 'validation.failed', 'A campus has no safeguarding lead');
select throws_ok($$ insert into public.memberships (profile_id, role, school_id)
  values (tests.the('p'), 'safeguarding_lead', tests.place('high')) $$, '42501', null, 'Nobody becomes a lead without an invitation');
select tests.keep('school', (public.invite_member('lea@example.com', 'safeguarding_lead', 'school', tests.place('high'))).id);
select tests.keep('own', (public.invite_member('oz@example.com', 'safeguarding_lead', 'school', tests.place('high'))).id);
select tests.authenticate_as('ada');
select tests.keep('above', (public.invite_member('lex@example.com', 'safeguarding_lead', 'organization', tests.place('north'))).id);

select tests.authenticate_as('lea');
select lives_ok($$ select public.accept_invitation(tests.the('school')) $$, 'The manager of the organization appoints a lead of the school');
select tests.authenticate_as('lex');
select lives_ok($$ select public.accept_invitation(tests.the('above')) $$, 'An admin appoints a lead of the organization');
select is((select permissions from public.my_memberships), '{}'::public.staff_permission[], 'A safeguarding lead has no permission');
select is((select school_id from public.my_memberships), null, 'The lead of the organization is of no single school');
select tests.clear_authentication();
insert into private.verified_addresses (profile_id, address, verified_at)
values (tests.id('oz'), 'olga@example.com', now() + interval '1 minute');
select tests.authenticate_as('oz');
select throws_ok($$ select public.accept_invitation(tests.the('own')) $$, 'PT403', 'link.not_available',
  'Who manages the organization is made no lead in another account');
select is(pg_temp.leads(), '{Lea,Lex}', 'The two who were appointed are the leads');

-- What a lead administers: nothing.
select tests.clear_authentication();
delete from public.profile_roles where profile_id = tests.id('lea');
select tests.authenticate_as('lea');
select throws_ok($$ select public.list_members('school', tests.place('high')) $$, 'PT403', 'permission.denied', 'A lead lists no staff');
select throws_ok($$ select public.invite_member('x@example.com', 'teacher', 'class', tests.place('e1')) $$, 'PT403', 'permission.denied',
  'A lead invites no teacher');
select is_empty('select from public.class_students', 'A lead sees no roster of a class');
select throws_ok($$ select public.create_group('Mine') $$, 'PT403', 'role.required', 'A lead makes no group');

-- Removed one level above as well.
delete from public.memberships where role = 'safeguarding_lead';
select is(pg_temp.leads(), '{Lea,Lex}', 'A lead removes no lead and not themselves');
select tests.authenticate_as('sam');
delete from public.memberships where role = 'safeguarding_lead';
select is(pg_temp.leads(), '{Lea,Lex}', 'A manager of the school removes no lead of it');
select tests.authenticate_as('olga');
update public.memberships set custom_permissions = '{MANAGE_INTERNAL_COMM}' where role = 'safeguarding_lead';
delete from public.memberships where role = 'safeguarding_lead';
select is(pg_temp.leads(), '{Lex}', 'The manager of the organization removes the lead of the school and not their own');
select tests.clear_authentication();
select tests.employ('olga', 'safeguarding_lead', 'high');
select tests.authenticate_as('olga');
delete from public.memberships where role = 'safeguarding_lead';
select is(pg_temp.leads(), '{Lex,Olga}', 'Nobody removes themselves as a lead');
select tests.clear_authentication();
select throws_ok($$ insert into public.memberships (profile_id, role, school_id, custom_permissions)
  values (tests.id('zoe'), 'safeguarding_lead', tests.place('high'), '{READ_PARENT_COMM}') $$, '23514', null, 'A lead is given no permission');
select throws_ok($$ insert into public.memberships (profile_id, role, campus_id)
  values (tests.id('zoe'), 'safeguarding_lead', tests.place('east')) $$, '23514', null, 'A lead of a campus does not exist');

select * from finish();
rollback;
