/** The page's fonts by name: a chart measures its texts itself and knows neither `inherit` nor variables. */
export const CHART_FONT =
  '"PingFang SC", "HarmonyOS Sans SC", MiSans, "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif';
