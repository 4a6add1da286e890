/** What is wrong with the elements of a document, whether they were written in MDX or as HTML in Markdown. */
import { componentOf, components, propOf, propTypes } from '../model/components.ts';
import { nearest } from '../model/nearest.ts';
import { attributesOf, hasAttributeForm, isKnownAttribute, isSafeElement } from '../model/safety.ts';
import type { AttributeFact, ElementFact } from '../model/syntax.ts';
import type { Document } from '../parsing/document.ts';
import { nameSpan } from './mark-span.ts';
import type { Found } from './rule.ts';

/** No element knows as many; beyond it each is not looked for by itself, which takes longer the more there are. */
export const mostAttributes = 20;

const asMarkdown = 'write it as Markdown, or put it into a code span when it is meant as text';

/** Every element that content may not use, and every attribute that an allowed one may not have. */
export function* unsafeElements({ file, source, syntax }: Document, origin: ElementFact['origin']): Iterable<Found> {
  for (const element of syntax.elements) {
    if (element.origin !== origin) continue;
    if (isSafeElement(element.name)) {
      if (element.attributes.length > mostAttributes) {
        const message = `\`${element.name}\` has ${element.attributes.length} attributes`;
        yield { file, span: element.tag, message, help: 'docs/components.md says which attributes an element may have' };
        continue;
      }
      for (const attribute of element.attributes) {
        const problem = attributeProblem(element, attribute);
        if (problem) yield { file, span: placeOf(attribute, element, source), ...problem };
      }
      yield* missingProps(element).map((problem) => ({ file, span: element.tag, ...problem }));
    } else yield { file, span: element.tag, ...elementProblem(element) };
  }
}

type Problem = Pick<Found, 'message' | 'expected' | 'help'>;

function elementProblem({ name, origin }: ElementFact): Problem {
  if (name === '')
    return origin === 'html'
      ? {
          message: 'this tag never ends, and takes what follows into itself',
          help: 'close it with `>`, or write a backslash before its `<`',
        }
      : { message: 'content may not use fragments', help: asMarkdown };
  const near = nearest(name, Object.keys(components));
  const isComponent = origin === 'mdx' && /^[^a-z]|[.:]/.test(name);
  return {
    message: isComponent ? `\`${name}\` is not a component that content may use` : `content may not use the element \`${name}\``,
    ...(isComponent && { expected: `one of: ${Object.keys(components).join(', ')}` }),
    help: origin === 'mdx' && near ? `did you mean \`${near}\`?` : `${asMarkdown}; docs/components.md lists what there is`,
  };
}

function attributeProblem(element: ElementFact, attribute: AttributeFact): Problem | undefined {
  const { name, value, form } = attribute;
  if (form === 'spread') return { message: 'attributes are written one by one', help: 'write each like owner="…"' };
  if (!isKnownAttribute(element.name, name)) return unknownAttribute(element.name, name);
  if (form === 'expression')
    return { message: `\`${name}\` must be plain text between quotation marks`, help: `write it like ${name}="…"` };

  const prop = propOf(componentOf(element.name) ?? { meaning: '', props: {}, sample: '' }, name);
  if (prop && form === 'flag') return { message: `\`${name}\` has no value`, help: `write it like ${name}="${prop.example}"` };
  // Ids, days, people and references are judged by the rules that know the record.
  if (prop?.type === 'task' && !propTypes.task.allows(value ?? ''))
    return {
      message: `\`${value}\` is not what \`${name}\` may hold`,
      expected: propTypes.task.called,
      help: `write it like ${name}="${prop.example}"`,
    };
  if (!prop && !hasAttributeForm(name, value ?? ''))
    return { message: `\`${value}\` is not what \`${name}\` may hold`, help: 'write a whole number, or take the attribute out' };
  return undefined;
}

function unknownAttribute(element: string, name: string): Problem {
  const component = componentOf(element);
  const allowed = component ? Object.keys(component.props) : (attributesOf(element) ?? []);
  const near = nearest(name, allowed);
  const expected = allowed.length ? `one of: ${allowed.join(', ')}` : 'no attributes';
  if (/^on/i.test(name)) return { message: `\`${name}\` would run code`, expected, help: 'take it out: content does not run' };
  return {
    message: `\`${name}\` is not ${component ? 'a prop' : 'an attribute'} of \`${element}\``,
    expected,
    help: near
      ? `did you mean \`${near}\`?`
      : /^(?:style|class|classname)$/i.test(name)
        ? 'take it out: the site has one look'
        : 'take it out',
  };
}

function missingProps({ name, attributes }: ElementFact): Problem[] {
  const component = componentOf(name);
  if (!component || attributes.some(({ form }) => form === 'spread')) return [];
  return Object.entries(component.props).flatMap(([prop, { type, required, example }]) =>
    // Marks without an id, an action or a status are the business of the rules about marks.
    required && type === 'task' && !attributes.some((attribute) => attribute.name === prop)
      ? [{ message: `\`${name}\` has no \`${prop}\``, help: `write it like ${prop}="${example}"` }]
      : [],
  );
}

/** The attribute's name; the dots of a spread, which has none. */
function placeOf({ name, form }: AttributeFact, { span, tag }: ElementFact, source: string) {
  if (form !== 'spread') return nameSpan(source, span, name);
  const at = source.slice(tag.start, tag.end).search(/\{\s*\.\.\./);
  if (at === -1) return tag;
  const close = source.indexOf('}', tag.start + at);
  return { start: tag.start + at, end: close === -1 || close >= tag.end ? tag.end : close + 1 };
}
