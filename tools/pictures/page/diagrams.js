/* oxlint-disable typescript/no-unused-vars -- used by the script of the page, which follows in the same element */
// Runs in the browser, after the viewer of bpmn-js: what every page with diagrams does with them.
const MARGIN = 40;
const data = JSON.parse(document.getElementById('data').textContent);

/** Opens a diagram in the figure's canvas; a double click shows it whole again. */
async function openDiagram(figure, xml) {
  const container = figure.querySelector('.canvas');
  const viewer = new window.BpmnJS({ container });
  await viewer.importXML(xml);
  const showWhole = () => viewer.get('canvas').zoom('fit-viewport', 'auto');
  showWhole();
  container.addEventListener('dblclick', showWhole);
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

/** Draws what belongs to each `section.diagram`, then says so to whoever takes a picture of the page. */
function drawAll(draw) {
  const sections = [...document.querySelectorAll('section.diagram')];
  return Promise.all(sections.map((section) => draw(section, data[Number(section.dataset.diagram)]))).then(() => {
    document.documentElement.dataset.drawn = 'true';
  });
}
