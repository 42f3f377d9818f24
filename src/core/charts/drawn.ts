import type { Drawing } from '../../kit/drawing.ts';
import type { Picture } from './picture.ts';
import { riskGrid } from './risk-grid.ts';
import { runChart } from './run-chart.ts';
import { statusBar } from './status-bar.ts';
import { timeline } from './timeline.ts';
import { track } from './track.ts';
import { wayBar } from './way-bar.ts';

/** Draws what a view asks for. */
export const drawn = (data: Drawing): Picture => {
  switch (data.draw) {
    case 'timeline':
      return timeline(data);
    case 'run':
      return runChart(data);
    case 'grid':
      return riskGrid(data);
    case 'way':
      return wayBar(data);
    case 'status':
      return statusBar(data);
    case 'track':
      return track(data);
  }
};
