begin;
select plan(6);

insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
values ('00000000-0000-4000-8000-00000000000a', 'ann@example.com', now(),
        '{"full_name": "  Ann\tAlder ", "time_zone": "Europe/Berlin", "locale": "de-AT", "role": "student", "nickname": "ann"}');

select results_eq(
  $$ select id, user_id, full_name from public.profiles $$,
  $$ values ('00000000-0000-4000-8000-00000000000a'::uuid, '00000000-0000-4000-8000-00000000000a'::uuid, 'Ann Alder') $$,
  'whose id is the account''s, and the name trimmed');
select results_eq(
  'select email, phone, time_zone, locale from public.profile_details',
  $$ values ('ann@example.com', null::text, 'Europe/Berlin', 'de-AT') $$, 'details beside it');
select results_eq('select role::text, vouched, granted_by_id from public.profile_roles', $$ values ('student', false, null::uuid) $$, 'and the role it asked for, unvouched');

select tests.authenticate_as('ann');
select results_eq('select full_name, email, time_zone, locale, roles::text[] from public.my_profile',
  $$ values ('Ann Alder', 'ann@example.com', 'Europe/Berlin', 'de-AT', '{student}'::text[]) $$, 'my_profile shows it all');
select is((select full_name from public.update_profile('Ann Ash')), 'Ann Ash', 'Ann may change it');
select tests.clear_authentication();
select is((select full_name from public.profiles), 'Ann Ash', 'and it is changed');

select * from finish();
rollback;
