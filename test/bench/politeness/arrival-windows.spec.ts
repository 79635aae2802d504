import { fullestWindow } from './arrival-windows';

describe('fullestWindow', () => {
  it('holds as many requests as paces where the pace is kept', () => {
    const arrivals = [0, 100, 200, 300, 400];
    expect(fullestWindow(arrivals, 100, 1).requests).toBe(1);
    expect(fullestWindow(arrivals, 100, 3).requests).toBe(3);
  });

  it('finds two that came too close, wherever they are', () => {
    expect(fullestWindow([0, 100, 199, 300], 100, 1).requests).toBe(2);
    expect(fullestWindow([0, 100, 199, 299], 100, 2).requests).toBe(3);
  });

  it('is empty without requests', () => {
    expect(fullestWindow([], 100, 5)).toEqual({ paces: 5, requests: 0 });
  });
});
