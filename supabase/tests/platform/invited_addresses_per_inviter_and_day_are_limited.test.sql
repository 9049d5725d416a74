begin;
select plan(12);

select tests.create_users('bob', 'eve');
update private.settings set invitation_addresses_per_day = 3, invitations_per_address_per_day = 3;

create function pg_temp.says(p_call text) returns text language sql as $$
  select coalesce(case e ->> 'state' when 'PGRST' then 'rate.limited' else e ->> 'message' end, 'yes') from tests.error_of('select ' || p_call) e;
$$;
create function pg_temp.used(p_bucket text) returns integer language sql security definer as $$
  select coalesce(sum(r.used), 0)::int from private.rate_limits r where r.bucket = p_bucket and r.subject like tests.id('bob') || '%';
$$;
grant execute on all functions in schema pg_temp to public;

select tests.authenticate_as('bob');
select is(pg_temp.says($$ public.add_student('a@x.example', null, true) $$), 'yes',
  'The first address is taken');
select public.revoke_invitation(id) from public.my_invitations;
select is(pg_temp.says($$ public.add_student('a+one@x.example', null, true) $$), 'yes',
  'The same mailbox with a tag is taken as another invitation');
select is(pg_temp.used('invitation_addresses'), 1, 'The mailbox counts as one address');
select is(pg_temp.used('invitation_address'), 2, 'Both invitations count for that mailbox');
select is(pg_temp.says($$ public.add_student('a+two@x.example', null, true) $$), 'yes',
  'A third invitation reaches the limit of the mailbox');
select is(pg_temp.says($$ public.add_student('a+three@x.example', null, true) $$), 'rate.limited',
  'A fourth tag of one mailbox is refused');
select is(pg_temp.says($$ public.add_student(null, '+4915100000001', true) $$), 'yes',
  'A number counts as the second address');
select is(pg_temp.says($$ public.add_student('b@x.example', null, true) $$), 'yes',
  'The third address is taken');
select public.revoke_invitation(id) from public.my_invitations where status = 'pending';
select is(pg_temp.says($$ public.add_student('c@x.example', null, true) $$), 'rate.limited',
  'A fourth address in a day is refused although everything was revoked');
select is(pg_temp.says($$ public.add_student('b@x.example', null, true) $$), 'yes',
  'An address of the day can be invited again');
select tests.authenticate_as('eve');
select is(pg_temp.says($$ public.add_student('c@x.example', null, true) $$), 'yes',
  'Another inviter has their own count');
select tests.clear_authentication();
update private.rate_limits set window_start = window_start - interval '1 day' where bucket in ('invitation_address', 'invitation_addresses');
select tests.authenticate_as('bob');
select is(pg_temp.says($$ public.add_student('c@x.example', null, true) $$), 'yes',
  'The next day begins from nothing');

select * from finish();
rollback;
