/* Gives a chart the theme's type and colours; named as a chart's extender. */
function touchstoneChart() {
  const style = getComputedStyle(document.documentElement);
  const value = (name) => style.getPropertyValue(name).trim();
  const config = this.cfg.config;
  config.data.datasets.forEach((dataset, index) => {
    dataset.backgroundColor = value('--ts-series-' + (index + 1));
  });
  config.options.color = value('--ts-ink');
  config.options.font = { family: style.fontFamily || 'sans-serif', size: 14 };
  Object.values(config.options.scales || {}).concat([(config.options.scales.y = config.options.scales.y || {})]).forEach((scale) => {
    scale.ticks = { color: value('--ts-ink') };
    scale.grid = { color: value('--ts-line') };
  });
}
