begin;
select plan(14);

-- The rules look closer only at people who are listed in people_to_check.
create function pg_temp.listed(p_name text) returns boolean language sql as $$
  select exists (select from private.people_to_check c where c.profile_id = tests.id(p_name));
$$;
-- Without the list: what is true of everybody there is.
create function pg_temp.missing() returns bigint language sql as $$
  select count(*) from public.profiles p
  where not exists (select from private.people_to_check c where c.profile_id = p.id)
    and (exists (select from private.suspended_profiles s where s.profile_id = p.id)
         or exists (select from auth.users u where u.id = p.user_id and (u.banned_until > now() or u.deleted_at is not null))
         or private.known_age(p.id) < 18
         or exists (select from private.verified_addresses v join private.verified_addresses o on o.address = v.address
                    where v.profile_id = p.id and o.profile_id <> p.id)
         or exists (select from private.verified_addresses v
                    join private.former_addresses f on f.address_hash = private.address_hash(v.address)
                    where v.profile_id = p.id)
         or exists (select from private.former_addresses f where f.profile_id = p.id));
$$;

select is(pg_temp.missing(), 0::bigint, 'Nobody among the bystanders is missing from the list');
select tests.create_user('bob');
select tests.create_user('eve');
select tests.keep('eve', tests.id('eve'));
select ok(not pg_temp.listed('bob'), 'An ordinary person is not listed');

update auth.users set banned_until = now() + interval '1 hour' where id = tests.id('bob');
select ok(pg_temp.listed('bob'), 'A person whom Auth bans is listed');
select ok(private.is_suspended(tests.id('bob')), 'A banned person is suspended');
update auth.users set deleted_at = now() where id = tests.id('eve');
select ok(exists (select from private.people_to_check c where c.profile_id = tests.the('eve'))
          or (select p.user_id is null from public.profiles p where p.id = tests.the('eve')),
  'A person whose account Auth deletes softly is listed, or has no account any more');

select tests.create_user('finn');
select public.suspend_profile(tests.id('finn'), 'Complaint 12');
select ok(pg_temp.listed('finn'), 'A person whom an admin suspends is listed');
select ok(private.is_suspended(tests.id('finn')), 'A person whom an admin suspends is suspended at once');

select tests.create_user('kim');
select tests.create_user('lou');
update public.profile_details set date_of_birth = current_date - 366 * 30 where profile_id = tests.id('lou');
select ok(not pg_temp.listed('lou'), 'An adult whose age is known is not listed');
update public.profile_details set date_of_birth = current_date - 366 * 12 where profile_id = tests.id('kim');
select ok(pg_temp.listed('kim') and private.is_known_minor(tests.id('kim')), 'A minor is listed');

-- One address after another in two accounts.
select tests.create_user('mia');
select tests.create_user('noa');
select is(pg_temp.listed('mia') or pg_temp.listed('noa'), false, 'Two strangers are not listed');
insert into private.verified_addresses (profile_id, address)
select tests.id('noa'), v.address from private.verified_addresses v where v.profile_id = tests.id('mia') limit 1;
select ok(pg_temp.listed('mia') and pg_temp.listed('noa'), 'Both people who share an address are listed');
select set_eq($$ select private.profiles_of_person(tests.id('mia')) $$, array[tests.id('mia'), tests.id('noa')],
  'Two profiles that share an address are one person');

-- An address of an account that was deleted.
select tests.create_user('oli');
insert into private.former_addresses (profile_id, address_hash)
select tests.id('lou'), private.address_hash(v.address) from private.verified_addresses v where v.profile_id = tests.id('oli');
select ok(pg_temp.listed('oli') and pg_temp.listed('lou'), 'The new and the former holder of an address are listed');

select is(pg_temp.missing(), 0::bigint, 'Nobody is missing from the list after all that');

select * from finish();
rollback;
