begin;
select plan(22);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.link('bob', 'charlie');

select tests.authenticate_as('bob');
select throws_ok($$ update public.profiles set full_name = 'X' where id = tests.id('charlie') $$, '42501', 'permission denied for table profiles', 'no card is updated from outside');
select throws_ok($$ update public.profiles set full_name = 'X' $$, '42501', 'permission denied for table profiles', 'not one''s own either');
select throws_ok($$ insert into public.profiles (full_name) values ('X') $$, '42501', 'permission denied for table profiles', 'nor inserted');
select throws_ok($$ delete from public.profiles $$, '42501', 'permission denied for table profiles', 'nor deleted');
select throws_ok($$ update public.profile_details set email = 'x@example.com' $$, '42501', 'permission denied for table profile_details', 'no client writes the address');
select throws_ok($$ insert into public.profile_roles values (tests.id('bob'), 'admin') $$, '42501', 'permission denied for table profile_roles', 'nor a role');
select throws_ok($$ update public.tutors set full_name = 'X' $$, '42501', 'permission denied for view tutors', 'nor through a view');
select tests.clear_authentication();
select results_eq('select full_name from public.profiles order by 1', $$ values ('Bob'), ('Charlie') $$, 'cards are as they were');

select tests.authenticate_as('bob');
select throws_ok($$ select public.update_profile(repeat('x', 121)) $$, 'PT400', 'validation.failed', 'a name has 120 characters');
select throws_ok($$ select public.update_profile(repeat('x', 10000)) $$, 'PT400', 'validation.failed', 'not 10,000');
select throws_ok($$ select public.update_profile('   ') $$, 'PT400', 'validation.failed', 'and is not blank');
select throws_ok($$ select public.update_profile(E'Bob\nBcc: x') $$, 'PT400', 'validation.failed', 'has no line ends');
select throws_ok($$ select public.update_profile(E'\u202eboB') $$, 'PT400', 'validation.failed', 'nor a writing direction');
select throws_ok($$ select public.update_profile(p_avatar_url => 'javascript:alert(1)') $$, 'PT400', 'validation.failed', 'a picture is an https address');
select throws_ok($$ select public.update_profile(p_avatar_url => 'https://x.example/"onload=') $$, 'PT400', 'validation.failed', 'that fits into an attribute');
select throws_ok($$ select public.update_profile(p_avatar_url => 'https://x.example/' || repeat('x', 2000)) $$, 'PT400', 'validation.failed', 'up to 2000 characters');
select throws_ok($$ select public.update_profile(p_time_zone => 'Mars/Olympus') $$, 'PT400', 'validation.failed', 'a zone exists');
select throws_ok($$ select public.update_profile(p_locale => 'english') $$, 'PT400', 'validation.failed', 'a locale is a tag');
select is((select full_name from public.my_profile), 'Bob', 'nothing of this was kept');

select results_eq(
  $$ select full_name, avatar_url, time_zone, locale, roles::text[] from public.update_profile(' Bo  b ', 'https://img.example/b.png', null, 'Asia/Tokyo', 'pt-BR') $$,
  $$ values ('Bo  b', 'https://img.example/b.png', 'Asia/Tokyo', 'pt-BR', '{client}'::text[]) $$, 'good values are');
select results_eq(
  $$ select full_name, avatar_url, time_zone, locale from public.update_profile() $$,
  $$ values ('Bo  b', 'https://img.example/b.png', 'Asia/Tokyo', 'pt-BR') $$, 'and null leaves them');
select tests.clear_authentication();
select is((select full_name from public.profiles where id = tests.id('charlie')), 'Charlie', 'Charlie''s card is untouched');

select * from finish();
rollback;
