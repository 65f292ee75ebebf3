// Runs in the browser, after the parts that all pages share: colours what ran, and writes how often.
const SVG = 'http://www.w3.org/2000/svg';

/** A flow at the middle of its longest part, a step at its upper right corner. */
function placeOf({ waypoints, x, y, width }) {
  if (!waypoints) return { x: x + width, y: y - 2 };
  const parts = waypoints.slice(1).map((to, index) => ({ to, from: waypoints[index] }));
  const lengthOf = ({ from, to }) => Math.hypot(to.x - from.x, to.y - from.y);
  const { from, to } = parts.reduce((longest, part) => (lengthOf(part) > lengthOf(longest) ? part : longest));
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 + 4 };
}

function write(layer, element, count) {
  const text = document.createElementNS(SVG, 'text');
  const { x, y } = placeOf(element);
  text.setAttribute('x', x);
  text.setAttribute('y', y);
  text.setAttribute('class', count === 0 ? 'count none' : 'count');
  text.textContent = count;
  layer.append(text);
}

drawAll(async (section, { xml, counts }) => {
  const figure = section.querySelector('figure');
  const viewer = await openDiagram(figure, xml);
  const canvas = viewer.get('canvas');
  const layer = canvas.getActiveLayer();
  for (const [id, count] of Object.entries(counts)) {
    const element = viewer.get('elementRegistry').get(id);
    if (!element) continue;
    canvas.addMarker(element, count === 0 ? 'never' : 'ran');
    if (element.type === 'bpmn:SubProcess') canvas.addMarker(element, 'frame');
    write(layer, element, count);
  }
  await preparePrint(figure, viewer);
  for (const button of section.querySelectorAll('button')) {
    button.addEventListener('click', () => lookAt(viewer, [viewer.get('elementRegistry').get(button.dataset.element)]));
  }
});
