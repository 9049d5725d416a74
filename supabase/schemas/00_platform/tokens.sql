-- Secrets that people and machines are handed: how they are written, and the form in which they are kept.

-- Functions ---------------------------------------------------------------------------------------

create function private.base64url(p_bytes bytea) returns text
language plpgsql immutable strict security invoker set search_path = ''
as $$
begin
  return translate(encode(p_bytes, 'base64'), E'+/=\n', '-_');
end;
$$;
comment on function private.base64url(bytea) is 'base64url without padding.';

create function private.sha256_hex(p_text text) returns text
language plpgsql immutable strict security invoker set search_path = ''
as $$
begin
  return encode(sha256(convert_to(p_text, 'UTF8')), 'hex');
end;
$$;
comment on function private.sha256_hex(text) is
  'SHA-256 of a text in hex: all that is kept of a token, so that a dump of the database opens nothing.';
