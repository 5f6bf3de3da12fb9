/** The address of another service, with the name and the password it takes. What is wrong with it never repeats the password. */
import { readText } from './settings.ts';

interface Service {
  /** The setting that holds the address. */
  name: string;
  /** The setting that may hold the password by itself. */
  password: string;
  schemes: readonly string[];
}

/** The address with its password in it; a problem is added as a sentence. */
export function readServiceUrl(
  env: Readonly<Record<string, string | undefined>>,
  { name, password, schemes }: Service,
  problems: string[],
): string | undefined {
  const value = readText(env, name);
  const apart = readText(env, password);
  if (value === undefined && apart !== undefined)
    problems.push(`${password} is set, but ${name}, to which it belongs, is not.`);
  if (value === undefined) return undefined;
  const scheme = schemes.find((candidate) => value.toLowerCase().startsWith(`${candidate}://`));
  if (scheme === undefined || value.length <= scheme.length + '://'.length) {
    problems.push(
      `${name} must be an address that starts with ${schemes.map((one) => `${one}://`).join(' or ')}.`,
    );
    return undefined;
  }
  const problem = problemIn(value, name, password);
  if (problem !== undefined) problems.push(problem);
  if (problem !== undefined || apart === undefined) return problem === undefined ? value : undefined;
  return withPassword(value, apart);
}

/** A server reached by a socket is written without a host (postgresql:///name?host=/run/…). */
const isBySocket = (value: string): boolean =>
  /^postgres(ql)?:\/\/\/?[^/@]*[?/]/i.test(value) && !URL.canParse(value);

function problemIn(value: string, name: string, password: string): string | undefined {
  if (hasMisreadSign(value))
    return `The name or the password in ${name} holds a sign that means something else in an address (such as # / ? @ or %). Write it as its code (# is %23, / is %2F, ? is %3F, @ is %40, % is %25), or set the password by itself as ${password}.`;
  if (URL.canParse(value) || isBySocket(value)) return undefined;
  return `${name} cannot be read as an address; it looks like ${name === 'SMTP_URL' ? 'smtps://name:password@mail.example.org' : 'postgresql://name:password@db.example.org/alongside'}.`;
}

/** Whether an @ stands where no address has one: what came before it was cut off by another sign. */
function hasMisreadSign(value: string): boolean {
  const url = URL.parse(value);
  if (url === null) return /:\/\/[^@]*[#/?][^@]*@/.test(value.replace(/\?[a-z]+=.*$/i, ''));
  const keys = [...url.searchParams.keys()];
  const isCut = url.hash !== '' || url.pathname.includes('@') || keys.some((key) => key.includes('@'));
  return isCut || [url.username, url.password].some((part) => !isWellEncoded(part));
}

function isWellEncoded(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

function withPassword(value: string, password: string): string {
  const url = URL.parse(value);
  if (url === null || url.host === '')
    return `${value}${value.includes('?') ? '&' : '?'}password=${encodeURIComponent(password)}`;
  url.password = encodeURIComponent(password);
  return url.href;
}
