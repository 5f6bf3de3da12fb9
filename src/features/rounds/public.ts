/** What may be asked of rounds from outside: to make the week's round now. */
export { roundMaking } from './jobs.ts';
