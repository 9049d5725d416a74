begin;
select plan(19);

select tests.create_users('bob', 'eve', 'rhea', 'root: admin');
select tests.keep('kid', tests.placeholder('bob', 'Kid', (current_date - 3000)::date));
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
values (tests.id('eve'), tests.the('kid'), 'GUARDIAN', 'ACTIVE', 'MOTHER', '{view_progress,message}');

create function pg_temp.says(p_who text, p_decision text) returns text language plpgsql as $$
begin
  perform tests.authenticate_as(p_who);
  if p_decision = 'given' then
    perform public.give_consent(tests.the('kid'), 'media', 1, 'en');
  else
    perform public.withdraw_consent(tests.the('kid'), 'media');
  end if;
  perform tests.clear_authentication();
  return (private.consent_standing_of(tests.the('kid'), 'media')).state;
end $$;
create function pg_temp.school(p_decision public.consent_decision) returns text language plpgsql as $$
begin
  perform tests.clear_authentication();
  perform public.record_consent(tests.the('kid'), 'media', p_decision, 'Folder 7');
  return (private.consent_standing_of(tests.the('kid'), 'media')).state;
end $$;
create function pg_temp.seen(p_who text) returns text language plpgsql as $$
begin
  perform tests.authenticate_as(p_who);
  return (select concat_ws(' ', c.state, coalesce(c.own_decision::text, 'nothing'), c.may_give, c.may_withdraw)
          from public.my_consents c where c.student_id = tests.the('kid') and c.purpose = 'media');
end $$;
grant execute on all functions in schema pg_temp to public;

select is((private.consent_standing_of(tests.the('kid'), 'media')).state, 'missing', 'Nobody has decided at first');
select is(private.has_consent(tests.the('kid'), 'media'), false, 'What nobody has decided is not allowed');
select is(pg_temp.says('bob', 'given'), 'given', 'The consent of one guardian suffices');
select is(pg_temp.seen('eve'), 'given nothing t t', 'The other guardian sees the state, and that it was not them');
select is(pg_temp.says('eve', 'withdrawn'), 'withdrawn', 'The withdrawal of another guardian stops it');
select is(pg_temp.seen('bob'), 'withdrawn given t t', 'The first guardian sees that it is stopped, and their own word');
select is(pg_temp.says('bob', 'given'), 'withdrawn', 'Giving it again does not lift the withdrawal of somebody else');
select is(pg_temp.says('eve', 'given'), 'given', 'Whoever withdrew lifts their own withdrawal');
select is(pg_temp.says('eve', 'withdrawn'), 'withdrawn', 'A withdrawal stops it again');
select is(pg_temp.school('given'), 'given', 'The school lifts a withdrawal');
select is(pg_temp.says('eve', 'withdrawn'), 'withdrawn', 'A family guardian without restrictions may stop it again after that');
select is(pg_temp.school('withdrawn'), 'withdrawn', 'The school records a withdrawal on paper');
select is(pg_temp.says('eve', 'given'), 'withdrawn', 'A guardian does not lift the withdrawal of the school');
select is(pg_temp.school('given'), 'given', 'The school lifts its own');
select is((select count(*)::integer from public.consents where student_id = tests.the('kid')), 9, 'What changes nothing adds no entry');

select tests.authenticate_as('bob');
select results_eq($$ select purpose, decision::text, side::text from public.my_consent_entries $$,
  $$ values ('media', 'given', 'guardian') $$, 'People see their own entries and those of nobody else');
select throws_ok('select * from public.consents', '42501', null, 'The ledger is closed');
select tests.clear_authentication();
select throws_ok($$ update public.consents set decision = 'given' where student_id = tests.the('kid') $$, 'PT403', 'permission.denied',
  'The ledger is never changed, not even in the console');
select throws_ok($$ delete from public.consents where student_id = tests.the('kid') $$, 'PT403', 'permission.denied',
  'Nothing is deleted from the ledger');

select * from finish();
rollback;
