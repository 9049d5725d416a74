begin;
select plan(14);

select tests.staff_schools();
select tests.create_users('dana', 'eric');
create function pg_temp.offered(p_email text) returns text language sql security definer as $$
  select string_agg(i.status || ' ' || coalesce((select string_agg(p.full_name, '+' order by p.full_name) from private.offered_profiles(i.id) o(id)
                                        join public.profiles p on p.id = o.id), ''), ', ' order by i.created_at, i.status)
  from public.invitations i where i.invitee_email = p_email;
$$;
grant execute on all functions in schema pg_temp to public;

select tests.authenticate_as('olga');
select tests.import_roster('north', tests.family_roster());
select is(pg_temp.offered('dana@example.com'), 'pending Dana dx+Dana dy+Dana dz', 'Profiles at one address are offered together');
select tests.import_roster('north', tests.family_roster('eric@example.com'));
select is(pg_temp.offered('dana@example.com') || ', ' || pg_temp.offered('eric@example.com'),
          'pending Dana dx+Dana dz, pending Dana dy', 'A profile whose address changes is offered at the new one alone');
-- Whichever comes first in the invitation may leave it.
select tests.import_roster('north', (select jsonb_agg(r) from jsonb_array_elements(tests.family_roster('eric@example.com')) r
                                     where r ->> 'sourcedId' not in ('dz', 'e9')));
select is(pg_temp.offered('dana@example.com'), 'pending Dana dx', 'A profile that leaves the roster leaves the invitation to the others');
select tests.import_roster('north', (select jsonb_agg(r) from jsonb_array_elements(tests.family_roster('eric@example.com')) r
                                     where r ->> 'sourcedId' not in ('dz', 'e9', 'dx')));
select is(pg_temp.offered('dana@example.com'), 'revoked Dana dx', 'An invitation whose last profile leaves the roster is revoked');

-- Two who cannot be one person refuse together.
select tests.import_roster('north', tests.family_roster());
select tests.clear_authentication();
select is((select count(*)::int from public.invitations where invitee_email = 'dana@example.com' and status = 'pending'), 1,
  'The people of the placeholders are invited again');
update public.profile_details set date_of_birth = '1980-01-01' where profile_id = tests.roster_id('dx');
update public.profile_details set date_of_birth = '1990-01-01' where profile_id = tests.roster_id('dy');
select tests.authenticate_as('dana');
select throws_ok($$ select public.accept_invitation((select id from public.my_invitations where status = 'pending')) $$,
                 'PT403', 'link.not_available', 'Profiles with different dates of birth are not taken over as one person');
select is((select count(*)::int from public.my_students), 0, 'None of the profiles with different dates of birth is taken over');

-- Nobody stays unreachable: whoever has the address takes over what is theirs, the rest waits for the other person.
select throws_ok($$ select public.accept_invitation((select id from public.my_invitations where status = 'pending'), null, array[tests.id('eric')]) $$,
                 'PT403', 'link.not_available', 'A profile that is not offered is not taken over');
select throws_ok($$ select public.accept_invitation((select id from public.my_invitations where status = 'pending'), null, '{}') $$,
                 'PT400', 'validation.failed', 'An acceptance of no profile is refused');
select lives_ok($$ select public.accept_invitation((select id from public.my_invitations where status = 'pending'), null, array(
                     select (p ->> 'profile_id')::uuid from public.my_invitations i, jsonb_array_elements(i.profiles) p
                     where i.status = 'pending' and p ->> 'full_name' in ('Dana dy', 'Dana dz'))) $$,
                'The account takes over the profiles that are its own');
select is((select string_agg(full_name, ', ') from public.my_students), 'Dana u4', 'The account is the guardian of the student of the chosen profile alone');
select is((select string_agg(p ->> 'full_name', ', ') from public.my_invitations i, jsonb_array_elements(i.profiles) p where i.status = 'pending'),
          'Dana dx', 'What was not chosen stays offered at the address');
select tests.clear_authentication();
select is((select count(*)::int from private.email_outbox o join public.invitations i on i.id = o.subject_id
           where o.template = 'INVITATION' and i.status = 'pending' and i.invitee_email = 'dana@example.com'), 0,
             'What was not chosen stays offered without another email');
select tests.authenticate_as('olga');
select is(tests.import_roster('north', tests.family_roster()) ->> 'total', '0', 'The next roster finds nothing to do');

select * from finish();
rollback;
