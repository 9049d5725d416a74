begin;
select plan(5);

select tests.create_user('bob');
create function pg_temp.ends(p_events text[]) returns text language plpgsql volatile as $$
declare v_id uuid; v_event text;
begin
  insert into private.email_outbox (template, recipient_id, to_email, data, dedupe_key, status)
  values ('LINK_CHANGED', tests.id('bob'), 'bob@example.com', '{}', gen_random_uuid()::text, 'sent') returning id into v_id;
  foreach v_event in array p_events loop
    perform public.record_email_event(gen_random_uuid()::text, split_part(v_event, ' ', 1), v_id, null, now(),
                                      nullif(split_part(v_event, ' ', 2), ''));
  end loop;
  return (tests.mail(v_id)).status::text;
end $$;
select is(pg_temp.ends('{email.bounced Transient}'), 'bounced', 'A soft bounce is one while nothing else is known');
select is(pg_temp.ends('{email.bounced Transient,email.delivered}'), 'delivered', 'A soft bounce that is delivered later ends as delivered');
select is(pg_temp.ends('{email.delivered,email.bounced Transient}'), 'delivered', 'In whatever order the events come');
select is(pg_temp.ends('{email.bounced Permanent,email.delivered}'), 'bounced', 'A hard bounce stays one');
select is(pg_temp.ends('{email.delivered,email.complained}'), 'complained', 'A complaint counts more than the delivery');

select * from finish();
rollback;
