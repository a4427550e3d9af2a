// SPDX-License-Identifier: Apache-2.0
// node --input-type=module - FILE.html <page.mjs, in the folder of the modules: axe-core, outside requests, reflow at 320 CSS px, first Tab stop. Exit 1 on any finding.
import puppeteer from 'puppeteer-core';
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(path.resolve('page.mjs')); // the modules lie in the folder it is run in
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const url = pathToFileURL(path.resolve(process.argv[2])).href;
const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', headless: true,
    protocolTimeout: 500000, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
let findings = 0;
const say = text => { findings++; console.log(text); };
try {
    const page = await browser.newPage();
    const outside = [];
    page.on('request', r => { if (r.url() !== url && !r.url().startsWith('data:')) outside.push(r.url()); });
    page.on('pageerror', e => say(`page error: ${e.message}`));
    await page.setBypassCSP(true);
    await page.goto(url, { waitUntil: 'load' });
    for (const u of outside) say(`outside request: ${u}`);
    await page.evaluate(axe);
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    // Naming every element that passes takes minutes on a page of a whole law: one of each rule is enough, findings come whole.
    const result = await page.evaluate(t => axe.run(document, { runOnly: { type: 'tag', values: t }, resultTypes: ['violations', 'incomplete'] }), tags);
    for (const v of result.violations) say(`axe ${v.impact} ${v.id} x${v.nodes.length}: ${v.help} e.g. ${v.nodes[0].target.join(' ')}`);
    console.log(`axe: ${result.passes.length} rules pass, ${result.incomplete.length} need a person`);
    await page.setViewport({ width: 320, height: 800 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > 320) say(`sideways scroll: ${wide} px wide in a 320 px window`);
    await page.setViewport({ width: 1280, height: 900 });
    await page.keyboard.press('Tab');
    const first = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
    if (!first.startsWith('#')) say('the first Tab stop is no skip link');
} finally { await browser.close(); }
process.exit(findings ? 1 : 0);
