declare module 'edmonds-blossom' {
  /** Edges as [one, other, weight]; returns each one's mate, -1 for nobody. */
  export default function blossom(edges: [number, number, number][], mostPairs?: boolean): number[];
}
