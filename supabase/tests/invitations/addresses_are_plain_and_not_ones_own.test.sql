begin;
select plan(31);

select tests.create_user('bob', '{client,student,agent}', 'bob@example.com', true, '4915100000001');
select tests.create_user('eve', '{client}', 'eve@example.com', false);
select tests.authenticate_as('bob');

create function pg_temp.adds(p_email text, p_phone text default null, p_is_13_plus boolean default true) returns text
language sql as $$
  select coalesce(tests.error_of(format('select public.add_student(%L, %L, %L)', p_email, p_phone, p_is_13_plus)) ->> 'message', 'yes');
$$;
grant execute on function pg_temp.adds(text, text, boolean) to public;

select is(pg_temp.adds(address), 'validation.failed', label) from (values
  ('', 'nothing'), ('charlie', 'no at-sign'), ('@example.com', 'no local part'), ('charlie@', 'no domain'), ('charlie@example', 'no top level'),
  (E'charlie@example.com\n', 'a line end'), (E'charlie@example.com\r\nBcc: eve@example.com', 'a header'), (E'char\tlie@example.com', 'a tab'),
  (E'\u202emoc.elpmaxe@charlie', 'turned text'), ('charlie@exämple.com', 'letters outside ASCII'), ('charlie@@example.com', 'two at-signs'),
  ('a@b.com, c@d.com', 'a list'), ('Charlie <charlie@example.com>', 'a name'), ('.charlie@example.com', 'a leading dot'), ('char..lie@example.com', 'two dots'),
  ('charlie@-example.com', 'a leading hyphen'), (repeat('x', 65) || '@example.com', 'a local part of 65'), (repeat('x', 10000) || '@example.com', '10,000 characters'),
  ('charlie@' || repeat('a', 63) || '.' || repeat('b', 63) || '.' || repeat('c', 63) || '.' || repeat('d', 63) || '.com', 'over 254 characters')) c(address, label);
select is(pg_temp.adds(null, '017612345678'), 'validation.failed', 'a number without its country');
select is(pg_temp.adds(null, '+49 176 1234567x'), 'validation.failed', 'letters in a number');
select is(pg_temp.adds(null, repeat('+4', 10000)), 'validation.failed', 'an endless number');
select is(pg_temp.adds('charlie@example.com', '+4917612345678'), 'validation.failed', 'not both');
select is(pg_temp.adds(null, null), 'validation.failed', 'nor none');
select is(pg_temp.adds('charlie@example.com', null, null), 'age.not_confirmed', 'nor without an age');
select is(pg_temp.adds('charlie@example.com', null, false), 'age.not_confirmed', 'of 13 at least');

select is(pg_temp.adds(' BOB@Example.com '), 'link.self', 'not oneself, however it is written');
select is(pg_temp.adds(null, '+49 (151) 0000-0001'), 'link.self', 'nor by one''s own number');
select is(tests.error_of($$ select public.invite_parent('bob@example.com') $$) ->> 'message', 'link.self', 'nor as one''s own parent');
select is_empty('select from public.invitations', 'none of this was written');

select is((select invitee_email from public.add_student(' Charlie.O''Neil+School@Example.COM ', null, true)), 'charlie.o''neil+school@example.com', 'a good one is written in lower case');

select * from finish();
rollback;
