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

select is(pg_temp.adds(address), 'validation.failed', 'An invalid address is refused: ' || label) from (values
  ('', 'nothing'), ('charlie', 'no at-sign'), ('@example.com', 'no local part'), ('charlie@', 'no domain'), ('charlie@example', 'no top level'),
  (E'charlie@example.com\n', 'a line end'), (E'charlie@example.com\r\nBcc: eve@example.com', 'a header'), (E'char\tlie@example.com', 'a tab'),
  (E'\u202emoc.elpmaxe@charlie', 'turned text'), ('charlie@exämple.com', 'letters outside ASCII'), ('charlie@@example.com', 'two at-signs'),
  ('a@b.com, c@d.com', 'a list'), ('Charlie <charlie@example.com>', 'a name'), ('.charlie@example.com', 'a leading dot'), ('char..lie@example.com', 'two dots'),
  ('charlie@-example.com', 'a leading hyphen'), (repeat('x', 65) || '@example.com', 'a local part of 65'),
    (repeat('x', 10000) || '@example.com', '10,000 characters'),
  ('charlie@' || repeat('a', 63) || '.' || repeat('b', 63) || '.' || repeat('c', 63) || '.' || repeat('d', 63) || '.com', 'over 254 characters')) c(address,
    label);
select is(pg_temp.adds(null, '017612345678'), 'validation.failed', 'A phone number needs a country code');
select is(pg_temp.adds(null, '+49 176 1234567x'), 'validation.failed',
  'A phone number cannot contain letters');
select is(pg_temp.adds(null, repeat('+4', 10000)), 'validation.failed',
  'An overlong phone number is refused');
select is(pg_temp.adds('charlie@example.com', '+4917612345678'), 'validation.failed',
  'Email and phone number cannot both be given');
select is(pg_temp.adds(null, null), 'validation.failed', 'An email or a phone number is required');
select is(pg_temp.adds('charlie@example.com', null, null), 'age.not_confirmed',
  'The confirmation of age is required');
select is(pg_temp.adds('charlie@example.com', null, false), 'age.not_confirmed',
  'The student must be at least 13');

select is(pg_temp.adds(' BOB@Example.com '), 'link.self',
  'The inviter cannot invite their own email in another spelling');
select is(pg_temp.adds(null, '+49 (151) 0000-0001'), 'link.self',
  'The inviter cannot invite their own phone number');
select is(tests.error_of($$ select public.invite_parent('bob@example.com') $$) ->> 'message', 'link.self',
  'The inviter cannot invite themselves as a parent');
select is_empty('select from public.invitations', 'No refused invitation was written');

select is((select invitee_email from public.add_student(' Charlie.O''Neil+School@Example.COM ', null, true)), 'charlie.o''neil+school@example.com',
  'A valid email is stored in lower case');

select * from finish();
rollback;
