begin;
select plan(19);

select tests.staff_schools();

select tests.authenticate_as('olga');
select is((select string_agg(full_name, ' ' order by full_name) from public.list_members('organization', tests.place('north'))), 'Cleo Olga Otto Sam Tina',
  'An organization manager lists its members');
select is((select string_agg(full_name, ' ') from public.list_members('organization', tests.place('north'), 2, 1)), 'Sam Cleo',
  'Members are listed in pages by role and name');
select is((select count(*)::int from public.profiles), 1,
  'Listing members does not make their profiles readable');
select is((select full_name from public.list_roster(tests.place('e1'))), 'Mia',
  'An organization manager lists any class');
select tests.authenticate_as('cleo');
select is((select string_agg(full_name, ' ' order by full_name) from public.list_members('campus', tests.place('east'))), 'Cleo Otto Tina',
  'A campus manager lists the members of the campus');
select is((select full_name from public.list_members('class', tests.place('e1'))), 'Tina',
  'A campus manager lists the members of a class');
select throws_ok($$ select public.list_members('school', tests.place('high')) $$, 'PT403', 'permission.denied',
  'A campus manager cannot list members of the school');
select throws_ok($$ select public.list_roster(tests.place('w1')) $$, 'PT404', 'class.not_found',
  'A campus manager cannot list a class of another campus');
select throws_ok($$ select public.list_members('campus', gen_random_uuid()) $$, 'PT403', 'permission.denied',
  'An unknown campus gives the same error');
select throws_ok($$ select public.list_members('system', tests.place('east')) $$, 'PT400', 'validation.failed',
  'An unknown level is refused');
select throws_ok($$ select public.list_members('campus', tests.place('east'), 201) $$, 'PT400', 'validation.failed',
  'A page of 201 members is refused');
select tests.authenticate_as('tina');
select is((select full_name from public.list_roster(tests.place('e1'))), 'Mia',
  'A teacher lists their own class');
select throws_ok($$ select public.list_roster(tests.place('e2')) $$, 'PT404', 'class.not_found',
  'A teacher cannot list another class');
select throws_ok($$ select public.list_members('class', tests.place('e1')) $$, 'PT403', 'permission.denied',
  'A teacher cannot list the staff');
select tests.authenticate_as('otto');
select is((select full_name from public.list_roster(tests.place('e1'))), 'Mia',
  'The office lists the classes of its campus');
select tests.authenticate_as('bob');
select throws_ok($$ select public.list_roster(tests.place('e1')) $$, 'PT404', 'class.not_found',
  'A guardian cannot list a class');
select tests.authenticate_as('ada');
select is((select count(*)::int from public.list_members('organization', tests.place('north'))), 5,
  'An admin can list the members of an organization');
select is((select full_name from public.list_roster(tests.place('e1'))), 'Mia',
  'An admin can list any class');
select bag_eq($$ select action from public.list_audit_log() where action in ('members.listed', 'roster.listed') $$, '{members.listed,roster.listed}'::text[],
  'The audit log records the admin''s lists only');

select * from finish();
rollback;
