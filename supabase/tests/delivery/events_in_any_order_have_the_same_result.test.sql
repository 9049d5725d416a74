-- Every order of every set of events and our own record of the sending; the gravest stays.
begin;
select plan(127);

select tests.create_users('bob', 'dana: tutor');
select tests.book('bob', 'dana');
delete from private.email_outbox where recipient_id = tests.id('bob');
select tests.keep('mail', (select id from private.email_outbox));

create function pg_temp.orders(p_items text[]) returns setof text[] language sql immutable as $$
  with recursive orders(done, left_over) as (
    select '{}'::text[], p_items
    union all
    select o.done || i, array_remove(o.left_over, i) from orders o, unnest(o.left_over) i
  )
  select done from orders where left_over = '{}'
$$;
create function pg_temp.end_of(p_order text[]) returns text language plpgsql volatile as $$
declare
  v_event text;
begin
  update private.email_outbox set status = 'sending', provider_id = null, sent_at = null, lease_until = now() + interval '1 minute',
    to_email = 'dana@example.com';
  delete from private.email_events;
  delete from private.email_suppressions;
  foreach v_event in array p_order loop
    if v_event = 'recorded' then
      perform public.record_email_sent(tests.the('mail'), 're_1');
    else
      perform public.record_email_event('msg_' || v_event, 'email.' || v_event, tests.the('mail'), 're_1');
    end if;
  end loop;
  return (select concat_ws(' ', m.status, m.provider_id, coalesce(m.lease_until::text, 'free'),
                           (select string_agg(s.reason, ',' order by s.reason) from private.email_suppressions s))
          from tests.mail(tests.the('mail')) m);
end $$;
select is(pg_temp.end_of(o), 'complained re_1 free bounce,complaint', 'Events in the order ' || array_to_string(o, ', '))
from pg_temp.orders('{recorded,sent,delivered,bounced,complained}') o;
select is(array_agg(distinct pg_temp.end_of(o)), array[x.ending], format('All %s orders of %s have the same result', count(*), x.items))
from (values ('{recorded,sent}'::text[], 'sent re_1 free'), ('{recorded,sent,delivered}', 'delivered re_1 free'),
             ('{recorded,delivered,complained}', 'complained re_1 free complaint'), ('{recorded,sent,bounced}', 'bounced re_1 free bounce'),
             ('{recorded,sent,failed}', 'failed re_1 free'), ('{recorded,sent,delivered,failed,bounced}', 'bounced re_1 free bounce'),
             ('{recorded,delivery_delayed,opened,delivered}', 'delivered re_1 free')) x(items, ending),
     pg_temp.orders(x.items) o
group by x.items, x.ending;

select * from finish();
rollback;
