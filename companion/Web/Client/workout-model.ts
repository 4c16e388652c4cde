// A workout as the server reads it: steps and blocks of steps. Joined, its parts are the text again; the server alone understands it.

export interface Node { count: number; length: string; word: string; target: string; told: string; nodes: Node[] }
export interface Block { seconds: number; height: number; kind: number; text: string }
export interface Reading {
  text: string;
  printed: string;
  fault: { column: number; sentence: string } | null;
  nodes: Node[];
  profile: Block[];
  lengthText: string;
  remarks: string[];
  day: { isAllowed: boolean; sentence: string } | null;
}

/** Where a node is: index in the workout, and index in a block, and so on. */
export type Path = number[];

export function textOf(nodes: Node[]): string {
  return nodes.map(node => node.count > 0
    ? `${node.count}x(${textOf(node.nodes)})`
    : `${node.length}${node.word === 'run' ? '' : ` ${node.word}`}${node.target.trim() ? ` @ ${node.target.trim()}` : ''}`).join(', ');
}

export function newStep(): Node {
  return { count: 0, length: '5min', word: 'run', target: '', told: '', nodes: [] };
}

export function newBlock(): Node {
  const rest = { ...newStep(), length: '2min', word: 'recovery' };
  return { count: 4, length: '', word: '', target: '', told: '', nodes: [{ ...newStep(), length: '1min' }, rest] };
}

export function copy(nodes: Node[]): Node[] {
  return structuredClone(nodes);
}

export function listOf(nodes: Node[], path: Path): Node[] {
  return path.slice(0, -1).reduce((list, index) => list[index]!.nodes, nodes);
}

export function nodeAt(nodes: Node[], path: Path): Node {
  return listOf(nodes, path)[path[path.length - 1]!]!;
}

/** The workout with a node taken from one place and put before another; unchanged where that cannot be. */
export function moved(nodes: Node[], from: Path, to: Path): Node[] {
  const isInside = to.length > from.length && from.every((index, i) => index === to[i]);
  if (isInside) return nodes;
  const next = copy(nodes);
  const source = listOf(next, from);
  const target = listOf(next, to);
  const index = from[from.length - 1]!;
  let place = to[to.length - 1]!;
  const [node] = source.splice(index, 1);
  if (source === target && place > index) place--;
  target.splice(place, 0, node!);
  return withoutEmptyBlocks(next);
}

export function without(nodes: Node[], path: Path): Node[] {
  const next = copy(nodes);
  listOf(next, path).splice(path[path.length - 1]!, 1);
  return withoutEmptyBlocks(next);
}

export function withoutEmptyBlocks(nodes: Node[]): Node[] {
  return nodes
    .map(node => (node.count > 0 ? { ...node, nodes: withoutEmptyBlocks(node.nodes) } : node))
    .filter(node => node.count === 0 || node.nodes.length > 0);
}

export function depthOf(nodes: Node[]): number {
  return Math.max(0, ...nodes.map(node => (node.count > 0 ? 1 + depthOf(node.nodes) : 0)));
}
