begin;
select plan(13);

select tests.create_users('bob', 'eve', 'mia: student', 'kim: student');
insert into auth.users (id, email, email_confirmed_at, is_sso_user, raw_user_meta_data)
values (gen_random_uuid(), 'bob@example.com', now(), true, '{"nickname": "bobsso"}');
select tests.keep('bob', tests.id('bob')), tests.keep('bobsso', tests.id('bobsso')), tests.keep('eve', tests.id('eve'));
select tests.link('bob', 'mia'), tests.link('eve', 'mia');
select tests.keep('hold', public.place_legal_hold(tests.the('bob'), 'Case 4')), tests.keep('other', public.place_legal_hold(tests.the('bob'), 'Case 5'));
create function pg_temp.copy(p_name text) returns jsonb language sql as $$
  select a.kept from private.held_accounts a where a.profile_id = tests.the(p_name);
$$;

delete from auth.users where id = tests.user_id('bobsso');
select is(pg_temp.copy('bobsso') -> 'details' ->> 'email', 'bob@example.com', 'A second account of who is held is copied when it ends');
select ok(private.has_hold(array[tests.the('bobsso')], now()), 'The second account is still held, although its address is gone');
delete from auth.users where id = tests.user_id('bob');
delete from auth.users where id = tests.user_id('eve');

select is((select full_name from public.profiles where id = tests.the('bob')), null, 'An account that is held is cleared as any other');
select is((select email from public.profile_details where profile_id = tests.the('bob')), null, 'The details of the account are cleared as well');
select is(pg_temp.copy('bob') -> 'profile' ->> 'full_name', 'Bob', 'The closed copy keeps the name');
select is(pg_temp.copy('bob') #>> '{details,email}', 'bob@example.com', 'The closed copy keeps the address');
select is(pg_temp.copy('bob') #>> '{links,0,target_profile_id}', tests.id('mia')::text, 'The closed copy keeps the links');
select is(pg_temp.copy('eve'), null, 'Nothing is copied of an account that is not held');

select tests.authenticate_as('mia');
select throws_ok('select * from private.held_accounts', '42501', null, 'No client reads the copies');
select tests.clear_authentication();

select private.apply_retention(now());
select isnt(pg_temp.copy('bob'), null, 'Retention keeps the copy while a hold is in force');
select public.lift_legal_hold(tests.the('hold'));
select private.apply_retention(now());
select isnt(pg_temp.copy('bob'), null, 'Retention keeps the copy until the last of the holds is over');
select public.lift_legal_hold(tests.the('other'));
select private.apply_retention(now());
select is(pg_temp.copy('bob'), null, 'The copy goes when the last hold is lifted');
select is(pg_temp.copy('bobsso'), null, 'The copy of the second account goes as well');

select * from finish();
rollback;
