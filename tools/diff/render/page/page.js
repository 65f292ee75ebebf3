// Runs in the browser, after the parts that all pages share: draws both versions of each diagram and leads from a change to its place.
const FRAMES = ['bpmn:Participant', 'bpmn:Lane', 'bpmn:SubProcess'];

async function draw(figure, { xml, marks }) {
  const viewer = await openDiagram(figure, xml);
  const canvas = viewer.get('canvas');
  for (const [id, kind] of Object.entries(marks)) {
    const element = viewer.get('elementRegistry').get(id);
    if (!element) continue;
    canvas.addMarker(element, `diff-${kind}`);
    if (FRAMES.includes(element.type)) canvas.addMarker(element, 'diff-frame');
  }
  await preparePrint(figure, viewer);
  return viewer;
}

/** What stands next to an element, nearest first. */
function neighbours({ host, source, target, incoming = [], outgoing = [] }) {
  const near = [host, source, target, ...incoming.map((flow) => flow.source), ...outgoing.map((flow) => flow.target)];
  return near.filter((element) => element && !FRAMES.includes(element.type));
}

/** Where to look: at the elements; in the version that does not have them, beside them or where they stand in the other. */
function placesOf(ids, viewer, other) {
  const inside = (each) => ids.flatMap((id) => each?.get('elementRegistry').get(id) ?? []);
  const [own, there] = [inside(viewer), inside(other)];
  if (own.length > 0) return own;
  const near = there.flatMap(neighbours).flatMap(({ id }) => viewer.get('elementRegistry').get(id) ?? []);
  return near.length > 0 ? near.slice(0, 1) : there;
}

function choose(viewer, ids, other) {
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  for (const element of registry.getAll()) canvas.removeMarker(element, 'diff-chosen');
  const elements = placesOf(ids, viewer, other);
  if (elements.length > 0) lookAt(viewer, elements);
  const own = elements.filter((element) => ids.includes(element.id) && registry.get(element.id) === element);
  for (const element of own) canvas.addMarker(element, 'diff-chosen');
}

drawAll(async (section, drawing) => {
  const figures = [...section.querySelectorAll('figure')];
  const viewers = await Promise.all(figures.map((figure) => draw(figure, drawing[figure.dataset.version])));
  const buttons = [...section.querySelectorAll('button')];
  for (const button of buttons) {
    button.addEventListener('click', () => {
      for (const each of buttons) each.setAttribute('aria-pressed', String(each === button));
      const ids = JSON.parse(button.dataset.elements);
      viewers.forEach((viewer, index) => choose(viewer, ids, viewers[1 - index]));
    });
  }
});
