/** Talks of the founder ("me") and of two others, which nobody else in the sample can find. */
import type { TalkStory } from '../steps/talk-steps.ts';

export const talks: readonly TalkStory[] = [
  {
    at: '2 10:20',
    by: 'iris',
    with: ['me'],
    form: 'feedback',
    topic: 'The Friday letter',
    parts: [
      { part: 'situation', words: 'Last Friday, an hour before the letter went out' },
      { part: 'saw', words: 'Your lines came as a picture of a page' },
      { part: 'led-to', words: 'I typed them again, and two commas went overboard' },
      { part: 'next-time', words: 'Send them as text; it may be as short as you like' },
      { part: 'wish', words: 'That people read you in your own commas' },
    ],
  },
  {
    at: '6 14:00',
    by: 'me',
    with: ['ulla'],
    form: 'advice',
    topic: 'Settling in',
    parts: [{ part: 'want', words: 'I want to ask sooner, before I have searched for an hour' }],
    moves: [
      ['5 09:30', 'ulla', 'accept'],
      [
        '5 10:10',
        'ulla',
        'suggest',
        {
          suggestions: [
            'Say at ten each morning what you are looking for; somebody passes it by noon',
            'Ask the person at the window, whoever that is. They see who comes and goes',
          ],
        },
      ],
    ],
  },
  {
    at: '3 11:00',
    by: 'victor',
    with: ['me'],
    form: 'catch-up',
    topic: 'A walk along the pier',
    parts: [{ part: 'question', words: 'What have you seen here that we no longer see?' }],
    moves: [
      ['3 12:10', 'me', 'accept'],
      [
        '2 09:00',
        'victor',
        'propose-talk',
        { at: '-2 12:30', place: 'From the main door, to the last boat' },
      ],
    ],
  },
  {
    at: '1 16:20',
    by: 'me',
    with: ['jamal'],
    form: 'repair',
    topic: 'The desk by the window',
    draft: true,
    parts: [
      { part: 'happened', words: 'I moved my things on Monday; on Tuesday somebody else sat there' },
      { part: 'effect', words: 'I carried them back past everybody' },
    ],
  },
  {
    at: '9 09:00',
    by: 'tomasz',
    with: ['me', 'monica'],
    form: 'review',
    topic: 'The storm week',
    moves: [
      ['9 10:00', 'monica', 'accept'],
      ['8 11:00', 'me', 'accept'],
      [
        '8 14:00',
        'monica',
        'answer',
        {
          answers: [
            { part: 'expected', words: 'Two days of wind and a quiet Thursday' },
            { part: 'happened', words: 'Four days of wind, and every island asked the same question' },
            { part: 'helped', words: 'One list of boats that both teams could see' },
            { part: 'hindered', words: 'The list was older than the wind' },
            { part: 'try', words: 'Renew the list at every change of the tide' },
          ],
        },
      ],
      [
        '7 09:40',
        'me',
        'answer',
        {
          answers: [
            { part: 'happened', words: 'The telephones rang, and nobody could say when' },
            { part: 'try', words: 'Say "we do not know yet" early, and when we will' },
          ],
        },
      ],
    ],
  },
  {
    at: '20 10:00',
    by: 'margit',
    with: ['nadia'],
    form: 'repair',
    topic: 'How we settled the autumn budget',
    parts: [
      { part: 'happened', words: 'We met twice, and the number changed in between' },
      { part: 'effect', words: 'I planned three weeks on the first number' },
      { part: 'matters', words: 'To know early, even if it is bad' },
      { part: 'hope', words: 'That next autumn takes one meeting' },
    ],
    moves: [['19 09:30', 'nadia', 'accept']],
  },
];
