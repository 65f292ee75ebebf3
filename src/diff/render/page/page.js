// Runs in the browser, after the viewer of bpmn-js: draws both versions of each diagram and leads from a change to its place.
const MARGIN = 40;
const FRAMES = ['bpmn:Participant', 'bpmn:Lane', 'bpmn:SubProcess'];

const drawings = JSON.parse(document.getElementById('drawings').textContent);

async function draw(figure, { xml, marks }) {
  const container = figure.querySelector('.canvas');
  const viewer = new window.BpmnJS({ container });
  await viewer.importXML(xml);
  const canvas = viewer.get('canvas');
  for (const [id, kind] of Object.entries(marks)) {
    const element = viewer.get('elementRegistry').get(id);
    if (!element) continue;
    canvas.addMarker(element, `diff-${kind}`);
    if (FRAMES.includes(element.type)) canvas.addMarker(element, 'diff-frame');
  }
  canvas.zoom('fit-viewport', 'auto');
  container.addEventListener('dblclick', () => canvas.zoom('fit-viewport', 'auto'));
  await preparePrint(figure, viewer);
  return viewer;
}

/** A canvas keeps the size of the screen; for paper the same drawing stands beside it at any size. */
async function preparePrint(figure, viewer) {
  const { svg } = await viewer.saveSVG();
  // An arrow head is found by its id, and one of that id stands in the canvas, which is not there on paper.
  const own = svg.replace(/\bmarker-(?=[a-z0-9]{20,})/g, 'print-marker-');
  const drawing = new DOMParser().parseFromString(own, 'image/svg+xml').documentElement;
  drawing.removeAttribute('width');
  drawing.removeAttribute('height');
  figure.querySelector('.print').replaceChildren(document.importNode(drawing, true));
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

function boundsOf(element) {
  if (!element.waypoints) return element;
  const [xs, ys] = [element.waypoints.map(({ x }) => x), element.waypoints.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** As large as drawn, or smaller where the elements need more room. */
function lookAt(viewer, elements) {
  const canvas = viewer.get('canvas');
  const all = elements.map(boundsOf);
  const [left, top] = [Math.min(...all.map(({ x }) => x)) - MARGIN, Math.min(...all.map(({ y }) => y)) - MARGIN];
  const right = Math.max(...all.map(({ x, width }) => x + width)) + MARGIN;
  const bottom = Math.max(...all.map(({ y, height }) => y + height)) + MARGIN;
  const { outer } = canvas.viewbox();
  const scale = Math.min(1, outer.width / (right - left), outer.height / (bottom - top));
  const [width, height] = [outer.width / scale, outer.height / scale];
  canvas.viewbox({ x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height });
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

async function start(section) {
  const drawing = drawings[Number(section.dataset.diagram)];
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
}

Promise.all([...document.querySelectorAll('section.diagram')].map(start)).then(() => {
  document.documentElement.dataset.drawn = 'true';
});
