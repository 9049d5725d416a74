begin;
select plan(9);

select tests.staff_schools();
select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster());

select results_eq($$ select s.name, c.name, k.name from public.classes k join public.campuses c on c.id = k.campus_id
  join public.schools s on s.id = k.school_id where k.sourced_id is not null order by k.sourced_id $$,
  $$ values ('Lincoln', 'Lincoln North', '8a'), ('Lincoln', 'Lincoln South', '8b'), ('Lincoln', 'Lincoln', '8c') $$,
  'A roster creates schools, campuses and classes');
select results_eq($$ select full_name from public.list_roster((select id from public.classes where sourced_id = 'k1')) $$, $$ values ('Uma Two'),
  ('Una One') $$,
  'A roster places students in classes');
select is((select full_name || ' ' || has_account from public.list_members('class', (select id from public.classes where sourced_id = 'k1'))),
  'Tess Teacher false',
  'A roster creates teachers of classes');
select tests.clear_authentication();
select bag_eq($$ select g.full_name, s.full_name as student, l.status::text, l.metadata ->> 'created_via', cardinality(l.rights) from public.profile_graph l
    join public.profiles g on g.id = l.source_profile_id join public.profiles s on s.id = l.target_profile_id where l.source_profile_id <> tests.id('bob') $$,
  $$ values ('Pat Parent', 'Una One', 'ACTIVE', 'roster', 4), ('Pat Parent', 'Uma Two', 'ACTIVE', 'roster', 4),
    ('Gil Guardian', 'Uma Two', 'ACTIVE', 'roster', 4),
            ('Gil Guardian', 'Udo Three', 'ACTIVE', 'roster', 4), ('Gil Guardian', 'Ugo Four', 'ACTIVE', 'roster', 4) $$,
            'A roster creates guardian links from either side');
select is((select count(*)::int from public.profiles p join private.roster_people r on r.profile_id = p.id where p.user_id is null), 7,
  'All created people have no account');
select is(tests.roster_id('a1'), null, 'An administrator in the roster is not created');
select bag_eq($$ select invitee_email, kind::text from public.invitations $$, $$ values ('tess@example.com', 'placeholder'),
  ('pat@example.com', 'placeholder') $$,
  'People with an address, except students, are invited to adopt');
select is((select count(*)::int from private.email_outbox where template = 'INVITATION'), 2,
  'The invitations go out by email');
select is((select count(*)::int from public.profile_details where email is not null and profile_id in (select profile_id from private.roster_people)), 0,
  'An unverified address is not stored in the details');

select * from finish();
rollback;
