/** Colours of the charts; canvas and SVG know no CSS variables, so each theme has its own set. */
export interface ChartPalette {
  ink: string;
  quiet: string;
  line: string;
  surface: string;
  organizations: string;
  cadres: string;
  projects: string;
  youthWorkers: string;
  claimed: string;
  goal: string;
  today: string;
  collect: string;
  assist: string;
  band: string;
}

const LIGHT: ChartPalette = {
  ink: '#1f1c19',
  quiet: '#6b645b',
  line: '#e6e1d8',
  surface: '#ffffff',
  organizations: '#1c7d6f',
  cadres: '#6fb3a4',
  projects: '#c99a3b',
  youthWorkers: '#8e9bb3',
  claimed: '#5b7db0',
  goal: '#a87a00',
  today: '#b8111f',
  collect: 'rgba(184, 17, 31, 0.05)',
  assist: 'rgba(219, 165, 32, 0.10)',
  band: 'rgba(28, 125, 111, 0.28)',
};

const DARK: ChartPalette = {
  ink: '#efede9',
  quiet: '#a09b92',
  line: '#35353b',
  surface: '#1b1b1e',
  organizations: '#4fc2b0',
  cadres: '#2b7f74',
  projects: '#d9a637',
  youthWorkers: '#8797b5',
  claimed: '#9dbbe6',
  goal: '#e9bd52',
  today: '#ff8179',
  collect: 'rgba(255, 129, 121, 0.08)',
  assist: 'rgba(233, 189, 82, 0.09)',
  band: 'rgba(79, 194, 176, 0.34)',
};

export function chartPalette(theme: 'light' | 'dark'): ChartPalette {
  return theme === 'dark' ? DARK : LIGHT;
}
