/** 看扫描件: larger, smaller and turned, within its box. Without this script it is as wide as the box. */
/* global document, window */
const part = (name) => document.querySelector(`#${name}`);
const [box, sheet, scan, tools] = ['box', 'sheet', 'scan', 'tools'].map(part);
let scale = 1;
let turn = 0;

/** What is turned takes the room that it shows, so that the box scrolls to each corner of it. */
function draw() {
  const { naturalWidth, naturalHeight } = scan;
  const lies = turn % 180 !== 0;
  const width = (scale * box.clientWidth * naturalWidth) / (lies ? naturalHeight : naturalWidth);
  const height = (width * naturalHeight) / naturalWidth;
  scan.style.width = `${width}px`;
  sheet.style.width = `${lies ? height : width}px`;
  sheet.style.height = `${lies ? width : height}px`;
  sheet.dataset.turn = turn;
}

/** What is in the middle stays there. */
function change(next) {
  const x = (box.scrollLeft + box.clientWidth / 2) / box.scrollWidth;
  const y = (box.scrollTop + box.clientHeight / 2) / box.scrollHeight;
  next();
  draw();
  box.scrollTo(x * box.scrollWidth - box.clientWidth / 2, y * box.scrollHeight - box.clientHeight / 2);
}

const changes = {
  放大: () => (scale = Math.min(8, scale * 1.25)),
  缩小: () => (scale = Math.max(0.25, scale / 1.25)),
  向左转: () => (turn = (turn + 270) % 360),
  向右转: () => (turn = (turn + 90) % 360),
  复原: () => ([scale, turn] = [1, 0]),
};

await scan.decode();
tools.hidden = false;
tools.addEventListener('click', ({ target }) => changes[target.name] && change(changes[target.name]));
window.addEventListener('resize', draw);
draw();
