begin;
select plan(17);

-- Eve is restricted, and Nell's link has ended: both gave a consent before. Ria never gave one, and is restricted.
select tests.create_users('bob', 'eve', 'nell', 'ria');
select tests.keep('kid', tests.placeholder('bob', 'Kid', (current_date - 3000)::date));
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
select tests.id(p), tests.the('kid'), 'GUARDIAN', 'ACTIVE', 'MOTHER', '{view_progress,message}' from unnest('{eve,nell,ria}'::text[]) p;
create function pg_temp.says(p_who text, p_decision text) returns text language plpgsql as $$
begin
  perform tests.authenticate_as(p_who);
  return coalesce(tests.error_of(case p_decision
    when 'given' then format('select public.give_consent(%L, ''media'', 1, ''en'')', tests.the('kid'))
    else format('select public.withdraw_consent(%L, ''media'')', tests.the('kid')) end) ->> 'message', 'done');
end $$;
create function pg_temp.state() returns text language plpgsql as $$
begin
  perform tests.clear_authentication();
  return (private.consent_standing_of(tests.the('kid'), 'media')).state;
end $$;
create function pg_temp.seen(p_who text) returns text[] language plpgsql as $$
begin
  perform tests.authenticate_as(p_who);
  return array(select concat_ws(' ', c.purpose, coalesce(c.state::text, 'nothing'), c.own_decision, c.may_give, c.may_withdraw)
               from public.my_consents c where c.student_id = tests.the('kid') order by 1);
end $$;
grant execute on all functions in schema pg_temp to public;
do $$ begin
  perform pg_temp.says('bob', 'given'), pg_temp.says('eve', 'given'), pg_temp.says('nell', 'given');
  perform tests.clear_authentication();
  insert into public.contact_restrictions (student_id, profile_id, rights, basis)
  select tests.the('kid'), tests.id(p), '{view_progress,message,book,receive_alerts}', 'Order 1/23' from unnest('{eve,ria}'::text[]) p;
  delete from public.profile_graph where source_profile_id = tests.id('nell');
end $$;

select is(pg_temp.seen('eve'), '{media nothing given f t}', 'A restricted guardian sees what they gave, and no state');
select is(pg_temp.seen('nell'), pg_temp.seen('eve'), 'A former guardian sees the same');
select is(pg_temp.seen('ria'), '{}', 'A restricted guardian who gave nothing sees nothing');
select is(pg_temp.says('ria', 'withdrawn'), 'student.not_found', 'A restricted guardian who gave nothing withdraws nothing');
select is(pg_temp.says('eve', 'given'), 'student.not_found', 'A restricted guardian gives no consent');
select is(pg_temp.says('nell', 'given'), 'student.not_found', 'A former guardian gives no consent');

select is(pg_temp.says('nell', 'withdrawn'), 'done', 'A former guardian takes back what they gave');
select is(pg_temp.state(), 'given', 'That stops nobody else');
select is(pg_temp.says('eve', 'withdrawn'), 'done', 'A restricted guardian takes back what they gave');
select is(pg_temp.state(), 'withdrawn', 'That stops the purpose: withdrawing is possible under any restriction');
select is(pg_temp.says('eve', 'withdrawn') || pg_temp.says('nell', 'withdrawn'), 'donedone', 'Withdrawing twice tells neither of them more');
select is(pg_temp.seen('eve') || pg_temp.seen('nell'), '{}', 'After that both of them see nothing');

-- The school decides; from then on a restricted person stops nobody.
do $$ begin
  perform tests.clear_authentication();
  perform public.record_consent(tests.the('kid'), 'media', 'given', 'Folder 7');
end $$;
select is(pg_temp.state(), 'given', 'The school lifts the withdrawal of a restricted guardian');
select is(pg_temp.says('eve', 'withdrawn'), 'done', 'The restricted guardian tries again and is told the same');
select is(pg_temp.state(), 'given', 'After the school has decided, a restricted guardian stops nobody else');
select is(pg_temp.says('bob', 'withdrawn'), 'done', 'A guardian without restrictions withdraws');
select is(pg_temp.state(), 'withdrawn', 'A guardian without restrictions stops it, whatever the school has decided before');

select * from finish();
rollback;
