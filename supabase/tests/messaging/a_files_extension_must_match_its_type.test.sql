begin;
select plan(16);

select tests.create_family();
select tests.send('bob', 'dana');
-- Uploads as Bob, sends the file and returns the result.
create function tests.send_file(p_name text, p_type text) returns text
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_path text := tests.thread_id('bob', 'dana') || '/' || gen_random_uuid() || '/' || p_name;
begin
  perform tests.upload('bob', v_path, p_type);
  return coalesce(tests.error_of(format('select tests.send(%L, %L, null, p_attachment_path => %L)', 'bob', 'dana', v_path)) ->> 'message', 'sent');
end;
$$;

select is(tests.send_file('a.pdf', 'application/pdf'), 'sent', 'A PDF file can be sent');
select is(tests.send_file('a.png', 'image/png'), 'sent', 'A PNG file can be sent');
select is(tests.send_file('a.jpg', 'image/jpeg'), 'sent', 'A JPEG file can be sent');
select is(tests.send_file('a.jpeg', 'image/jpeg'), 'sent', 'A JPEG file with the long extension can be sent');
select is(tests.send_file('A.JPG', 'image/jpeg'), 'sent', 'An extension in capitals is accepted');
select is(tests.send_file('a.gif', 'image/gif'), 'sent', 'A GIF file can be sent');
select is(tests.send_file('a.webp', 'image/webp'), 'sent', 'A WebP file can be sent');
select is(tests.send_file('a.pdf', 'text/html'), 'attachment.not_allowed',
  'An HTML page named as a PDF is refused');
select is(tests.send_file('a.png', 'image/svg+xml'), 'attachment.not_allowed',
  'An SVG named as a PNG is refused');
select is(tests.send_file('a.exe', 'application/octet-stream'), 'attachment.not_allowed',
  'An executable file is refused');
select is(tests.send_file('a.html', 'application/pdf'), 'attachment.not_allowed',
  'A PDF named as a web page is refused');
select is(tests.send_file('a.png', 'application/pdf'), 'attachment.not_allowed',
  'A PDF named as a picture is refused');
select is(tests.send_file('a.pdf.exe', 'application/pdf'), 'attachment.not_allowed',
  'Only the last extension counts');
select is(tests.send_file('pdf', 'application/pdf'), 'attachment.not_allowed',
  'A name without an extension is refused');
select is(tests.send_file('a.pdf', null), 'attachment.not_allowed', 'A file without a type is refused');
select is(tests.send_file('a.pdf', 'Application/PDF; charset=x'), 'attachment.not_allowed',
  'A malformed type is refused');

select * from finish();
rollback;
