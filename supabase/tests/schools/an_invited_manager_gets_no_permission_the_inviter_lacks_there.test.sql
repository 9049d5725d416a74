begin;
select plan(4);

-- Sam manages two schools, one of them without MANAGE_INTERNAL_COMM.
select tests.staff_schools();
select tests.employ('sam', 'school_manager', 'low');
update public.memberships set custom_permissions_filter = '{MANAGE_INTERNAL_COMM}'
where profile_id = tests.id('sam') and school_id = tests.place('high');
select tests.create_users('hana', 'lou');
insert into public.campuses (id, school_id, name) values (tests.place('lower'), tests.place('low'), 'Lower');

select tests.authenticate_as('sam');
select tests.keep('here', (public.invite_member('hana@example.com', 'campus_manager', 'campus', tests.place('west'))).id);
select tests.keep('there', (public.invite_member('lou@example.com', 'campus_manager', 'campus', tests.place('lower'))).id);
select tests.authenticate_as('hana');
select lives_ok($$ select public.accept_invitation(tests.the('here')) $$, 'A person accepts to manage a campus of the one school');
select tests.authenticate_as('lou');
select lives_ok($$ select public.accept_invitation(tests.the('there')) $$, 'A person accepts to manage a campus of the other school');
select tests.clear_authentication();
select is((select permissions from public.memberships where profile_id = tests.id('hana')), '{}',
  'Where the inviter lacks the permission, the invited manager does not get it, though the inviter holds it elsewhere');
select is((select permissions from public.memberships where profile_id = tests.id('lou')), '{MANAGE_INTERNAL_COMM}',
  'Where the inviter holds it, the invited manager gets it');

select * from finish();
rollback;
