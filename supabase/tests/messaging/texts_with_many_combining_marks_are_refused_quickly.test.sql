begin;
select plan(5);

-- Putting combining marks in order costs the square of their number and cannot be interrupted.
select tests.create_family();
create function tests.milliseconds(p_sql text) returns integer
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_begun timestamptz := clock_timestamp();
begin
  perform tests.error_of(p_sql);
  return extract(epoch from clock_timestamp() - v_begun) * 1000;
end;
$$;
grant execute on function tests.milliseconds(text) to public;

select tests.authenticate_as('bob');
select throws_ok($$ select public.send_message(tests.id('charlie'), repeat(U&'\0345', 20000) || repeat(U&'\0334', 20000), tests.id('dana')) $$, 'PT400',
  'message.too_long',
  'A message of combining marks is refused as too long');
select cmp_ok(tests.milliseconds($$ select public.send_message(tests.id('charlie'), repeat(U&'\0345', 20000) || repeat(U&'\0334', 20000), tests.id('dana')) $$),
  '<', 1000,
  'The message is refused within a second');
select throws_ok($$ select public.search_messages(repeat(U&'\0345', 20000) || repeat(U&'\0334', 20000)) $$, 'PT400', 'validation.failed',
  'A search for combining marks is refused');
select cmp_ok(tests.milliseconds($$ select public.search_messages(repeat(U&'\0345', 20000) || repeat(U&'\0334', 20000)) $$), '<', 1000,
  'The search is refused within a second');
select lives_ok($$ select public.send_message(tests.id('charlie'), 'Ze' || repeat(U&'\0301', 20), tests.id('dana')) $$,
  'A text with a few combining marks is accepted');

select * from finish();
rollback;
