/** What a condition proves: paths that cannot be null once it is known to be true, or not true. */
import { isOperand, type Node } from './tree.ts';

const paths = new Set(['VariableName', 'PathExpression']);
const literals = new Set(['StringLiteral', 'NumericLiteral', 'BooleanLiteral']);

export function notNullWhen(condition: Node, outcome: boolean): string[] {
  const operands = condition.children.filter(isOperand);
  const [left, right] = operands;
  if (!left) return [];
  switch (condition.type) {
    case 'Expression':
    case 'ParenthesizedExpression':
      return notNullWhen(left, outcome);
    // Both parts of an "and" that holds hold; both parts of an "or" that does not hold do not.
    case 'Conjunction':
      return outcome && right ? [...notNullWhen(left, true), ...notNullWhen(right, true)] : [];
    case 'Disjunction':
      return !outcome && right ? [...notNullWhen(left, false), ...notNullWhen(right, false)] : [];
    case 'Comparison':
      return compared(condition, outcome);
    default:
      return outcome && paths.has(condition.type) ? [condition.text] : [];
  }
}

function compared({ children }: Node, outcome: boolean): string[] {
  const [left, operator, right] = children;
  if (!left || !operator || !right || !paths.has(left.type)) return [];
  if (right.type === 'null') return (operator.text === '!=') === outcome ? withOwners(left) : [];
  return outcome && operator.text === '=' && literals.has(right.type) ? withOwners(left) : [];
}

/** Where `a.b` is not null, `a` is not. */
function withOwners(path: Node): string[] {
  const [owner] = path.children;
  return path.type === 'PathExpression' && owner ? [path.text, ...withOwners(owner)] : [path.text];
}
