/** `alongside people …`: who is here, and what an admin may change, by the same rules as in the app. */
import { parseArgs } from 'node:util';
import type { TObject, TSchema } from 'typebox';
import { addPerson, changePerson, removePerson, setAdmin } from '#features/people/admin/admin-contract.ts';
import {
  actingAdmin,
  adminRoutes,
  changeAddressHere,
  findPeople,
  type FoundPerson,
} from '#features/people/public.ts';
import { UsageProblem, type Command, type CommandContext, type Installation } from '#platform/command.ts';
import type { InputOf, Operation, ReplyOf } from '#platform/contract.ts';
import { InstallationProblem } from '#platform/installation-problem.ts';
import { nth, one } from '#platform/defined.ts';
import { withOperations } from '../operations.ts';

/** Carries out an operation in the name of an admin. */
const asAdmin = <Input extends TObject, Reply extends TSchema>(
  installation: Installation,
  operation: Operation<Input, Reply>,
  input: InputOf<Operation<Input, Reply>>,
  email?: string,
): Promise<ReplyOf<Operation<Input, Reply>>> =>
  withOperations(installation, adminRoutes, async (client) => {
    const admin = await actingAdmin(installation.owner, email);
    return client.call(operation, input, { as: { ...admin, admin: true } });
  });

async function personWith({ owner }: Installation, email: string): Promise<FoundPerson> {
  const [found] = await findPeople(owner, email);
  if (found) return found;
  throw new InstallationProblem('people.not-here', `Nobody here has the address ${email}.`);
}

const options = { json: { type: 'boolean', default: false }, as: { type: 'string' } } as const;

function read(args: string[], wanted: number, says: string) {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  if (positionals.length !== wanted) throw new UsageProblem(says);
  return { ...values, words: positionals };
}

/** Says what was done, for people or for programs. */
const tellDone = ({ say }: CommandContext, json: boolean, done: object, sentence: string): void =>
  say(json ? JSON.stringify(done) : sentence);

const lineOf = ({ name, email, admin, teams }: FoundPerson): string =>
  `${name} <${email}>${admin ? ', admin' : ''}${teams.length > 0 ? `: ${teams.join(', ')}` : ''}`;

const list: Command = {
  name: 'people list',
  usage: '[--json]',
  summary: 'Say who is here',
  run: async (args, { say, withInstallation }) => {
    const { json } = read(args, 0, 'It takes no words.');
    const people = await withInstallation(({ owner }) => findPeople(owner));
    if (json) say(JSON.stringify(people));
    else for (const one of people) say(lineOf(one));
  },
};

const show: Command = {
  name: 'people show',
  usage: 'ADDRESS [--json]',
  summary: 'Say who has an address',
  run: async (args, { say, withInstallation }) => {
    const { json, words } = read(args, 1, 'Say whose: one address.');
    const found = await withInstallation((installation) => personWith(installation, one(words)));
    say(json ? JSON.stringify(found) : lineOf(found));
  },
};

const add: Command = {
  name: 'people add',
  usage: 'ADDRESS NAME [--as ADMIN-EMAIL] [--json]',
  summary: 'Add somebody, in the zone and language of the admin in whose name it is done',
  run: async (args, context) => {
    const { json, as, words } = read(args, 2, 'Say an address and, in quotation marks, a name.');
    const [email, name] = words as [string, string];
    const added = await context.withInstallation(async (installation) => {
      const { timeZone, language } = await actingAdmin(installation.owner, as);
      return asAdmin(installation, addPerson, { email, name, timeZone, language }, as);
    });
    tellDone(context, json, added, `${added.name} was added. They have not been invited yet.`);
  },
};

const rename: Command = {
  name: 'people rename',
  usage: 'ADDRESS NAME [--as ADMIN-EMAIL] [--json]',
  summary: 'Give somebody another name',
  run: async (args, context) => {
    const { json, as, words } = read(args, 2, 'Say an address and, in quotation marks, a name.');
    const renamed = await context.withInstallation(async (installation) => {
      const { id, version } = await personWith(installation, one(words));
      return asAdmin(installation, changePerson, { id, saw: version, name: nth(words, 1) }, as);
    });
    tellDone(context, json, renamed, `They are called ${renamed.name} now.`);
  },
};

const setAddress: Command = {
  name: 'people set-address',
  usage: 'ADDRESS NEW-ADDRESS [--json]',
  summary: 'Give somebody another address without asking them',
  details:
    'For whoever has lost both their mailbox and every browser in which they were signed in. Whoever has an address can\n' +
    'sign in as its owner. The old address gets an email, its owner a card, and it stands in the log.',
  run: async (args, context) => {
    const { json, words } = read(args, 2, 'Say the address they have and the new one.');
    const done = await context.withInstallation(async (installation) => {
      const now = Temporal.Now.instant();
      const somebody = await personWith(installation, one(words));
      const told = await changeAddressHere(installation.owner, somebody, nth(words, 1), now);
      return { id: somebody.id, name: somebody.name, told };
    });
    const told = done.told
      ? 'The old address gets an email, and they find a card.'
      : 'They had not been here yet.';
    tellDone(context, json, done, `The mail of ${done.name} goes to ${words[1]} now. ${told}`);
  },
};

const makeAdmin: Command = {
  name: 'people make-admin',
  usage: 'ADDRESS [--as ADMIN-EMAIL] [--json]',
  summary: 'Let somebody look after people and settings here',
  run: async (args, context) => {
    const { json, as, words } = read(args, 1, 'Say whom: one address.');
    const somebody = await context.withInstallation(async (installation) => {
      const found = await personWith(installation, one(words));
      await asAdmin(installation, setAdmin, { id: found.id, admin: true }, as);
      return found;
    });
    tellDone(context, json, { id: somebody.id, admin: true }, `${somebody.name} is an admin now.`);
  },
};

const leave: Command = {
  name: 'people leave',
  usage: 'ADDRESS [--as ADMIN-EMAIL] [--json]',
  summary: 'Let somebody leave, with all that follows in the app',
  details: 'They can no longer sign in; what was theirs alone is destroyed. This cannot be undone.',
  run: async (args, context) => {
    const { json, as, words } = read(args, 1, 'Say whom: one address.');
    const somebody = await context.withInstallation(async (installation) => {
      const found = await personWith(installation, one(words));
      await asAdmin(installation, removePerson, { id: found.id }, as);
      return found;
    });
    tellDone(context, json, { id: somebody.id, left: true }, `${somebody.name} has left.`);
  },
};

export const peopleCommands: readonly Command[] = [list, show, add, rename, setAddress, makeAdmin, leave];
