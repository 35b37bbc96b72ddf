// Writes the glyph outlines of Public Sans that badge artwork is drawn with. Run in a folder where
// `npm i @fontsource/public-sans@5.3.0 opentype.js@1.3.4` was run: node outlines.mjs > public-sans-outlines.txt
// One line a glyph: weight, code point (hex), advance and SVG path, in 1/1000 em, y downwards.
import fs from 'node:fs';
import opentype from 'opentype.js';
const files = 'node_modules/@fontsource/public-sans/files/public-sans';
const whole = n => String(Math.round(n));
for (const weight of [400, 700]) {
  const seen = new Set();
  for (const subset of ['latin', 'latin-ext']) {
    const font = opentype.loadSync(`${files}-${subset}-${weight}-normal.woff`);
    for (let code = 0x20; code < 0x2030; code++) {
      if (code > 0x17f && code < 0x2010) continue;
      if (seen.has(code) || !font.charToGlyphIndex(String.fromCodePoint(code))) continue;
      seen.add(code);
      const glyph = font.charToGlyph(String.fromCodePoint(code));
      const path = glyph.getPath(0, 0, 1000).commands.map(c => ({
        M: () => `M${whole(c.x)} ${whole(c.y)}`,
        L: () => `L${whole(c.x)} ${whole(c.y)}`,
        Q: () => `Q${whole(c.x1)} ${whole(c.y1)} ${whole(c.x)} ${whole(c.y)}`,
        C: () => `C${[c.x1, c.y1, c.x2, c.y2, c.x, c.y].map(whole).join(' ')}`,
        Z: () => 'Z',
      })[c.type]()).join('');
      console.log([weight, code.toString(16), whole(glyph.advanceWidth * 1000 / font.unitsPerEm), path].join(' '));
    }
  }
}
