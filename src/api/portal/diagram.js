/** 流程图: draws the diagram in its box, in which it is moved by finger, wheel or arrow keys, and shows where the case stands. */
/* global BpmnJS, document */
const part = (name) => document.querySelector(`#${name}`);
const { xml, done, current } = JSON.parse(part('given').textContent);
const box = part('diagram');

part('drawing').hidden = false;
const viewer = new BpmnJS({ container: box });
await viewer.importXML(xml);
const [canvas, elements] = [viewer.get('canvas'), viewer.get('elementRegistry')];

/** Those of a called process stand in another diagram. */
const mark = (ids, marker) => ids.filter((id) => elements.get(id)).forEach((id) => canvas.addMarker(id, marker));
mark(done, 'portal-done');
mark(current, 'portal-current');

const { inner } = canvas.viewbox();
const margin = 20;
let scale = 1;

/** The drawing as large as it is: the box scrolls, so fingers, wheel and keys do what they do everywhere. */
function draw() {
  const held = box.querySelector('.bjs-container');
  held.style.width = `${(inner.width + 2 * margin) * scale}px`;
  held.style.height = `${(inner.height + 2 * margin) * scale}px`;
  canvas.resized();
  canvas.viewbox({ x: inner.x - margin, y: inner.y - margin, width: inner.width + 2 * margin, height: inner.height + 2 * margin });
}

function scrollTo({ x, y, width, height }) {
  box.scrollLeft = (x + width / 2 - inner.x + margin) * scale - box.clientWidth / 2;
  box.scrollTop = (y + height / 2 - inner.y + margin) * scale - box.clientHeight / 2;
}

/** What is in the middle stays there. */
function zoom(factor) {
  const [x, y] = [(box.scrollLeft + box.clientWidth / 2) / scale, (box.scrollTop + box.clientHeight / 2) / scale];
  scale = Math.min(2, Math.max(0.25, scale * factor));
  draw();
  scrollTo({ x: x + inner.x - margin, y: y + inner.y - margin, width: 0, height: 0 });
}

part('larger').addEventListener('click', () => zoom(1.25));
part('smaller').addEventListener('click', () => zoom(0.8));
draw();
const shown = elements.get(current.find((id) => elements.get(id)) ?? done.findLast((id) => elements.get(id)));
if (shown) scrollTo(shown);
