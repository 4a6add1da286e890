/** Links and pictures that are written as elements, `<a href>` and `<img src>`, as the same facts that those of Markdown are. */
import type { Span } from '../model/finding.ts';
import type { ElementFact, ImageFact, LinkFact } from '../model/syntax.ts';

/** The links among elements. `labelOf` says what stands in one. */
export function linksOf(elements: readonly ElementFact[], source: string, labelOf: (element: ElementFact) => string): LinkFact[] {
  return elements.flatMap((element) =>
    addressesOf(element, 'a', 'href', source).map(({ url, urlSpan }): LinkFact => ({
      span: element.span,
      url,
      urlSpan,
      label: labelOf(element),
      form: 'element',
    })),
  );
}

/** The pictures among elements. */
export function imagesOf(elements: readonly ElementFact[], source: string): ImageFact[] {
  return elements.flatMap((element) => {
    const alt = element.attributes.find(({ name }) => name === 'alt')?.value ?? '';
    return addressesOf(element, 'img', 'src', source).map(({ url, urlSpan }): ImageFact => ({
      span: element.tag,
      url,
      urlSpan,
      alt,
      form: 'element',
    }));
  });
}

/** What an attribute of a kind of element says, each time that it is written, and where. */
function addressesOf(element: ElementFact, name: string, attribute: string, source: string): { url: string; urlSpan: Span }[] {
  if (element.name !== name) return [];
  const values = element.attributes.flatMap((each) => (each.name === attribute && each.value !== undefined ? [each.value] : []));
  if (values.length === 0) return [];
  const places = valueSpans(source, element.tag, attribute);
  return values.map((url, index) => ({ url, urlSpan: places[index] ?? element.tag }));
}

const written = /(?<=[\s"'/])([a-z]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`{}]+))/dgi;

/** The places of the values of an attribute in an opening tag, without their quotation marks. */
function valueSpans(source: string, tag: Span, attribute: string): Span[] {
  return [...source.slice(tag.start, tag.end).matchAll(written)].flatMap((match) => {
    if (match[1]?.toLowerCase() !== attribute) return [];
    const [start, end] = match.indices?.slice(2).find((place) => place !== undefined) ?? [0, 0];
    return [{ start: tag.start + start, end: tag.start + end }];
  });
}
