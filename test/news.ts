/** Live news in a test: which pieces reach whom, exactly. */
import { Client } from 'pg';
import type { Actor } from './actor.ts';
import type { Workplace } from './workplace.ts';

interface Piece {
  circle: string;
  kind: string;
  id: string;
}

export class News {
  readonly #workplace: Workplace;
  readonly #line: Client;
  #heard: Piece[] = [];

  private constructor(workplace: Workplace) {
    this.#workplace = workplace;
    this.#line = new Client({ connectionString: workplace.database.url });
  }

  static async open(workplace: Workplace): Promise<News> {
    const news = new News(workplace);
    news.#line.on('notification', ({ payload }) => news.#heard.push(JSON.parse(payload!) as Piece));
    await news.#line.connect();
    await news.#line.query('listen alongside_news');
    return news;
  }

  /** The kinds of news that reached somebody since the last look, in turn. A query brings all that was told before it. */
  async lastHeardBy(...people: readonly Actor[]): Promise<string[][]> {
    await this.#line.query('select');
    const pieces = this.#heard;
    this.#heard = [];
    const heard: string[][] = people.map(() => []);
    for (const { circle, kind } of pieces) {
      const { rows } = await this.#workplace.database.owner.query<{ person: string }>(
        'select listening_in($1, $2) as person',
        [circle, people.map(({ id }) => id)],
      );
      for (const [index, { id }] of people.entries())
        if (rows.some(({ person }) => person === id)) heard[index]!.push(kind);
    }
    return heard;
  }

  async close(): Promise<void> {
    await this.#line.end();
  }
}
