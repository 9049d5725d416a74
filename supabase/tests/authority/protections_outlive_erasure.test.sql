begin;
select plan(18);

select tests.create_users('mia: student', 'sue: student', 'nan', 'ada: admin');
select tests.create_user('rex', '{client}', 'rex@example.com', true, '4915100000001');
select tests.create_user('sam', '{client}', 'sam@example.com');
select tests.link('rex', 'mia'), tests.keep('link', tests.link('rex', 'sue')), tests.link('sam', 'mia');
select tests.keep('rex', tests.id('rex'));

-- Orders that name a person with addresses, and a person without an account; a block, and a suspension.
select tests.authenticate_as('ada');
select public.restrict_contact(tests.id('mia'), tests.id('rex'), null, 'Order 1', p_emails => '{old.rex@example.com}');
select public.restrict_contact(tests.id('sue'), null, null, 'Order 2', p_emails => '{nobody@example.com}', p_phones => '{+4915100000009}');
select tests.authenticate_as('sue');
select public.block_guardian(tests.the('link'));
select tests.clear_authentication();
insert into private.suspensions (profile_id, reason) values (tests.id('sam'), 'Reason');
select public.unsubscribe_address('gone@example.com');

create function pg_temp.found(p_word text) returns text language plpgsql as $$
declare
  v_table record;
  v_is_there boolean;
  v_found text := '';
begin
  for v_table in
    select format('%I.%I', t.schemaname, t.tablename) as name from pg_tables t
    where t.schemaname in ('public', 'private') order by 1
  loop
    execute format('select exists (select from %s t where t::text ~ $1)', v_table.name) into v_is_there using p_word;
    v_found := v_found || case when v_is_there then ' ' || v_table.name else '' end;
  end loop;
  return v_found;
end $$;
create function pg_temp.has_mia(p_nickname text) returns boolean language plpgsql as $$
begin
  perform tests.authenticate_as(p_nickname);
  return exists (select from public.my_students s where s.student_id = tests.id('mia'));
end $$;

select is(pg_temp.found('old.rex@example.com|gone@example.com'), ' public.contact_restrictions',
  'Only the order itself shows an address that it names, and an address that wants no invitations is not kept');
select is((select count(*)::integer from private.restriction_addresses a where a.address_hash = private.address_hash('old.rex@example.com')), 1,
  'A restriction keeps the hash of the address that it names');

-- The restricted person, the suspended one and a student are gone.
delete from auth.users u using public.profiles p where p.user_id = u.id and p.id in (tests.id('rex'), tests.id('sam'), tests.id('mia'));
select is(private.forget_restriction_addresses(tests.the('rex')), 1, 'An erasure makes the order forget the address');
select is(private.forget_restriction_addresses(tests.the('rex')), 0, 'A second erasure has nothing to forget');
select is(pg_temp.found('rex@example.com|4915100000001|sam@example.com'), '',
  'No address of an erased person is in the database');

-- Who returns is bound as before.
select tests.create_user('mia2', '{student}', 'mia@example.com');
select tests.create_user('rex2', '{client}', 'new.rex@example.com', true, '4915100000001');
select tests.create_user('rex3', '{client}', 'old.rex@example.com');
select tests.create_user('sam2', '{client}', 'sam@example.com');
select is(array_agg(private.denied_rights(tests.id(n), tests.id('mia2')) @> enum_range(null::public.guardian_right) order by n), '{f,t,t}',
  'An order binds whoever verifies a number that the person had, or an address that it named, for the student who returns')
from unnest('{rex2,rex3,nan}'::text[]) n;
select ok(private.restriction_exists(tests.id('rex2'), tests.id('sue'), 'BLOCK'), 'A block binds the new account of a person who was erased');
select ok(private.is_suspended(tests.id('sam2')), 'A suspension binds the new account of a person who was erased');
select ok(not private.is_suspended(tests.id('nan')), 'A suspension does not bind others');

-- So is who was blocked, when the student is erased and returns.
select tests.keep('sue', tests.id('sue'));
-- The case that the block opened was decided.
update private.report_cases set status = 'resolved', reviewed_at = now(), due_at = null, decided_at = now() where reporter_id = tests.id('sue');
insert into public.student_statuses (student_id, guardian_id, status, reference, review_at)
values (tests.the('sue'), tests.id('nan'), 'court_guardian', 'Court of X, 7', current_date + 90);
select public.erase_profile(tests.the('sue'));
select tests.erase(now());
select isnt((tests.erasure(tests.the('sue'))).cleared_at, null, 'A student who blocked a guardian is erased');
select tests.create_user('sue2', '{student}', 'sue@example.com');
select ok(private.restriction_exists(tests.id('rex2'), tests.id('sue2'), 'BLOCK'), 'A block protects the new account of a student who was erased');
select ok(private.is_bound_by(tests.id('sue2'), '{court_guardian}'), 'A ward who was erased is one in a new account');
select is((select string_agg(s.reference, '') from public.student_statuses s where s.student_id = tests.the('sue')), '-',
  'Of the standing of somebody who was erased the reference is forgotten');
select ok(not private.is_bound_by(tests.id('mia2'), '{court_guardian}'), 'The standing of one student binds no other one');
select throws_ok($$ select tests.link('rex2', 'sue2') $$, 'PT403', 'link.not_available', 'Who was blocked does not come back to them');

-- Nobody behind the order has an account yet: it goes on saying that it named an address.
select tests.create_user('nobody', '{client}', 'nobody@example.com');
select is(private.forget_restriction_addresses(tests.id('nobody')), 1, 'An order that names only addresses forgets them as well');
select is(
  (select r.emails || r.phones from public.contact_restrictions r where r.profile_id is null and r.student_id = tests.the('sue')),
  '{erased@homeroom.invalid}', 'An order without a profile says that its address was erased');
select throws_ok($$ update private.address_keys set secret = extensions.gen_random_bytes(32) $$, 'PT403', 'permission.denied',
  'The key of hashes never changes');

select * from finish();
rollback;
