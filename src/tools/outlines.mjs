// Makes src/main/resources/stet/outlines.bin, the coasts and borders that maps are drawn with, of the npm package
// world-atlas 2.0.2 (ISC), which is Natural Earth 4.1.0 at 1:50m (public domain) as TopoJSON:
//
//   npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
//   node src/tools/outlines.mjs package/countries-50m.json src/main/resources/stet/outlines.bin
//
// The file is numbers of 7 bits a byte, the last with the high bit clear; signed ones are folded (0, -1, 1, -2 …):
// the number of arcs; for each arc 1 if it parts two countries or 0, its number of points, and their longitudes and
// latitudes in thousandths of a degree, each counted from the point before (the first from 0); the number of rings; for
// each ring its number of arcs, and the arcs: n, or -1-n for one that is walked backwards.
import {readFileSync, writeFileSync} from 'node:fs';

const [from, to] = process.argv.slice(2);
const topology = JSON.parse(readFileSync(from, 'utf8'));
const {scale, translate} = topology.transform;
const rings = topology.objects.countries.geometries
  .flatMap(one => one.type === 'Polygon' ? one.arcs : one.type === 'MultiPolygon' ? one.arcs.flat() : []);
const uses = new Array(topology.arcs.length).fill(0);
rings.flat().forEach(arc => uses[arc < 0 ? ~arc : arc]++);

const bytes = [];
const put = n => { for (; n > 127; n = Math.floor(n / 128)) bytes.push(n % 128 + 128); bytes.push(n); };
const signed = n => put(n < 0 ? -2 * n - 1 : 2 * n);

put(topology.arcs.length);
topology.arcs.forEach((arc, index) => {
  let x = 0, y = 0;
  const points = [];
  for (const [dx, dy] of arc) {
    x += dx; y += dy;
    const point = [Math.round((x * scale[0] + translate[0]) * 1000), Math.round((y * scale[1] + translate[1]) * 1000)];
    const last = points.at(-1);
    if (!last || last[0] !== point[0] || last[1] !== point[1]) points.push(point);
  }
  put(uses[index] > 1 ? 1 : 0);
  put(points.length);
  points.forEach(([lon, lat], i) => {
    signed(lon - (i ? points[i - 1][0] : 0));
    signed(lat - (i ? points[i - 1][1] : 0));
  });
});
put(rings.length);
rings.forEach(ring => { put(ring.length); ring.forEach(signed); });
writeFileSync(to, Uint8Array.from(bytes));
