begin;
select plan(7);

-- A pattern that ends in its escape character raises an error where a text matches so far. On rows that
-- the reader may not see, the error would tell what is there.
select tests.create_family();
select tests.send('bob', 'dana', 'Hello');
create function tests.matched(p_pattern text) returns text language plpgsql stable security invoker set search_path = '' as $$
begin
  return (select count(*)::text from public.my_threads t where t.conversation_key like p_pattern);
exception when invalid_escape_sequence then
  return 'error';
end;
$$;
grant execute on function tests.matched(text) to authenticated;
create temporary table patterns as
select tests.id('bob') || ':%' as whole, tests.id('bob') || ':\' as begun, tests.id('eve') || ':\' as other;
grant select on patterns to public;

select tests.authenticate_as('dana');
select is(tests.matched((select whole from patterns)), '1', 'A reader finds their own thread by its key');
select is(tests.matched((select begun from patterns)), 'error', 'A pattern that ends in a backslash is an error on a thread that is read');
select is(tests.matched((select other from patterns)), '0', 'The same pattern is no error where the text differs');

select tests.clear_authentication();
select tests.restrict('dana', 'charlie');
select tests.authenticate_as('dana');
select is((select count(*) from public.my_threads), 0::bigint, 'A restricted tutor reads no thread about the student');
select is(tests.matched((select begun from patterns)), '0', 'A pattern that would be an error on the hidden thread is none');
select is(tests.matched((select other from patterns)), '0', 'The answer is the same for a pattern that does not match the hidden thread');

select tests.clear_authentication();
alter view private.seen_threads reset (security_barrier);
select tests.authenticate_as('dana');
select is(tests.matched((select begun from patterns)), 'error', 'Without the barrier the filter meets the hidden thread');

select * from finish();
rollback;
