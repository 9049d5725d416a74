begin;
select plan(25);

select tests.create_users('bob', 'charlie: student');
select tests.link('bob', 'charlie');

select tests.authenticate_as('bob');
select throws_ok($$ update public.profiles set full_name = 'X' where id = tests.id('charlie') $$, '42501', 'permission denied for table profiles',
  'A user cannot update another person''s profile directly');
select throws_ok($$ update public.profiles set full_name = 'X' $$, '42501', 'permission denied for table profiles',
  'A user cannot update their own profile directly');
select throws_ok($$ insert into public.profiles (full_name) values ('X') $$, '42501', 'permission denied for table profiles',
  'A user cannot insert a profile');
select throws_ok($$ delete from public.profiles $$, '42501', 'permission denied for table profiles',
  'A user cannot delete a profile');
select throws_ok($$ update public.profile_details set email = 'x@example.com' $$, '42501', 'permission denied for table profile_details',
  'A user cannot write an email address directly');
select throws_ok($$ insert into public.profile_roles values (tests.id('bob'), 'admin') $$, '42501', 'permission denied for table profile_roles',
  'A user cannot insert a role');
select throws_ok($$ update public.tutors set full_name = 'X' $$, '42501', 'permission denied for view tutors',
  'A user cannot update a profile through a view');
select tests.clear_authentication();
select results_eq('select full_name from public.profiles order by 1', $$ values ('Bob'), ('Charlie') $$,
  'The profiles are unchanged after refused writes');

select tests.authenticate_as('bob');
select throws_ok($$ select public.update_profile(repeat('x', 121)) $$, 'PT400', 'validation.failed',
  'A name of 121 characters is refused');
select throws_ok($$ select public.update_profile(repeat('x', 10000)) $$, 'PT400', 'validation.failed',
  'A name of 10,000 characters is refused');
select throws_ok($$ select public.update_profile('   ') $$, 'PT400', 'validation.failed',
  'A blank name is refused');
select throws_ok($$ select public.update_profile(E'Bob\nBcc: x') $$, 'PT400', 'validation.failed',
  'A name with line ends is refused');
select throws_ok($$ select public.update_profile(E'\u202eboB') $$, 'PT400', 'validation.failed',
  'A name with bidirectional control characters is refused');
select throws_ok($$ select public.update_profile(p_avatar_url => 'javascript:alert(1)') $$, 'PT400', 'validation.failed',
  'A picture URL must be https');
select throws_ok($$ select public.update_profile(p_avatar_url => 'https://x.example/"onload=') $$, 'PT400', 'validation.failed',
  'A picture URL cannot hold quotation marks');
select throws_ok($$ select public.update_profile(p_avatar_url => 'https://x.example/' || repeat('x', 2000)) $$, 'PT400', 'validation.failed',
  'A picture URL has at most 2000 characters');
select throws_ok($$ select public.update_profile(p_time_zone => 'Mars/Olympus') $$, 'PT400', 'validation.failed',
  'A time zone must exist');
select throws_ok($$ select public.update_profile(p_locale => 'english') $$, 'PT400', 'validation.failed',
  'A locale must be a language tag');
select is((select full_name from public.my_profile), 'Bob', 'No refused value was stored');

select results_eq(
  $$ select full_name, avatar_url, time_zone, locale, roles::text[]
    from public.update_profile(' Bo  b ', 'https://img.example/b.png', null, 'Asia/Tokyo', 'pt-BR') $$,
  $$ values ('Bo  b', 'https://img.example/b.png', 'Asia/Tokyo', 'pt-BR', '{client}'::text[]) $$,
  'Valid values are stored by the call');
select results_eq(
  $$ select full_name, avatar_url, time_zone, locale from public.update_profile() $$,
  $$ values ('Bo  b', 'https://img.example/b.png', 'Asia/Tokyo', 'pt-BR') $$,
  'Null leaves a value unchanged');
select results_eq(
  $$ select full_name, avatar_url, time_zone, locale from public.update_profile(p_avatar_url => '', p_time_zone => '') $$,
  $$ values ('Bo  b', null::text, null::text, 'pt-BR') $$,
  'An empty value removes what may be missing, and nothing else');
select is((select locale from public.update_profile(p_locale => '')), null, 'A language can be removed');
select throws_ok($$ select public.update_profile(p_full_name => '') $$, 'PT400', 'validation.failed', 'A name cannot be removed');
select tests.clear_authentication();
select is((select full_name from public.profiles where id = tests.id('charlie')), 'Charlie',
  'The other profile is unchanged');

select * from finish();
rollback;
