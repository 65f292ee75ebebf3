/** What a FEEL expression reads: the variables with the members that it looks at, and what it compares them with. */
import { evaluate, parseExpression, parseUnaryTests } from 'feelin';

export interface Reads {
  /** `payer.remitter` is `['payer', 'remitter']`. Within a list the members are those of its entries. */
  readonly paths: readonly (readonly string[])[];
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
  /** Whether a list is written out, as in `codes = ["idCard"]`. */
  readonly listed: boolean;
}

type Tree = ReturnType<typeof parseExpression>;
type Node = Tree['topNode'];

/** @returns undefined for an expression that FEEL does not parse. A leading `=` is not part of it. */
export const readsOf = (feel: string): Reads | undefined => readsIn(parseExpression(feel, {}, undefined), feel);

/** The same for a cell of a decision table. */
export const readsOfCell = (cell: string): Reads | undefined => readsIn(parseUnaryTests(cell, {}, undefined), cell);

function readsIn(tree: Tree, feel: string): Reads | undefined {
  let broken = false;
  tree.iterate({ enter: ({ type }) => void (broken ||= type.isError) });
  if (broken) return undefined;
  const reader = new Reader(feel);
  reader.visit(tree.topNode);
  return reader;
}

class Reader implements Reads {
  readonly paths: string[][] = [];
  readonly texts: string[] = [];
  readonly numbers: number[] = [];
  listed = false;
  /** What a name of the expression's own stands for: in `some x in xs satisfies x.code`, x is an entry of xs. */
  readonly #own = new Map<string, string[]>();
  readonly #feel: string;

  constructor(feel: string) {
    this.#feel = feel;
  }

  visit(node: Node): void {
    const path = this.#pathOf(node);
    if (path) {
      this.paths.push(path);
      return this.#visitFilters(node);
    }
    if (node.name === 'StringLiteral') this.texts.push(String(evaluate(this.#text(node)).value));
    if (node.name === 'NumericLiteral') this.numbers.push(Number(this.#text(node)));
    if (node.name === 'List') this.listed = true;
    if (node.name === 'InExpression') this.#bind(node);
    const [first, ...rest] = childrenOf(node);
    if (first && node.name !== 'FunctionInvocation') this.visit(first);
    for (const child of rest) this.visit(child);
  }

  #pathOf(node: Node): string[] | undefined {
    const [base] = childrenOf(node);
    if (node.name === 'VariableName') return this.#resolved(this.#text(node));
    if (node.name === 'FilterExpression') return base && this.#pathOf(base);
    if (node.name !== 'PathExpression' || !base) return undefined;
    const path = this.#pathOf(base);
    const member = node.getChild('PathName');
    return path && member ? [...path, this.#text(member)] : undefined;
  }

  #resolved(name: string): string[] {
    return this.#own.get(name) ?? [name];
  }

  #bind(node: Node): void {
    const name = node.getChild('Name');
    const list = node.getChild('IterationContext')?.firstChild;
    const path = list && this.#pathOf(list);
    if (name && path) this.#own.set(this.#text(name), path);
  }

  #visitFilters(node: Node): void {
    const [base, ...rest] = childrenOf(node);
    if (!base || node.name === 'VariableName') return;
    this.#visitFilters(base);
    if (node.name !== 'FilterExpression') return;
    this.#own.set('item', this.#pathOf(base) ?? []);
    for (const child of rest) this.visit(child);
    this.#own.delete('item');
  }

  #text(node: Node): string {
    return this.#feel.slice(node.from, node.to);
  }
}

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}
