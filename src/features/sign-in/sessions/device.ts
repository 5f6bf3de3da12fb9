/** What somebody recognises a browser by. Only these words are kept, not what the browser sent. */

const browsers: readonly [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const systems: readonly [RegExp, string][] = [
  [/\bAndroid\b/, 'Android'],
  [/\biPad\b/, 'iPad'],
  [/\biPhone\b/, 'iPhone'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
];

const firstOf = (list: readonly [RegExp, string][], text: string) =>
  list.find(([sign]) => sign.test(text))?.[1];

/** "Firefox on Linux", or as much of it as can be told from a `User-Agent`. */
export function deviceName(userAgent: string | undefined): string {
  const text = userAgent ?? '';
  const browser = firstOf(browsers, text) ?? 'A browser';
  const system = firstOf(systems, text);
  return system === undefined ? browser : `${browser} on ${system}`;
}
