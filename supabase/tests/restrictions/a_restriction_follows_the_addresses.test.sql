begin;
select plan(23);

select tests.create_user('rex', '{client}', 'rex@example.com', true, '4915100000001');
select tests.create_user('two', '{client}', 'two@example.com');
select tests.create_user('bob');
select tests.create_user('mia', '{student}', null, true, '4915100000009');
select tests.create_user('dana', '{tutor}');
select tests.link('rex', 'mia');
select tests.link('two', 'mia');
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

select is(pg_temp.has_her('rex'), false, 'Rex is kept from her');
select is(pg_temp.has_her('two'), true, 'another account is not');

-- He gives up his number; whoever confirms it is bound, in the same transaction.
select pg_temp.set_address('rex', 'rex@example.com');
select is(pg_temp.has_her('rex'), false, 'without his number he still is');
select pg_temp.set_address('two', 'two@example.com', '4915100000001', false);
select is(pg_temp.has_her('two'), true, 'an unconfirmed number binds nobody');
select tests.forget_news();
select pg_temp.set_address('two', 'two@example.com', '4915100000001');
select is(pg_temp.has_her('two'), false, 'a confirmed one does');
select is((tests.booking(tests.the('booking'))).student_id, null, 'and unassigns her lessons');
select is(tests.told('two') || tests.mailed('two') || tests.told('dana') || tests.told('mia'), '{}', 'without a word');
select pg_temp.set_address('two', 'two@example.com');
select is(pg_temp.has_her('two'), false, 'once bound, giving the number up does not free');

-- And so does the next, through an address of the second account.
select pg_temp.set_address('two', 'three@example.com');
select pg_temp.set_address('bob', 'two@example.com');
select tests.link('bob', 'mia');
select is(pg_temp.has_her('bob'), false, 'nor does passing it on');

-- His e-mail address: given up, and taken by a new account.
select pg_temp.set_address('rex', 'rex.new@example.com');
select is(pg_temp.has_her('rex'), false, 'a new address does not free him');
select tests.create_user('again', '{client}', 'rex@example.com', false);
select tests.link('again', 'mia');
select is(pg_temp.has_her('again'), true, 'a new account with the old one, unconfirmed, is not bound');
update auth.users set email_confirmed_at = now() where email = 'rex@example.com';
select is(pg_temp.has_her('again'), false, 'confirmed, it is');
select tests.create_user('later', '{client}', 'somebody@example.com');
select tests.link('later', 'mia');
select is(pg_temp.has_her('later'), true, 'anybody else is not');
select pg_temp.set_address('rex', 'x@example.com');
select pg_temp.set_address('later', 'rex.new@example.com');
select is(pg_temp.has_her('later'), false, 'unless by an address that he got only afterwards');

-- A deleted account leaves its addresses behind.
delete from auth.users where id = tests.user_id('rex');
select tests.create_user('reborn', '{client}', 'x@example.com');
select tests.link('reborn', 'mia');
select is(pg_temp.has_her('reborn'), false, 'who signs up again is bound from the start');

-- An account that stood before the restriction is found as well.
delete from public.contact_restrictions;
delete from public.profile_graph;
select tests.create_user('early', '{client}', null, true, '4915100000005');
select tests.create_user('other', '{client}', null, true, '4915100000006');
select tests.link('other', 'mia');
insert into public.contact_restrictions (id, student_id, profile_id, basis) values ('00000000-0000-4000-8000-00000000000f', tests.id('mia'), tests.id('early'), 'Order');
select is(pg_temp.has_her('other'), true, 'an account with other addresses');
insert into private.restriction_addresses values ('00000000-0000-4000-8000-00000000000f', 'other@example.com');
update public.contact_restrictions set basis = 'Order, with the addresses it names';
select is(pg_temp.has_her('other'), false, 'whose address the order names is bound when the order says so');

-- The child itself never is, whatever addresses families share.
select pg_temp.set_address('early', 'early@example.com');
select pg_temp.set_address('mia', 'mia@example.com', '4915100000005');
select tests.authenticate_as('mia');
select is((select full_name from public.my_profile), 'Mia', 'the student is not kept from herself');
select tests.clear_authentication();
select is((select count(*)::int from private.restriction_subjects where profile_id = tests.id('mia')), 0, 'by any address');

-- Correcting the person frees the first.
delete from public.profile_graph;
select tests.link('early', 'mia');
select tests.link('other', 'mia');
select is(pg_temp.has_her('early') or pg_temp.has_her('other'), false, 'both are kept from her');
update public.contact_restrictions set profile_id = tests.id('bob');
select is(pg_temp.has_her('early'), true, 'corrected to somebody else, the first is free');
select is(pg_temp.has_her('other'), true, 'with the addresses that came with him');
select tests.link('bob', 'mia');
select is(pg_temp.has_her('bob'), false, 'and the other is bound');

select * from finish();
rollback;
