/** What a system must have besides, where it is very small. */
const packages = {
  'libatomic.so.1': 'apt-get install libatomic1 (Debian, Ubuntu) or dnf install libatomic (Fedora)',
  'libstdc++.so.6': 'apt-get install libstdc++6 (Debian, Ubuntu) or dnf install libstdc++ (Fedora)',
};

/** The sentence for a program that could not be loaded because a library of the system is missing; undefined otherwise. */
export function missingLibrary(said) {
  const library = /(\S+\.so[.\d]*): cannot open shared object file/.exec(said)?.[1];
  if (library === undefined) return undefined;
  const how = packages[library] ?? 'the packages of your system';
  return `The Node.js that runs Alongside needs ${library}, which this system does not have. Install it with ${how}, then start again.`;
}
