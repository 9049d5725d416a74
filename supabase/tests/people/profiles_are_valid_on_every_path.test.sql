begin;
select plan(17);

select tests.create_users('bob', 'eve');
select tests.keep('bob', tests.id('bob'));

create function pg_temp.refused(p_sql text) returns text language sql as $$ select tests.error_of(p_sql) ->> 'constraint'; $$;

select is(pg_temp.refused($$ update public.profile_details set email = 'Bob@example.com' where profile_id = tests.the('bob') $$),
  'profile_details_email_lower_case',
  'An email address must be in lower case');
select is(pg_temp.refused($$ update public.profile_details set email = E'bob@example.com\n' where profile_id = tests.the('bob') $$),
  'profile_details_email_lower_case',
  'An email address cannot hold line breaks');
select is(pg_temp.refused($$ update public.profile_details set phone = '0151 1234567' where profile_id = tests.the('bob') $$), 'profile_details_phone_is_e164',
  'A phone number must be in E.164 form');
select is(pg_temp.refused($$ update public.profile_details set date_of_birth = '1492-01-01' where profile_id = tests.the('bob') $$),
  'profile_details_date_of_birth_plausible',
  'A date of birth must be plausible');
select is(pg_temp.refused($$ update public.profile_details set locale = 'german' where profile_id = tests.the('bob') $$), 'profile_details_locale_shape',
  'A locale must be a language tag');
select is(pg_temp.refused($$ update public.profiles set full_name = repeat('x', 121) where id = tests.the('bob') $$), 'profiles_full_name_plain',
  'A name has a maximum length');
select is(pg_temp.refused($$ update public.profiles set full_name = E'Bob\u202e' where id = tests.the('bob') $$), 'profiles_full_name_plain',
  'A name cannot hold control characters');
select is(pg_temp.refused($$ update public.profiles set avatar_url = 'http://x.example/a.png' where id = tests.the('bob') $$), 'profiles_avatar_url_is_https',
  'A picture must have an https URL');
select is(pg_temp.refused($$ update public.profiles set user_id = tests.user_id('eve') where id = tests.the('bob') $$), 'profiles_user_id_key',
  'An account has only one profile');
select is(pg_temp.refused($$ update public.profiles set user_id = gen_random_uuid() where id = tests.the('bob') $$), 'profiles_user_id_fkey',
  'A profile''s account must exist');
select is(pg_temp.refused($$ insert into public.profile_roles values (tests.the('bob'), 'client') $$), 'profile_roles_pkey',
  'A profile has a role only once');
select throws_ok($$ insert into public.profile_roles values (tests.the('bob'), 'king') $$, '22P02', null,
  'A role must be a known one');
select results_eq('select full_name, email from public.profiles p join public.profile_details d on d.profile_id = p.id order by 1',
  $$ values ('Bob', 'bob@example.com'), ('Eve', 'eve@example.com') $$, 'No refused value was stored');

-- An address that Auth accepts and no mail server would is not mirrored.
select tests.create_user('odd', '{}', 'odd address@example');
select results_eq($$ select email from public.profile_details where profile_id = tests.id('odd') $$, $$ values (null::text) $$,
  'An account with an impossible address has none here');
select lives_ok($$ update auth.users set email = 'still odd@example' where id = tests.user_id('odd') $$,
  'An account can change one invalid address for another');
select tests.authenticate_as('odd');
select lives_ok($$ select public.update_profile('Odd') $$,
  'An account with an invalid address can update its profile');
select is_empty('select from public.my_invitations',
  'An account with an invalid address receives no invitations');

select * from finish();
rollback;
