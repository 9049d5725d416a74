begin;
select plan(16);

select tests.create_users('bob', 'eve', 'stu: student');
update private.settings set invitations_per_hour = 4, invitations_per_address_per_day = 2;

create function pg_temp.says(p_call text) returns text language sql as $$
  select coalesce(case e ->> 'state' when 'PGRST' then 'rate.limited' else e ->> 'message' end, 'yes') from tests.error_of('select ' || p_call) e;
$$;
grant execute on function pg_temp.says(text) to public;

select tests.authenticate_as('bob');
select is(pg_temp.says($$ public.add_student('a@x.example', null, true) $$), 'yes',
  'A first invitation to an address is accepted');
select tests.keep('first', (select id from public.my_invitations));
select is(pg_temp.says($$ public.resend_invitation(tests.the('first')) $$), 'yes',
  'A second email to an address is accepted');
select is(pg_temp.says($$ public.resend_invitation(tests.the('first')) $$), 'rate.limited',
  'A third email to an address is refused');
select is((select send_count from public.my_invitations), 2, 'The refused resend is not counted as sent');
select public.revoke_invitation(tests.the('first'));
select is(pg_temp.says($$ public.add_student('A@x.example', null, true) $$), 'rate.limited',
  'A new invitation to the address is refused');
select tests.authenticate_as('eve');
select is(pg_temp.says($$ public.add_student('a@x.example', null, true) $$), 'yes',
  'Another inviter has their own limit for the address');

select tests.authenticate_as('bob');
select is(pg_temp.says($$ public.add_student('b@x.example', null, true) $$), 'yes',
  'A third invitation within the hour is accepted');
select is(pg_temp.says($$ public.add_student('c@x.example', null, true) $$), 'yes',
  'A fourth invitation within the hour is accepted');
select is(pg_temp.says($$ public.add_student('d@x.example', null, true) $$), 'rate.limited',
  'A fifth invitation within the hour is refused');
select results_eq($$ select error from public.add_students('[{"student_email": "d@x.example", "is_13_plus": true}]') $$, $$ values ('rate.limited') $$,
  'A row of a batch is refused when the hour is used up');
select is((select count(*)::int from public.my_invitations where invitee_email = 'd@x.example'), 0,
  'The refused row was not written');
select tests.authenticate_as('stu');
select is(pg_temp.says($$ public.invite_parent('a@x.example') $$), 'yes',
  'Invitations of parents count for their inviter');

-- A batch counts row by row.
select tests.clear_authentication();
delete from private.rate_limits where bucket <> 'bystander';
select tests.authenticate_as('bob');
select results_eq(
  $$ select index, error from public.add_students('[{"student_email": "e@x.example", "is_13_plus": true}, {"student_email": "f@x.example", "is_13_plus": '
    'true}, {"student_email": "no address", "is_13_plus": true},
       {"student_email": "g@x.example", "is_13_plus": true}, {"student_email": "h@x.example", "is_13_plus": true},
        {"student_email": "i@x.example", "is_13_plus": true}]') $$,
  $$ values (0, null), (1, null), (2, 'validation.failed'), (3, null), (4, null), (5, 'rate.limited') $$,
  'Four rows of a batch use up a limit of four; a wrong row does not count');
select tests.clear_authentication();
select is((select used from private.rate_limits where bucket = 'invitation'), 4,
  'The counter holds the rows that were written');
update private.settings set invitations_per_address_per_day = 1, invitations_per_hour = 10;
select tests.authenticate_as('bob');
select public.revoke_invitation(id) from public.my_invitations where invitee_email = 'e@x.example';
select results_eq(
  $$ select index, error
    from public.add_students('[{"student_email": "e@x.example", "is_13_plus": true}, {"student_email": "j@x.example", "is_13_plus": true}]') $$,
  $$ values (0, 'rate.limited'), (1, null) $$, 'A row with a limited address stops no other row');
select tests.clear_authentication();
select is((select count(*)::int from public.invitations where inviter_id = tests.id('bob') and invitee_email = 'j@x.example'), 1,
  'The other row was written');

select * from finish();
rollback;
