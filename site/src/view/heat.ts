// The heat strip: where in the text the findings lie, as a narrow band beside it. A shortcut for the eye and the pointer;
// the list of findings says the same in words.

import type {Finding} from '../model/finding.js';
import {byId, perFrame} from './dom.js';

const BINS = 64;

export class HeatStrip {
  private readonly host = byId('heat');
  private findings: readonly Finding[] = [];
  private length = 0;
  private readonly renderSoon = perFrame(() => this.render());

  constructor(jump: (offset: number) => void) {
    for (let bin = 0; bin < BINS; bin += 1) this.host.append(document.createElement('i'));
    this.host.addEventListener('click', (event) => {
      const box = this.host.getBoundingClientRect();
      jump(Math.floor(((event.clientY - box.top) / box.height) * this.length));
    });
  }

  show(findings: readonly Finding[], length: number): void {
    this.findings = findings;
    this.length = length;
    this.renderSoon();
  }

  private render(): void {
    const weight = new Float64Array(BINS);
    for (const finding of this.findings) {
      const first = Math.floor((finding.start / this.length) * BINS);
      const last = Math.min(BINS - 1, Math.floor(((finding.end - 1) / this.length) * BINS));
      const firm = finding.severity === 'error' || finding.severity === 'warning';
      for (let bin = first; bin <= last; bin += 1) weight[bin]! += firm ? finding.confidence : finding.confidence / 3;
    }
    // Levels by findings for each 400 characters, so that a long text is not all red.
    const unit = Math.max(1, this.length / BINS / 400);
    [...this.host.children].forEach((bin, index) => {
      const heat = weight[index]! / unit;
      bin.className = heat === 0 ? '' : heat < 0.7 ? 'heat-1' : heat < 1.6 ? 'heat-2' : 'heat-3';
    });
  }
}
