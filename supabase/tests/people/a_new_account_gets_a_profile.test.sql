begin;
select plan(6);

insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
values ('00000000-0000-4000-8000-00000000000a', 'ann@example.com', now(),
        '{"full_name": "  Ann\tAlder ", "time_zone": "Europe/Berlin", "locale": "de-AT", "role": "student", "nickname": "ann"}');

select results_eq(
  $$ select id, user_id, full_name from public.profiles $$,
  $$ values ('00000000-0000-4000-8000-00000000000a'::uuid, '00000000-0000-4000-8000-00000000000a'::uuid, 'Ann Alder') $$,
  'A new profile has the account''s id and a trimmed name');
select results_eq(
  'select email, phone, time_zone, locale from public.profile_details',
  $$ values ('ann@example.com', null::text, 'Europe/Berlin', 'de-AT') $$,
  'A new account''s details hold email, time zone and locale');
select results_eq('select role::text, vouched, granted_by_id from public.profile_roles', $$ values ('student', false, null::uuid) $$,
  'A new account gets the requested role without an admin''s approval');

select tests.authenticate_as('ann');
select results_eq('select full_name, email, time_zone, locale, roles::text[] from public.my_profile',
  $$ values ('Ann Alder', 'ann@example.com', 'Europe/Berlin', 'de-AT', '{student}'::text[]) $$,
  'A new account reads all of it in my_profile');
select is((select full_name from public.update_profile('Ann Ash')), 'Ann Ash',
  'A new account can change its name');
select tests.clear_authentication();
select is((select full_name from public.profiles), 'Ann Ash', 'The changed name is stored');

select * from finish();
rollback;
