/* Gives a chart the theme's type and colours; named as a chart's extender. */
function touchstoneChart() {
  const style = getComputedStyle(document.documentElement);
  const value = (name) => style.getPropertyValue(name).trim();
  const config = this.cfg.config;
  config.data.datasets.forEach((dataset, index) => {
    dataset.backgroundColor = value('--ts-series-' + (index + 1));
    dataset.borderColor = dataset.backgroundColor;
  });
  Chart.defaults.color = value('--ts-ink');
  Chart.defaults.borderColor = value('--ts-line');
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.font.size = 14;
}
