begin;
select plan(23);

select tests.create_user('rex', '{client}', 'rex@example.com', true, '4915100000001');
select tests.create_user('two', '{client}', 'two@example.com');
select tests.create_user('bob');
select tests.create_user('mia', '{student}', null, true, '4915100000009');
select tests.create_user('dana', '{tutor}');
select tests.link('rex', 'mia'), tests.link('two', 'mia');
select tests.keep('booking', tests.book('two', 'dana', 'mia'));
select tests.restrict('rex', 'mia');

create function pg_temp.has_her(p_nickname text) returns boolean
language plpgsql as $$
declare
  v_has boolean;
begin
  perform tests.authenticate_as(p_nickname);
  v_has := exists (select from public.my_students) or exists (select from public.profiles where id = tests.id('mia'));
  perform tests.clear_authentication();
  return v_has;
end;
$$;
grant execute on function pg_temp.has_her(text) to public;
create function pg_temp.set_address(p_nickname text, p_email text, p_phone text default null, p_confirmed boolean default true) returns void
language sql as $$
  update auth.users
  set email = p_email, email_confirmed_at = case when p_confirmed then now() end,
      phone = p_phone, phone_confirmed_at = case when p_confirmed and p_phone is not null then now() end
  where id = tests.user_id(p_nickname);
$$;

select is(pg_temp.has_her('rex'), false, 'The restricted account does not list the student');
select is(pg_temp.has_her('two'), true, 'Another account is not');

-- The person gives up a phone number; the account that verifies it next is bound in the same transaction.
select pg_temp.set_address('rex', 'rex@example.com');
select is(pg_temp.has_her('rex'), false, 'The person stays restricted after giving up the number');
select pg_temp.set_address('two', 'two@example.com', '4915100000001', false);
select is(pg_temp.has_her('two'), true, 'An unconfirmed number binds nobody');
select tests.forget_news();
select pg_temp.set_address('two', 'two@example.com', '4915100000001');
select is(pg_temp.has_her('two'), false, 'A confirmed one does');
select is((tests.booking(tests.the('booking'))).student_id, null,
  'Binding an account unassigns its lessons with the student');
select is(tests.told('two') || tests.mailed('two') || tests.told('dana') || tests.told('mia'), '{}',
  'Nobody is notified that an account was bound');
select pg_temp.set_address('two', 'two@example.com');
select is(pg_temp.has_her('two'), false, 'An account stays bound after giving up the number');

-- And so does the next, through an address of the second account.
select pg_temp.set_address('two', 'three@example.com');
select pg_temp.set_address('bob', 'two@example.com');
select tests.link('bob', 'mia');
select is(pg_temp.has_her('bob'), false, 'An account that takes an address of a bound account is bound');

-- The person changes their email address, and a new account takes the old one.
select pg_temp.set_address('rex', 'rex.new@example.com');
select is(pg_temp.has_her('rex'), false, 'Changing the email address does not lift the restriction');
select tests.create_user('again', '{client}', 'rex@example.com', false);
select tests.link('again', 'mia');
select is(pg_temp.has_her('again'), true, 'A new account with the old one, unconfirmed, is not bound');
update auth.users set email_confirmed_at = now() where email = 'rex@example.com';
select is(pg_temp.has_her('again'), false, 'Verifying the old address binds the new account');
select tests.create_user('later', '{client}', 'somebody@example.com');
select tests.link('later', 'mia');
select is(pg_temp.has_her('later'), true, 'An account with an unrelated address is not bound');
select pg_temp.set_address('rex', 'x@example.com');
select pg_temp.set_address('later', 'rex.new@example.com');
select is(pg_temp.has_her('later'), false, 'An account that verifies a later address of the person is bound');

-- A deleted account leaves its addresses behind.
delete from auth.users where id = tests.user_id('rex');
select tests.create_user('reborn', '{client}', 'x@example.com');
select tests.link('reborn', 'mia');
select is(pg_temp.has_her('reborn'), false,
  'A new account with a deleted account''s address is bound at sign-up');

-- Accounts that existed before the restriction are bound as well.
delete from public.contact_restrictions;
delete from public.profile_graph;
select tests.create_user('early', '{client}', null, true, '4915100000005');
select tests.create_user('other', '{client}', null, true, '4915100000006');
select tests.link('other', 'mia');
insert into public.contact_restrictions (id, student_id, profile_id, basis) values ('00000000-0000-4000-8000-00000000000f', tests.id('mia'), tests.id('early'),
  'Order');
select is(pg_temp.has_her('other'), true, 'An account with other addresses');
insert into private.restriction_addresses values ('00000000-0000-4000-8000-00000000000f', private.address_hash('other@example.com'));
update public.contact_restrictions set basis = 'Order, with the addresses it names';
select is(pg_temp.has_her('other'), false, 'An existing account is bound once the order names its address');

-- The student's own account is never bound, even when families share an address.
select pg_temp.set_address('early', 'early@example.com');
select pg_temp.set_address('mia', 'mia@example.com', '4915100000005');
select tests.authenticate_as('mia');
select is((select full_name from public.my_profile), 'Mia', 'The student still sees their own profile');
select tests.clear_authentication();
select is((select count(*)::int from private.restriction_subjects where profile_id = tests.id('mia')), 0,
  'No shared address binds the student');

-- Correcting the person frees the first.
delete from public.profile_graph;
select tests.link('early', 'mia'), tests.link('other', 'mia');
select is(pg_temp.has_her('early') or pg_temp.has_her('other'), false,
  'Both restricted accounts do not list the student');
update public.contact_restrictions set profile_id = tests.id('bob');
select is(pg_temp.has_her('early'), true,
  'The first account is free once the restriction names another person');
select is(pg_temp.has_her('other'), true, 'Accounts bound by the first person''s addresses are free as well');
select tests.link('bob', 'mia');
select is(pg_temp.has_her('bob'), false, 'The account that the restriction now names is bound');

select * from finish();
rollback;
