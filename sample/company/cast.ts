/** Everybody in the company: it brings groceries, parcels and odd things to forty small islands. Nobody of them exists. */
import { one } from '#platform/defined.ts';

export interface Member {
  /** The first name in small letters, by which stories call them. */
  key: string;
  name: string;
  /** Path below the whole workplace; empty for the whole. */
  team: string;
  leads?: true;
  zone?: string;
  language?: 'en' | 'de';
}

type More = Partial<Pick<Member, 'leads' | 'zone' | 'language'>>;

const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replaceAll(/[^a-z]/gi, '')
    .toLowerCase();

const member = (team: string, name: string, more: More = {}): Member => ({
  key: plain(one(one(name.split(' ')).split('-'))),
  name,
  team,
  ...more,
});

/** Addresses at example.org belong to nobody, ever. */
export const emailOf = (name: string): string => `${name.split(' ').map(plain).join('.')}@example.org`;

const leads = { leads: true } as const;
const german = { language: 'de' } as const;
const team = (path: string, list: readonly [name: string, more?: More][]): Member[] =>
  list.map(([name, more]) => member(path, name, more));

export const cast: readonly Member[] = [
  ...team('Operations', [['Ingrid Tveit', { ...leads, zone: 'Europe/Oslo' }]]),
  ...team('Operations / Dispatch', [
    ['Tomasz Wrona', { ...leads, zone: 'Europe/Warsaw' }],
    ['Aylin Demirel', german],
    ['Henk de Boer', { zone: 'Europe/Amsterdam' }],
    ['Sunniva Aas', { zone: 'Europe/Oslo' }],
    ['Karl Brandt', german],
    ['Fatou Ndiaye'],
    ['Joris Maes', { zone: 'Europe/Brussels' }],
    ['Petra Lindqvist', { zone: 'Europe/Stockholm' }],
    ['Mehmet Kaya'],
    ['Greta Sommer', german],
  ]),
  ...team('Operations / Customer Care', [
    ['Monica Reyes', { ...leads, zone: 'Europe/Madrid' }],
    ['Bilal Rahman', { zone: 'Europe/London' }],
    ['Antje Voss', german],
    ['Ciara Doyle', { zone: 'Europe/Dublin' }],
    ['Yusuf Adeyemi', { zone: 'Europe/London' }],
  ]),
  ...team('Product', [['Ruben Castellano', { ...leads, zone: 'Europe/Madrid' }]]),
  ...team('Product / Payments', [
    ['Lena Hartwig', { ...leads, ...german }],
    ['Oskar Nyman', { zone: 'Europe/Helsinki' }],
    ['Priya Raman', { zone: 'Europe/London' }],
    ['Daniel Okafor'],
    ['Mei Tanaka'],
    ['Jonas Feld', german],
  ]),
  ...team('Product / Test', [
    ['Zofia Malik', { ...leads, zone: 'Europe/Warsaw' }],
    ['Emre Aksoy'],
    ['Hanna Brück', german],
    ['Callum Reid', { zone: 'Europe/London' }],
    ['Noor Haddad'],
  ]),
  ...team('Product / Insights', [
    ['Selma Haugen', { ...leads, zone: 'Europe/Oslo' }],
    ['Victor Amaral', { zone: 'Europe/Lisbon' }],
    ['Wanja Petersen', german],
    ['Chiara Bellini', { zone: 'Europe/Rome' }],
    ['Deepak Menon'],
  ]),
  ...team('Product / Platform', [
    ['Anselm Krug', { ...leads, ...german }],
    ['Aoife Brennan', { zone: 'Europe/Dublin' }],
    ['Kofi Mensah'],
    ['Sanna Virtanen', { zone: 'Europe/Helsinki' }],
    ['Rafael Pinto', { zone: 'Europe/Lisbon' }],
  ]),
  ...team('Trade', [['Beatrix Holm', { ...leads, zone: 'Europe/Copenhagen' }]]),
  ...team('Trade / Finance', [
    ['Margit Steiner', { ...leads, ...german, zone: 'Europe/Vienna' }],
    ['Olu Bankole', { zone: 'Europe/London' }],
    ['Elena Petrova'],
    ['Stefan Kühn', german],
    ['Julie Moreau', { zone: 'Europe/Paris' }],
    ['Arne Dahl', { zone: 'Europe/Oslo' }],
  ]),
  ...team('Trade / Sales', [
    ['Nadia Benali', { ...leads, zone: 'Europe/Brussels' }],
    ['Piet Janssen', { zone: 'Europe/Amsterdam' }],
    ['Rosa Marchetti', { zone: 'Europe/Rome' }],
    ['Tim Aldous', { zone: 'America/Halifax' }],
    ['Katja Wolff', german],
    ['Samuel Otieno', { zone: 'Africa/Nairobi' }],
  ]),
  ...team('Trade / Marketing', [
    ['Linnea Ekberg', { ...leads, zone: 'Europe/Stockholm' }],
    ['Hugo Valente', { zone: 'Europe/Lisbon' }],
    ['Amara Diallo', { zone: 'Europe/Paris' }],
    ['Friederike Lohmann', german],
    ['Ben Whitlock', { zone: 'Europe/London' }],
  ]),
  ...team('People and Workplace', [
    ['Iris Vandenberg', { ...leads, zone: 'Europe/Brussels' }],
    ['Jamal Edwards', { zone: 'Europe/London' }],
    ['Ulla Knutsen', { zone: 'Europe/Oslo' }],
  ]),
];
