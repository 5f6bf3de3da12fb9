/** What some of the company keep for themselves: whoever plays them finds it under "Only me". */
import type { NoteStory } from '../story.ts';

const notes: NoteStory[] = [
  {
    at: '6 16:20',
    by: 'me',
    about: 'sunniva',
    back: -3,
    text: 'Sunniva takes her father out on the boat at the weekend, the first time since his illness. Ask how it was.',
  },
  {
    at: '9 11:10',
    by: 'me',
    about: 'jamal',
    text: 'Jamal learns to bake bread. The third loaf was the first one that was not a brick.',
  },
  {
    at: '5 17:00',
    by: 'me',
    weekdays: [2, 4],
    text: 'In every first talk, ask one open question before I say anything about myself.',
  },
  {
    at: '6 16:40',
    by: 'me',
    answers: [
      'Ulla, who sat down with me although she was on her way out.',
      '',
      'I talked over Victor twice when he drew the map. I could simply tell him.',
      'Nobody yet. I have only just met them.',
      'One open question first.',
    ],
  },
  {
    at: '8 14:30',
    by: 'monica',
    about: 'tomasz',
    back: -1,
    text: 'Tomasz moves house on the 15th. Nothing big on that day, and ask afterwards how the stairs went.',
  },
  {
    at: '12 09:20',
    by: 'monica',
    weekdays: [1, 3, 5],
    text: 'Say back what I heard before I say what I think.',
  },
  {
    at: '7 15:45',
    by: 'lena',
    about: 'priya',
    back: -4,
    text: 'Priya would like to lead something across teams next year. Keep an ear open.',
  },
  {
    at: '3 16:10',
    by: 'lena',
    answers: [
      'Emre, who looked at the rounding although it was not his week.',
      'The cut-over plan. Better on Monday than on the day.',
      '',
      'Anselm. He was tired after the migration.',
      'Ask early, in the open, once a week.',
    ],
  },
  {
    at: '10 10:00',
    by: 'zofia',
    weekdays: [2],
    text: 'Thank somebody for something I saw, before lunch.',
  },
  {
    at: '15 13:20',
    by: 'olu',
    about: 'nadia',
    back: -2,
    text: 'Nadia has her audit on Thursday. Do not ask for numbers before.',
  },
];

export const onlyMine = { notes };
