begin;
select plan(17);

select tests.create_user('bob');
select tests.create_user('eve');
select tests.keep('bob', tests.id('bob'));

create function pg_temp.refused(p_sql text) returns text language sql as $$ select tests.error_of(p_sql) ->> 'constraint'; $$;

select is(pg_temp.refused($$ update public.profile_details set email = 'Bob@example.com' where profile_id = tests.the('bob') $$), 'profile_details_email_lower_case', 'an address is in lower case');
select is(pg_temp.refused($$ update public.profile_details set email = E'bob@example.com\n' where profile_id = tests.the('bob') $$), 'profile_details_email_lower_case', 'and nothing but an address');
select is(pg_temp.refused($$ update public.profile_details set phone = '0151 1234567' where profile_id = tests.the('bob') $$), 'profile_details_phone_is_e164', 'a number is E.164');
select is(pg_temp.refused($$ update public.profile_details set date_of_birth = '1492-01-01' where profile_id = tests.the('bob') $$), 'profile_details_date_of_birth_plausible', 'a birthday within living memory');
select is(pg_temp.refused($$ update public.profile_details set locale = 'german' where profile_id = tests.the('bob') $$), 'profile_details_locale_shape', 'a locale is a tag');
select is(pg_temp.refused($$ update public.profiles set full_name = repeat('x', 121) where id = tests.the('bob') $$), 'profiles_full_name_plain', 'a name is short');
select is(pg_temp.refused($$ update public.profiles set full_name = E'Bob\u202e' where id = tests.the('bob') $$), 'profiles_full_name_plain', 'and plain');
select is(pg_temp.refused($$ update public.profiles set avatar_url = 'http://x.example/a.png' where id = tests.the('bob') $$), 'profiles_avatar_url_is_https', 'a picture is an https address');
select is(pg_temp.refused($$ update public.profiles set user_id = tests.user_id('eve') where id = tests.the('bob') $$), 'profiles_user_id_key', 'one profile per account');
select is(pg_temp.refused($$ update public.profiles set user_id = gen_random_uuid() where id = tests.the('bob') $$), 'profiles_user_id_fkey', 'that exists');
select is(pg_temp.refused($$ insert into public.profile_roles values (tests.the('bob'), 'client') $$), 'profile_roles_pkey', 'a role once');
select throws_ok($$ insert into public.profile_roles values (tests.the('bob'), 'king') $$, '22P02', null, 'that there is');
select results_eq('select full_name, email from public.profiles p join public.profile_details d on d.profile_id = p.id order by 1',
  $$ values ('Bob', 'bob@example.com'), ('Eve', 'eve@example.com') $$, 'nothing of that was kept');

-- The mirror: an address that Auth took and no mail server would, is none.
select tests.create_user('odd', '{}', 'odd address@example');
select results_eq($$ select email from public.profile_details where profile_id = tests.id('odd') $$, $$ values (null::text) $$, 'an account with an impossible address has none here');
select lives_ok($$ update auth.users set email = 'still odd@example' where id = tests.user_id('odd') $$, 'may change it for another one');
select tests.authenticate_as('odd');
select lives_ok($$ select public.update_profile('Odd') $$, 'and works all the same');
select is_empty('select from public.my_invitations', 'without invitations');

select * from finish();
rollback;
